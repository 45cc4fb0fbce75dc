import type { IncomingMessage, ServerResponse } from "node:http";
import { Readable } from "node:stream";
import { LETTERS_DESK } from "../../domain/addresses/paths/desk.ts";
import { LETTER_ADDRESSES } from "../../domain/addresses/paths/letters.ts";
import type { LettersHandler } from "../letters/mailroom.ts";

/** Whether an address, decoded, is answered by the handler of letters and by no file. */
export const isLetterAddress = (path: string) => (LETTER_ADDRESSES as readonly string[]).includes(path);
/** Whether it is answered at the editors' desk. */
export const isDeskAddress = (path: string) => path.startsWith(LETTERS_DESK);

/** Bytes that are read and thrown away, so that whoever sends too much hears what is said to that. */
const MOST_DRAINED = 8 * 2 ** 20;

/** Has a handler that knows requests and responses of the web answer one of Node's. */
export async function sendAnswer(
	request: IncomingMessage,
	response: ServerResponse,
	handler: LettersHandler,
): Promise<void> {
	const answer = await handler(toWeb(request), request.socket.remoteAddress ?? "");
	const body = Buffer.from(await answer.arrayBuffer());
	response.writeHead(answer.status, {
		...Object.fromEntries(answer.headers),
		"content-length": body.length,
		...(!request.complete && { connection: "close" }),
	});
	response.end(request.method === "HEAD" ? undefined : body);
	drain(request);
}

function toWeb(request: IncomingMessage): Request {
	const method = request.method ?? "GET";
	const headers = new Headers();
	for (const [name, values = []] of Object.entries(request.headersDistinct))
		for (const value of values) headers.append(name, value);
	// Read once before it came here: a path, not an address with a host.
	const url = new URL(`http://${request.headers.host}${request.url}`);
	if (method === "GET" || method === "HEAD") return new Request(url, { method, headers });
	// Cancelling a body of the web would end the connection before it is answered.
	const body = Readable.toWeb(Readable.from(chunksOf(request))) as ReadableStream<Uint8Array>;
	// Node wants it said that no answer comes before the whole body has, and its types do not know the word.
	const sent: RequestInit & { readonly duplex: "half" } = { method, headers, body, duplex: "half" };
	return new Request(url, sent);
}

async function* chunksOf(request: IncomingMessage): AsyncGenerator<Buffer> {
	for await (const chunk of request.iterator({ destroyOnReturn: false })) yield chunk;
}

function drain(request: IncomingMessage): void {
	let drained = 0;
	request.on("data", (chunk: Buffer) => {
		drained += chunk.length;
		if (drained > MOST_DRAINED) request.destroy();
	});
	request.resume();
}

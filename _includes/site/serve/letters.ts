import type { IncomingMessage, ServerResponse } from "node:http";
import { LETTERS_DESK, TODAY } from "../../domain/addresses/paths/desk.ts";
import { LETTER_ADDRESSES } from "../../domain/addresses/paths/letters.ts";
import type { LettersHandler } from "../services/letters/mailroom.ts";
import { MOST_BYTES } from "../services/letters/read-body.ts";

/** Whether an address, decoded, is answered by the handler of letters and by no file. */
export const isLetterAddress = (path: string) => (LETTER_ADDRESSES as readonly string[]).includes(path);
/** Whether it is answered at the editors' desk. */
export const isDeskAddress = (path: string) => path.startsWith(LETTERS_DESK) || path.startsWith(TODAY);

/** Bytes that are read and thrown away, so that whoever sends too much hears what is said to that. */
const MOST_DRAINED = 8 * 2 ** 20;

/** Has a handler that knows requests and responses of the web answer one of Node's. */
export async function sendAnswer(
	request: IncomingMessage,
	response: ServerResponse,
	handler: LettersHandler,
): Promise<void> {
	const answer = await handler(await toWeb(request), request.socket.remoteAddress ?? "");
	const body = Buffer.from(await answer.arrayBuffer());
	response.writeHead(answer.status, {
		...Object.fromEntries(answer.headers),
		"content-length": body.length,
		...(!request.complete && { connection: "close" }),
	});
	response.end(request.method === "HEAD" ? undefined : body);
	drain(request);
}

async function toWeb(request: IncomingMessage): Promise<Request> {
	const method = request.method ?? "GET";
	const headers = new Headers();
	for (const [name, values = []] of Object.entries(request.headersDistinct))
		for (const value of values) headers.append(name, value);
	// Read once before it came here: a path, not an address with a host.
	const url = new URL(`http://${request.headers.host}${request.url}`);
	if (method === "GET" || method === "HEAD") return new Request(url, { method, headers });
	return new Request(url, { method, headers, body: await readSent(request) });
}

/** What is sent, up to what a handler refuses as too much. A body of the web that is read in parts takes ten times as long. */
async function readSent(request: IncomingMessage): Promise<Uint8Array<ArrayBuffer>> {
	const chunks: Buffer[] = [];
	let length = 0;
	// Ending the request here would end the connection before it is answered.
	for await (const chunk of request.iterator({ destroyOnReturn: false })) {
		chunks.push(chunk);
		length += chunk.length;
		if (length > MOST_BYTES) break;
	}
	return Uint8Array.from(Buffer.concat(chunks));
}

function drain(request: IncomingMessage): void {
	let drained = 0;
	request.on("data", (chunk: Buffer) => {
		drained += chunk.length;
		if (drained > MOST_DRAINED) request.destroy();
	});
	request.resume();
}

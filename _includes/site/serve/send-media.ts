import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import { pipeline } from "node:stream/promises";

/** Whether files of a type are asked for in parts, and may be too large to be held: sounds, films, PDFs. */
export const isMedia = (type: string) => /^(?:audio\/|video\/|application\/pdf$)/.test(type);

/**
 * Sends a file whole or the part of it that is asked for, as hosts do: Safari plays no film from a server that cannot, and
 * nobody can listen on from the middle of an hour.
 */
export async function sendMedia(
	request: IncomingMessage,
	response: ServerResponse,
	{
		file,
		type,
		headers,
	}: { readonly file: string; readonly type: string; readonly headers: Readonly<Record<string, string>> },
): Promise<void> {
	const { size, mtimeMs } = await stat(file);
	const tag = `"${size.toString(36)}-${Math.floor(mtimeMs).toString(36)}"`;
	const common = {
		"cache-control": "public, max-age=0, must-revalidate",
		"content-type": type,
		...headers,
		"accept-ranges": "bytes",
		etag: tag,
	};
	if (request.headers["if-none-match"] === tag) {
		response.writeHead(304, common).end();
		return;
	}
	const { "if-range": condition = tag } = request.headers;
	const range = condition === tag ? readRange(request.headers.range, size) : "whole";
	if (range === "beyond") {
		response.writeHead(416, { ...common, "content-range": `bytes */${size}`, "content-length": 0 }).end();
		return;
	}
	const [from, to] = range === "whole" ? [0, size - 1] : range;
	response.writeHead(range === "whole" ? 200 : 206, {
		...common,
		...(range !== "whole" && { "content-range": `bytes ${from}-${to}/${size}` }),
		"content-length": to - from + 1,
	});
	if (request.method === "HEAD" || size === 0) {
		response.end();
		return;
	}
	// A reader who moves on in a film breaks off what comes.
	await pipeline(createReadStream(file, { start: from, end: to }), response).catch(() => response.destroy());
}

/**
 * What `Range` asks for: the first and last byte of one part. Several at once are sent as the whole, which a server may do
 * with any of them.
 *
 * @example readRange("bytes=0-1023", size), readRange("bytes=-500", size), readRange("bytes=9500-", size)
 */
export function readRange(
	header: string | undefined,
	size: number,
): "whole" | "beyond" | readonly [from: number, to: number] {
	const [, first, last] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header?.trim() ?? "") ?? [];
	if (first === undefined || (first === "" && last === "")) return "whole";
	if (first === "") {
		const length = Math.min(Number(last), size);
		return length === 0 ? "beyond" : [size - length, size - 1];
	}
	const [from, to] = [Number(first), last ? Math.min(Number(last), size - 1) : size - 1];
	if (from >= size) return "beyond";
	return last && Number(last) < from ? "whole" : [from, to];
}

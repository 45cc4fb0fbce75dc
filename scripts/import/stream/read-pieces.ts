import { createReadStream } from "node:fs";
import { quoted } from "../../../_includes/domain/problem/wording.ts";
import { SourceStop } from "./source-stop.ts";

/** A piece of a file's text, and the line that it begins in, from 1. */
export interface TextPiece {
	readonly text: string;
	readonly line: number;
}

/**
 * The text of a file, piece by piece, in memory for one of them only; the byte order mark is left out.
 *
 * @param encodingOf what the file itself says of its encoding, by its first bytes; UTF-8 where it says nothing
 * @throws SourceStop at the first byte that is not of the encoding
 */
export async function* readPieces(
	file: string,
	encodingOf: (first: Buffer) => string | undefined = () => undefined,
): AsyncGenerator<TextPiece> {
	let decoder: TextDecoder | undefined;
	let line = 1;
	for await (const bytes of createReadStream(file) as AsyncIterable<Buffer>) {
		decoder ??= decoderOf(markOf(bytes) ?? encodingOf(bytes) ?? "utf-8");
		const text = decode(decoder, bytes, line);
		yield { text, line };
		line += lineFeeds(text);
	}
	if (decoder) yield { text: decode(decoder, undefined, line), line };
}

export function lineFeeds(text: string): number {
	let count = 0;
	for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) count++;
	return count;
}

function markOf([one, two]: Buffer): string | undefined {
	if (one === 0xff && two === 0xfe) return "utf-16le";
	return one === 0xfe && two === 0xff ? "utf-16be" : undefined;
}

function decoderOf(encoding: string): TextDecoder {
	try {
		return new TextDecoder(encoding, { fatal: true });
	} catch {
		throw new SourceStop({
			...{ line: 1, column: 1 },
			message: `Không biết bảng mã ${quoted(encoding)}.`,
			cure: "Chuyển tệp sang UTF-8.",
		});
	}
}

function decode(decoder: TextDecoder, bytes: Buffer | undefined, line: number): string {
	try {
		return bytes ? decoder.decode(bytes, { stream: true }) : decoder.decode();
	} catch {
		const lenient = bytes ? new TextDecoder(decoder.encoding).decode(bytes) : "";
		// A character that the piece before has begun is not whole here: it is on no other line.
		const start = /^\uFFFD{0,3}/.exec(lenient)?.[0].length ?? 0;
		const bad = lenient.indexOf("\uFFFD", start);
		throw new SourceStop({
			line: line + lineFeeds(lenient.slice(0, bad === -1 ? start : bad)),
			column: 1,
			message: `Có byte không phải ${decoder.encoding.toUpperCase()}.`,
			cure: "Xuất lại tệp từ trang cũ; đừng mở rồi lưu lại bằng phần mềm không giữ được tiếng Việt.",
		});
	}
}

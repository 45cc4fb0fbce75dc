import { isUtf8 } from "node:buffer";
import { type Fix, fileProblem, type Problem } from "../../../domain/problem/problem.ts";
import { positionAt } from "../../../domain/problem/problem-log.ts";
import { quoted } from "../../../domain/problem/wording.ts";
import { findOldEncoding } from "../../../domain/reader/encodings/find-old-encoding.ts";
import { CONVERT } from "../../../domain/reader/encodings/old-text-problem.ts";
import { readWestern } from "../../../domain/reader/encodings/windows-1252.ts";
import { mostBytes, textFault, tooLarge } from "../../../domain/reader/text-fault.ts";
import { readUtf16 } from "./read-utf16.ts";

export type Decoding =
	| { readonly text: string; readonly problem?: undefined }
	| { readonly text?: undefined; readonly problem: Problem; readonly meant?: string };

/**
 * The text of a newsroom file: UTF-8 or refused, and none that was typed in an encoding of before Unicode and saved as
 * UTF-8. A byte order mark is dropped and line ends become \n. A file past the size limit is refused unread. What can
 * be converted for sure has that as the problem's fix, and is `meant`.
 *
 * @param file as problems name it
 */
export function decodeFile(file: string, bytes: Uint8Array): Decoding {
	if (bytes.length > mostBytes(file)) return { problem: tooLarge(file, bytes.length) };
	const wide = readUtf16(bytes);
	if (wide !== undefined && isText(wide)) return refuse(utf16Problem(file, wide));
	if (!isUtf8(bytes)) return refuse(bytesProblem(file, bytes));
	const text = decodeKnown(bytes);
	return textFault(file, text) ?? { text };
}

/** The text of a file that was found to be in order before, to the last byte. */
export const decodeKnown = (bytes: Uint8Array) => withLineFeeds(UTF8.decode(bytes));

/** A refused file, with its text where that can be told. */
function refuse(problem: Problem): Decoding {
	const { fix } = problem;
	return {
		problem,
		...(fix?.kind === "rewrite" && { meant: withLineFeeds(fix.text.replace(/^\uFEFF/, "")) }),
	};
}

const withLineFeeds = (text: string) => text.replace(/\r\n?/g, "\n");

const UTF8 = new TextDecoder("utf-8", { fatal: true });

/** The text before the first bad byte. */
function longestReadable(bytes: Uint8Array): string {
	const read = (length: number) => {
		try {
			return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes.subarray(0, length), {
				stream: true,
			});
		} catch {
			return undefined;
		}
	};
	let good = 0;
	for (let after = bytes.length + 1; good + 1 < after; ) {
		const middle = (good + after) >> 1;
		if (read(middle) === undefined) after = middle;
		else good = middle;
	}
	return read(good) ?? "";
}

/** A file that is saved as UTF-8 as it is displayed, wrongly, only looks right to a machine. */
const NOT_SO = "Đừng tự lưu lại thành UTF-8 khi chữ đang hiện sai: lưu như thế là hỏng hẳn.";
const UNKNOWN =
	"Mở tệp bằng trình soạn thảo: chữ hiện đúng cả thì chọn “Lưu với mã hóa UTF-8” (Save with Encoding: UTF-8); còn chữ hiện sai thì lấy lại bản trước của tệp.";

function utf16Problem(file: string, text: string): Problem {
	const told = "Tệp không phải UTF-8 mà là UTF-16.";
	const fix = rewrite(text);
	return { ...fileProblem("error", file, told, fix ? `${CONVERT}.` : UNKNOWN), ...(fix && { fix }) };
}

/** What is wrong with bytes that are no UTF-8, told at the first of them. */
function bytesProblem(file: string, bytes: Uint8Array): Problem {
	const readable = longestReadable(bytes);
	const bad = bytes[new TextEncoder().encode(readable).length] ?? 0;
	const before = withLineFeeds(readable.replace(/^\uFEFF/, ""));
	const place = positionAt(before, before.length);
	const told = `Tệp không phải UTF-8 (byte 0x${bad.toString(16).toUpperCase().padStart(2, "0")})`;
	const { lines, raw, foreign } = decodeLines(bytes);
	const shown = lines.join("\n");
	const old = findOldEncoding(shown, (line) => raw.has(line));
	const meant = old?.text
		?.split("\n")
		.map((line, at) => (line === lines[at] ? (foreign.get(at) ?? line) : line));
	// Some letters are the same in an old encoding and in windows-1252.
	const isTold = (line: number) =>
		meant?.[line] !== lines[line] || old?.encoding.letters(lines[line] ?? "") === lines[line];
	const fix = meant && [...raw].every(isTold) ? rewrite(meant.join("\n")) : undefined;
	if (!old || !fix) return { ...fileProblem("error", file, `${told}.`, UNKNOWN), ...place };
	const { encoding, found, meant: words } = old;
	return {
		...fileProblem(
			"error",
			file,
			`${told}, có vẻ là ${encoding.name}: ${quoted(found)} là ${quoted(words)}.`,
			`${CONVERT}. ${NOT_SO}${encoding.lost ? ` ${encoding.lost}` : ""}`,
		),
		...place,
		fix,
	};
}

/**
 * Each line as UTF-8, or what windows-1252 shows of it: of one that was pasted into a good file, the others say nothing.
 * A line that would be UTF-8 in letters of no newspaper is shown as windows-1252 too, for two letters of an old encoding
 * can look so: “Phương” in VISCII is UTF-8, of N’Ko. If it is of none, it is foreign.
 */
function decodeLines(bytes: Uint8Array): {
	readonly lines: readonly string[];
	readonly raw: ReadonlySet<number>;
	readonly foreign: ReadonlyMap<number, string>;
} {
	const lines: string[] = [];
	const raw = new Set<number>();
	const foreign = new Map<number, string>();
	for (let from = 0; from <= bytes.length; ) {
		const end = bytes.indexOf(0x0a, from);
		const line = bytes.subarray(from, end === -1 ? bytes.length : end);
		const text = isUtf8(line) ? UTF8.decode(line) : undefined;
		if (text === undefined) raw.add(lines.length);
		else if (UNWRITTEN.test(text)) foreign.set(lines.length, text);
		lines.push(text === undefined || foreign.has(lines.length) ? readWestern(line) : text);
		if (end === -1) break;
		from = end + 1;
	}
	return { lines, raw, foreign };
}

/** What two bytes are in UTF-8 but no letter of Vietnamese or of Europe: Greek to N’Ko, and Latin letters of Africa. */
const UNWRITTEN = /[\u0180-\u019F\u01A2-\u01AE\u01B1-\u02FF\u0370-\u07FF]/;

const isText = (text: string) => !/[\0\uFFFD]/.test(text);

/** The text to write, if it can be told: what was typed in an old encoding may have been saved in another, too. */
function rewrite(text: string): Fix | undefined {
	const old = findOldEncoding(text);
	const meant = old ? old.text : text;
	return meant === undefined || !isText(meant) ? undefined : { kind: "rewrite", text: meant };
}

import type { Problem } from "../domain/problem.ts";
import { ProblemLog } from "../domain/problem-log.ts";
import { LIMITS } from "../domain/reader/limits.ts";
import { count } from "../domain/wording.ts";

export type Decoding =
	| { readonly text: string; readonly problem?: undefined }
	| { readonly text?: undefined; readonly problem: Problem };

/**
 * The text of a newsroom file: UTF-8 or refused. A byte order mark is dropped and line ends become \n. A file past the
 * size limit is refused unread.
 *
 * @param file as problems name it
 */
export function decodeFile(file: string, bytes: Uint8Array): Decoding {
	if (bytes.length > LIMITS.fileBytes) {
		const limit = `${count(LIMITS.fileBytes / 1024)} KiB`;
		const size = `${count(Math.ceil(bytes.length / 1024))} KiB`;
		return refuse(
			file,
			"",
			`Tệp nặng ${size}, quá giới hạn ${limit}.`,
			`Chia nội dung thành nhiều tệp, mỗi tệp không quá ${limit}.`,
		);
	}
	const good = decodeWhole(bytes);
	if (good !== undefined) return { text: withLineFeeds(good) };
	const readable = longestReadable(bytes);
	const bad = bytes[new TextEncoder().encode(readable).length] ?? 0;
	const { guess, cure } = guessEncoding(bytes);
	const shown = `0x${bad.toString(16).toUpperCase().padStart(2, "0")}`;
	return refuse(
		file,
		withLineFeeds(readable.replace(/^\uFEFF/, "")),
		`Tệp không phải UTF-8 (byte ${shown})${guess}.`,
		cure,
	);
}

function refuse(file: string, before: string, message: string, cure: string): Decoding {
	const { line, column } = new ProblemLog(file, before).position(before.length);
	return { problem: { severity: "error", file, line, column, message, cure } };
}

const withLineFeeds = (text: string) => text.replace(/\r\n?/g, "\n");

function decodeWhole(bytes: Uint8Array): string | undefined {
	try {
		return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
	} catch {
		return undefined;
	}
}

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

const SAVE =
	"Mở tệp bằng trình soạn thảo, chọn “Lưu với mã hóa UTF-8” (Save with Encoding: UTF-8) rồi lưu lại.";
const CONVERT = (from: string) =>
	`Chuyển mã từ ${from} sang Unicode (UniKey: Ctrl+Shift+F6), rồi lưu tệp với mã hóa UTF-8.`;

/** What the bytes look like, from the letters that Vietnamese uses most. */
function guessEncoding(bytes: Uint8Array): { readonly guess: string; readonly cure: string } {
	const [first, second] = bytes;
	const utf16 = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
	if (utf16 || share(bytes, (byte) => byte === 0) > 0.2) return { guess: ", có vẻ là UTF-16", cure: SAVE };
	const high = bytes.filter((byte) => byte >= 0x80);
	// TCVN3 (ABC fonts) has ă â ê ô ơ ư đ at A8 to AE; windows-1258 writes tones as bytes of their own: CC EC D2 DE F2.
	if (share(high, (byte) => byte >= 0xa7 && byte <= 0xae) > 0.15) {
		return { guess: ", có vẻ gõ bằng bảng mã TCVN3 (ABC)", cure: CONVERT("TCVN3 (ABC)") };
	}
	if (share(high, (byte) => [0xcc, 0xec, 0xd2, 0xde, 0xf2].includes(byte)) > 0.15) {
		return { guess: ", có vẻ là windows-1258", cure: SAVE };
	}
	return { guess: "", cure: SAVE };
}

function share(bytes: Uint8Array, wanted: (byte: number) => boolean): number {
	return bytes.length === 0 ? 0 : bytes.filter(wanted).length / bytes.length;
}

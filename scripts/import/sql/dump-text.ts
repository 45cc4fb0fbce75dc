import { isUtf8 } from "node:buffer";
import { findOldEncoding } from "../../../_includes/domain/reader/encodings/find-old-encoding.ts";
import { readWestern, westernByte } from "../../../_includes/domain/reader/encodings/windows-1252.ts";

/** A value of a dump as text. */
export interface DumpText {
	readonly text: string;
	/** What had to be mended for it, for the report. */
	readonly mended?: string;
}

const TWICE = "chữ UTF-8 từng bị lưu thành mã Tây Âu, đã đọc lại đúng";
const CUT = "chữ cuối bị cơ sở dữ liệu cắt ngang, đã bỏ";
const LOST = "có byte không đọc được, chỗ ấy thành “\uFFFD”";

/** How often UTF-8 was stored as Latin-1 in turn: two were seen. */
const LAYERS = 3;

/**
 * The text of a value. A dump is in UTF-8 or says nothing of what it is in: UTF-8 that the database took for Latin-1 was
 * made UTF-8 a second time (`Tiáº¿ng`); a column in Latin-1, windows-1258 or an encoding of before Unicode gives its own
 * bytes. Each value tells for itself, for one table often holds several.
 */
export function dumpText(bytes: Uint8Array): DumpText {
	if (isUtf8(bytes)) return readAgain(buffer(bytes).toString());
	const cut = withoutHalfLetter(bytes);
	if (cut !== undefined) return { ...readAgain(cut), mended: CUT };
	const western = readWestern(bytes);
	const lossy = buffer(bytes).toString();
	const lost = lossy.split("\uFFFD").length - 1;
	const letters = lossy.match(/[\u0080-\uFFFC]/g)?.length ?? 0;
	if (letters > 4 * lost) return { text: lossy, mended: LOST };
	const old = findOldEncoding(western, () => true);
	if (old?.text !== undefined)
		return { text: old.text, mended: `chữ trong bảng mã ${old.encoding.name}, đã chuyển sang Unicode` };
	return { text: western, mended: "chữ trong mã Tây Âu (windows-1252), đã chuyển sang Unicode" };
}

const buffer = (bytes: Uint8Array) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);

/**
 * The text of UTF-8 that was cut within its last letter; undefined where it was not. Other letters must be whole: `Lê`
 * in Latin-1 ends like a letter that was cut.
 */
function withoutHalfLetter(bytes: Uint8Array): string | undefined {
	let at = bytes.length - 1;
	const last = Math.max(0, bytes.length - 3);
	while (at > last && ((bytes[at] as number) & 0xc0) === 0x80) at -= 1;
	const whole = bytes.subarray(0, at);
	if ((bytes[at] ?? 0) < 0xc0 || !isUtf8(whole)) return undefined;
	const text = buffer(whole).toString();
	return /[^\0-\x7F]/.test(text) ? text : undefined;
}

/** What UTF-8 begins a letter with, as Latin-1 shows it. */
const LEADS = /[\u00C2-\u00F4]/;

function readAgain(text: string): DumpText {
	let now = text;
	for (let layer = 0; layer < LAYERS && LEADS.test(now); layer++) {
		const before = asStored(now);
		if (before === undefined) break;
		now = before;
	}
	if (now !== text) return { text: now, mended: TWICE };
	// Where only a part was stored so, line by line.
	const old = LEADS.test(text) ? findOldEncoding(text) : undefined;
	if (old?.text === undefined) return { text };
	return { text: old.text, mended: `${old.encoding.fault}, đã đọc lại đúng` };
}

/** The text whose UTF-8 bytes were taken for these letters; undefined where they were not. */
function asStored(text: string): string | undefined {
	const bytes = Buffer.allocUnsafe(text.length);
	for (let at = 0; at < text.length; at++) {
		const code = text.charCodeAt(at);
		const byte = code <= 0xff ? code : westernByte(text[at] as string)?.charCodeAt(0);
		if (byte === undefined) return undefined;
		bytes[at] = byte;
	}
	return isUtf8(bytes) ? bytes.toString() : withoutHalfLetter(bytes);
}

import { isUtf8 } from "node:buffer";
import { findOldEncoding } from "../../../../_includes/domain/reader/encodings/find-old-encoding.ts";
import { readUtf16 } from "../../../../_includes/site/read/bytes/read-utf16.ts";

/** The text of a page, and what it was before, where that was no Unicode. */
export interface DecodedPage {
	readonly text: string;
	readonly note?: string;
}

const CHARSET = /<meta[^<>]*charset\s{0,2}=\s{0,2}["']?([\w:-]{2,40})/i;
/** Lines of more letters are no text: whoever prints a whole page in one writes Unicode. */
const LONGEST = 2 ** 20;

/**
 * Decodes a page: UTF-16 and UTF-8 by their bytes, all others by what the page says; fonts of before Unicode (TCVN3, VNI)
 * by the syllables that they give.
 */
export function decodePage(bytes: Uint8Array): DecodedPage {
	const wide = readUtf16(bytes);
	const text = wide ?? (isUtf8(bytes) ? new TextDecoder().decode(bytes) : decodeByName(bytes));
	const clean = text.replace(/\r\n?/g, "\n").replaceAll("\0", " ");
	const old = clean.length > LONGEST ? undefined : findOldEncoding(clean);
	if (old?.text === undefined) return { text: clean };
	return { text: old.text, note: `đã chuyển sang Unicode từ ${old.encoding.name}` };
}

function decodeByName(bytes: Uint8Array): string {
	const head = Buffer.from(bytes.subarray(0, 4096)).toString("latin1");
	const [, name = ""] = CHARSET.exec(head) ?? [];
	// "UTF-8", it says, and it is not: somebody has saved it anew in the letters of a Western or Vietnamese Windows.
	const label = /^(?:utf-?8|x-user-defined)?$/i.test(name) ? "windows-1252" : name;
	try {
		return new TextDecoder(label).decode(bytes).normalize("NFC");
	} catch {
		return new TextDecoder("windows-1252").decode(bytes);
	}
}

import { westernByte } from "./windows-1252.ts";
import { rereadAsWestern } from "./windows-1258.ts";

/** A letter or sign of UTF-8 in two or three bytes, or four. */
const SEQUENCE =
	/[\xC2-\xDF][\x80-\xBF]|[\xE1-\xEF][\x80-\xBF]{2}|\xE0[\xA0-\xBF][\x80-\xBF]|\xF0[\x90-\xBF][\x80-\xBF]{2}/g;

/**
 * What newspapers write: letters of Vietnamese and of its neighbours in Latin-1, marks, signs, emoji; no Cyrillic. And
 * what is left of it where it was read wrongly more than once.
 */
const WRITTEN =
	/[\x80-\xFFĂăĐđĨĩŨũƠơƯư\u1EA0-\u1EF9\u2000-\u206F\u2070-\u22FF\uFEFF]|[\u0300-\u036F]|\p{Extended_Pictographic}/u;

/** UTF-8 whose bytes were read one by one as Western letters: `Tiáº¿ng Viá»‡t` is “Tiếng Việt”. */
export function decodeMojibake(text: string): string {
	// Each character that was shown is one byte, so places stay. Where windows-1258 was read, it shows some otherwise.
	const bytes = rereadAsWestern(text).replace(/[\u0100-\uFFFF]/g, (shown) => westernByte(shown) ?? shown);
	let decoded = "";
	let done = 0;
	for (const { 0: sequence, index } of bytes.matchAll(SEQUENCE)) {
		const character = String.fromCodePoint(codePointOf(sequence));
		if (!WRITTEN.test(character)) continue;
		decoded += text.slice(done, index) + character;
		done = index + sequence.length;
	}
	return decoded + text.slice(done);
}

/** The head gives what its length leaves, each further byte six bits. */
function codePointOf(sequence: string): number {
	const [head = 0, ...rest] = Array.from(sequence, (byte) => byte.charCodeAt(0));
	const own = head & (0x7f >> (rest.length + 1));
	return rest.reduce((sum, byte) => (sum << 6) | (byte & 0x3f), own);
}

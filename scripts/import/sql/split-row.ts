import { isBlank } from "./sql-reader.ts";

/** Where a value stands in its row, from its first byte to behind its last. */
export interface Span {
	readonly from: number;
	readonly to: number;
}

const [OPEN, CLOSE, COMMA] = [0x28, 0x29, 0x2c];
const [QUOTE, DOUBLE, BACKSLASH] = [0x27, 0x22, 0x5c];

/**
 * The values of a row, `(1, 'Tin', NULL)`, in order.
 *
 * @param most how many are asked for: what comes after is not looked at
 */
export function splitRow(row: Uint8Array, backslashes: boolean, most = Number.POSITIVE_INFINITY): Span[] {
	const values: Span[] = [];
	let from = 1;
	let depth = 0;
	for (let at = 1; at < row.length && values.length < most; at++) {
		const byte = row[at] as number;
		if (byte === QUOTE || byte === DOUBLE) at = endOfString(row, at, backslashes) - 1;
		else if (byte === OPEN) depth += 1;
		else if (depth > 0 && byte === CLOSE) depth -= 1;
		else if (depth === 0 && (byte === COMMA || byte === CLOSE)) {
			values.push(trimmed(row, from, at));
			if (byte === CLOSE) break;
			from = at + 1;
		}
	}
	return values;
}

/** Behind the closing quote of the string that begins at a place. */
function endOfString(row: Uint8Array, begin: number, backslashes: boolean): number {
	const quote = row[begin];
	for (let at = begin + 1; at < row.length; at++) {
		const byte = row[at];
		if (byte === BACKSLASH && backslashes) at += 1;
		else if (byte === quote) {
			if (row[at + 1] !== quote) return at + 1;
			at += 1;
		}
	}
	return row.length;
}

function trimmed(row: Uint8Array, from: number, to: number): Span {
	while (from < to && isBlank(row[from] as number)) from += 1;
	while (from < to && isBlank(row[to - 1] as number)) to -= 1;
	return { from, to };
}

/**
 * The bytes of a value: of a string without its quotes and escapes, of `0x54696E` or `X'54696E'` what they write, of all
 * else as it stands. Undefined for NULL.
 */
export function valueBytes(
	row: Uint8Array,
	{ from, to }: Span,
	backslashes: boolean,
): Uint8Array | undefined {
	const first = row[from];
	if (first === QUOTE || first === DOUBLE) return unescaped(row, from, to, backslashes);
	const word = ascii(row.subarray(from, Math.min(to, from + 12)));
	if (to - from === 4 && /^NULL$/i.test(word)) return undefined;
	if (/^0x[\da-f]/i.test(word)) return Buffer.from(ascii(row.subarray(from + 2, to)), "hex");
	if (/^x'/i.test(word)) return Buffer.from(ascii(row.subarray(from + 2, to - 1)), "hex");
	// `_binary '…'`, `_utf8mb4'…'`, `N'…'`, `E'…'`
	const introduced = /^(?:_\w+\s*|[NE])(?=['"])/i.exec(ascii(row.subarray(from, Math.min(to, from + 40))));
	if (introduced) return valueBytes(row, { from: from + introduced[0].length, to }, backslashes);
	return row.slice(from, to);
}

const ascii = (bytes: Uint8Array) =>
	Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("latin1");

/** What a letter after `\` stands for, where it is not itself: `\n`, `\0`, `\Z`. */
const ESCAPED = new Map(
	Object.entries({ "0": 0, b: 8, n: 10, r: 13, t: 9, Z: 26 }).map(([letter, byte]) => [
		letter.charCodeAt(0),
		byte,
	]),
);
const [PERCENT, UNDERSCORE] = [0x25, 0x5f];

/** Strings beside each other, `'a' 'b'`, are one. */
function unescaped(row: Uint8Array, from: number, to: number, backslashes: boolean): Uint8Array {
	const bytes = new Uint8Array(to - from);
	let length = 0;
	let quote = row[from];
	for (let at = from + 1; at < to; at++) {
		const byte = row[at] as number;
		if (byte === BACKSLASH && backslashes) {
			const letter = row[++at] as number;
			// These two stay escaped: they are of LIKE.
			if (letter === PERCENT || letter === UNDERSCORE) bytes[length++] = BACKSLASH;
			bytes[length++] = ESCAPED.get(letter) ?? letter;
		} else if (byte !== quote) bytes[length++] = byte;
		else if (row[at + 1] === quote) bytes[length++] = row[++at] as number;
		else {
			do at += 1;
			while (at < to && row[at] !== QUOTE && row[at] !== DOUBLE);
			quote = row[at];
		}
	}
	return bytes.subarray(0, length);
}

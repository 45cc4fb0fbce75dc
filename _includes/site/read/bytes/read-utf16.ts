/** Of the bytes of news in UTF-16 at least so many are zero: the upper halves of spaces, signs and plain letters. */
const ZEROS = 0.2;

/**
 * The text of a file in UTF-16, with a byte order mark or without, which some editors save as “Unicode”.
 *
 * @returns nothing for a file that does not look like one; half a surrogate pair or half a unit becomes U+FFFD
 */
export function readUtf16(bytes: Uint8Array): string | undefined {
	const order = orderOf(bytes);
	return order && new TextDecoder(order).decode(bytes);
}

function orderOf(bytes: Uint8Array): "utf-16le" | "utf-16be" | undefined {
	const [first, second] = bytes;
	if (first === 0xff && second === 0xfe) return "utf-16le";
	if (first === 0xfe && second === 0xff) return "utf-16be";
	let [even, odd] = [0, 0];
	for (let at = 0; at < bytes.length; at++) {
		if (bytes[at] !== 0) continue;
		if (at % 2 === 0) even += 1;
		else odd += 1;
	}
	if (even + odd <= bytes.length * ZEROS) return undefined;
	return odd > even ? "utf-16le" : "utf-16be";
}

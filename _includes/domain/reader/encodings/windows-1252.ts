/**
 * What windows-1252 shows for the bytes from 0x80 to 0x9F; five of them it does not know, and readers keep those. The
 * other bytes are the characters of the same number. Not every runtime's own decoder knows these.
 */
const SHOWN = "€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8DŽ\x8F\x90‘’“”•–—˜™š›œ\x9DžŸ";

const BYTES = new Map([...SHOWN].map((shown, at) => [shown, String.fromCharCode(0x80 + at)]));

/** The text of bytes in windows-1252, which is how most Windows read what they know nothing of. */
export function readWestern(bytes: Uint8Array): string {
	let text = "";
	for (const byte of bytes)
		text += byte >= 0x80 && byte <= 0x9f ? SHOWN[byte - 0x80] : String.fromCharCode(byte);
	return text;
}

/** The character that has the number of the byte for which windows-1252 shows another; nothing for all others. */
export function westernByte(shown: string): string | undefined {
	return BYTES.get(shown);
}

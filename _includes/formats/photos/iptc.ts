import { decodeWords, join, twoBytes, viewOf } from "./bytes.ts";

/** The fields of IPTC that are read and written, by their number in the second record. */
const FIELDS = { creators: 80, headline: 105, credit: 110, rights: 116, caption: 120 } as const;

export type IptcWords = { readonly [Field in keyof typeof FIELDS]?: readonly string[] };

/** `0x1C`, record, field, length of two bytes, value. */
const HEAD = 5;

/** Says that what follows is UTF-8. */
const UTF_8 = [0x1c, 1, 90, 0, 3, 0x1b, 0x25, 0x47];
const VERSION = [0x1c, 2, 0, 0, 2, 0, 4];

/** Reads IPTC's records of a picture. What is damaged ends them. */
export function readIptc(bytes: Uint8Array): IptcWords {
	const view = viewOf(bytes);
	const found: Record<string, string[]> = {};
	for (let at = 0; at + HEAD <= bytes.length && bytes[at] === 0x1c; ) {
		const length = view.getUint16(at + 3);
		// A length of more than two bytes no picture's words have.
		if (length > 0x7fff) break;
		const end = at + HEAD + length;
		const name = bytes[at + 1] === 2 ? nameOf(view.getUint8(at + 2)) : undefined;
		const text =
			name &&
			decodeWords(bytes.subarray(at + HEAD, end))
				.replaceAll("\0", "")
				.trim();
		const known = name && found[name];
		if (known && text) known.push(text);
		else if (name && text) found[name] = [text];
		at = end;
	}
	return found;
}

const nameOf = (number: number) => Object.entries(FIELDS).find(([, field]) => field === number)?.[0];

/** Prints words as IPTC's records, in UTF-8, in the resource that Photoshop keeps them in. */
export function printIptc(words: IptcWords): Uint8Array<ArrayBuffer> {
	const records = Object.entries(FIELDS).flatMap(([name, field]) =>
		(words[name as keyof IptcWords] ?? []).map((text) => {
			const value = new TextEncoder().encode(text).subarray(0, 0x7fff);
			return join([0x1c, 2, field, ...twoBytes(value.length)], value);
		}),
	);
	const data = join(UTF_8, VERSION, ...records);
	const head = [...new TextEncoder().encode("Photoshop 3.0\x008BIM"), 0x04, 0x04, 0, 0, 0, 0];
	return join(head, twoBytes(data.length), data, data.length % 2 ? [0] : []);
}

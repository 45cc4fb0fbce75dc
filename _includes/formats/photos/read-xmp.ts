import { beginsWith } from "./bytes.ts";

/** What XMP says, by the names of its properties, `creator`; each value that it has, in their order. */
export type XmpWords = ReadonlyMap<string, readonly string[]>;

/** More than that is a drawing's own history, not words. */
const MOST_BYTES = 2 ** 20;

/** What is about the XML itself: the names of its spaces, the language of a text, what a list is of. */
const NOT_PROPERTIES = /^(?:xmlns|xml|rdf|x)(?::|$)/;

/**
 * Reads XMP: properties as attributes, as elements, and lists of either. Of a property that is written in several
 * languages the first is the usual one. What is damaged ends it, and so does a document type: words need none. Written
 * here since the packages that read XML take more time for deep files, or come without their licence.
 */
export function readXmp(bytes: Uint8Array): XmpWords {
	const words = new Map<string, string[]>();
	if (bytes.length > MOST_BYTES) return words;
	const add = (name: string, written: string) => {
		const value = plain(written).trim();
		const known = words.get(name);
		if (value !== "" && known) known.push(value);
		else if (value !== "") words.set(name, [value]);
	};
	const text = decode(bytes);
	const open: { readonly property: string; text: string }[] = [];
	for (let at = text.indexOf("<"); at !== -1; ) {
		const piece = pieceAt(text, at);
		if (piece === undefined) break;
		const { end, tag } = piece;
		if (tag?.startsWith("/")) {
			const closed = open.pop();
			if (closed) add(closed.property, closed.text);
		} else if (tag !== undefined) {
			const isEmpty = tag.endsWith("/");
			const [name, ...attributes] = partsOf(isEmpty ? tag.slice(0, -1) : tag);
			for (const [key, value] of pairs(attributes)) if (!NOT_PROPERTIES.test(key)) add(localOf(key), value);
			// A list's items are the property's own.
			const property = name?.startsWith("rdf:") ? (open.at(-1)?.property ?? "") : localOf(name ?? "");
			if (!isEmpty) open.push({ property, text: "" });
		}
		at = text.indexOf("<", end);
		const around = open.at(-1);
		if (around && at !== -1) around.text += text.slice(end, at);
	}
	return words;
}

/** What begins with `<`: where it ends, and what stands in it if it is a tag. Undefined where it never ends. */
function pieceAt(text: string, at: number): { readonly end: number; readonly tag?: string } | undefined {
	for (const [start, last] of [
		["<!--", "-->"],
		["<?", "?>"],
	] as const) {
		if (!text.startsWith(start, at)) continue;
		const end = text.indexOf(last, at + start.length);
		return end === -1 ? undefined : { end: end + last.length };
	}
	if (text.startsWith("<!", at)) return undefined;
	let quote = "";
	for (let end = at + 1; end < text.length; end += 1) {
		const character = text.charAt(end);
		if (quote !== "") quote = character === quote ? "" : quote;
		else if (character === '"' || character === "'") quote = character;
		else if (character === ">") return { end: end + 1, tag: text.slice(at + 1, end) };
	}
	return undefined;
}

/** A tag's name, and then names and values of its attributes by turns. */
function partsOf(tag: string): string[] {
	const name = /^\S*/.exec(tag)?.[0] ?? "";
	const parts = [name];
	for (let at = name.length; ; ) {
		const equals = tag.indexOf("=", at);
		if (equals === -1) return parts;
		let start = equals + 1;
		while (/\s/.test(tag.charAt(start))) start += 1;
		const quote = tag.charAt(start);
		const end = quote === '"' || quote === "'" ? tag.indexOf(quote, start + 1) : -1;
		if (end === -1) return parts;
		parts.push(tag.slice(at, equals).trim(), tag.slice(start + 1, end));
		at = end + 1;
	}
}

const pairs = (parts: readonly string[]) =>
	parts.flatMap((part, index) => (index % 2 === 0 ? [[part, parts[index + 1] ?? ""] as const] : []));

const localOf = (name: string) => name.slice(name.indexOf(":") + 1);

const NAMED: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** A text without the names of characters: `&amp;`, `&#273;`, `&#x111;`. */
const plain = (written: string) =>
	written.replace(/&(#?\w{1,8});/g, (whole, name: string) => {
		if (!name.startsWith("#")) return NAMED[name] ?? whole;
		const code = Number(/^#x/i.test(name) ? `0${name.slice(1)}` : name.slice(1));
		return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
	});

function decode(bytes: Uint8Array): string {
	const wide = ["\0<", "\xfe\xff"].some((start) => beginsWith(bytes, start)) ? "utf-16be" : undefined;
	const little = ["<\0", "\xff\xfe"].some((start) => beginsWith(bytes, start)) ? "utf-16le" : undefined;
	return new TextDecoder(wide ?? little ?? "utf-8").decode(bytes);
}

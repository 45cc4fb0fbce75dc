import { SaxesParser, type SaxesTagNS } from "saxes";
import { beginsWith } from "./bytes.ts";

/** What XMP says, by the names of its properties, `creator`; each value that it has, in their order. */
export type XmpWords = ReadonlyMap<string, readonly string[]>;

const RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
const NOT_PROPERTIES = new Set([
	RDF,
	"http://www.w3.org/2000/xmlns/",
	"http://www.w3.org/XML/1998/namespace",
]);

/** More than that is a drawing's own history, not words. */
const MOST_BYTES = 2 ** 20;
/** What names a prefix is looked for in all elements around. */
const DEEPEST = 64;

/**
 * Reads XMP: properties as attributes, as elements, and lists of either. Of a property that is written in several
 * languages the first is the usual one. What is damaged ends it.
 */
export function readXmp(bytes: Uint8Array): XmpWords {
	const words = new Map<string, string[]>();
	if (bytes.length > MOST_BYTES) return words;
	const add = (name: string, text: string) => {
		const value = text.trim();
		if (value === "") return;
		const known = words.get(name);
		if (known) known.push(value);
		else words.set(name, [value]);
	};
	const open: { readonly name: string | undefined; text: string }[] = [];
	const parser = new SaxesParser({ xmlns: true });
	parser.on("opentag", ({ uri, local, attributes }: SaxesTagNS) => {
		for (const one of Object.values(attributes)) if (!NOT_PROPERTIES.has(one.uri)) add(one.local, one.value);
		if (open.length >= DEEPEST) throw new Error("Too deep");
		// A list's items are the property's own.
		open.push({ name: uri === RDF ? open.at(-1)?.name : local, text: "" });
	});
	parser.on("text", (text) => {
		const last = open.at(-1);
		if (last) last.text += text;
	});
	parser.on("closetag", () => {
		const closed = open.pop();
		if (closed?.name !== undefined) add(closed.name, closed.text);
	});
	parser.on("error", (error) => {
		throw error;
	});
	try {
		parser.write(decode(bytes)).close();
	} catch {
		// What was read before stays.
	}
	return words;
}

function decode(bytes: Uint8Array): string {
	const wide = ["\0<", "\xfe\xff"].some((start) => beginsWith(bytes, start)) ? "utf-16be" : undefined;
	const little = ["<\0", "\xff\xfe"].some((start) => beginsWith(bytes, start)) ? "utf-16le" : undefined;
	const text = new TextDecoder(wide ?? little ?? "utf-8").decode(bytes);
	// The packet is padded for whoever edits it in place, some with zeros.
	const end = text.lastIndexOf(">");
	return text.slice(0, end + 1);
}

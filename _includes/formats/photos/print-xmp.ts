import type { PhotoWords } from "./photo-words.ts";

const SPACES = {
	dc: "http://purl.org/dc/elements/1.1/",
	photoshop: "http://ns.adobe.com/photoshop/1.0/",
	Iptc4xmpCore: "http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/",
	Iptc4xmpExt: "http://iptc.org/std/Iptc4xmpExt/2008-02-29/",
} as const;

/** Prints a photo's words as XMP. */
export function printXmp(words: PhotoWords): string {
	const { caption, alt, creators, agency, rights, people, sourceType } = words;
	const spaces = Object.entries(SPACES).map(([prefix, uri]) => ` xmlns:${prefix}="${uri}"`);
	const properties = [
		list("dc:creator", "Seq", creators),
		inLanguage("dc:description", caption),
		inLanguage("dc:rights", rights),
		agency === undefined ? "" : element("photoshop:Credit", escaped(agency)),
		inLanguage("Iptc4xmpCore:AltTextAccessibility", alt),
		list("Iptc4xmpExt:PersonInImage", "Bag", people),
		sourceType === undefined ? "" : element("Iptc4xmpExt:DigitalSourceType", escaped(sourceType)),
	];
	const description = `<rdf:Description rdf:about=""${spaces.join("")}>${properties.join("")}</rdf:Description>`;
	const rdf = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">${description}</rdf:RDF>`;
	return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">${rdf}</x:xmpmeta><?xpacket end="r"?>`;
}

const element = (name: string, content: string) => `<${name}>${content}</${name}>`;

function list(name: string, kind: "Seq" | "Bag", texts: readonly string[]): string {
	if (texts.length === 0) return "";
	return element(
		name,
		element(`rdf:${kind}`, texts.map((text) => element("rdf:li", escaped(text))).join("")),
	);
}

const inLanguage = (name: string, text: string | undefined) =>
	text === undefined
		? ""
		: element(name, `<rdf:Alt><rdf:li xml:lang="x-default">${escaped(text)}</rdf:li></rdf:Alt>`);

const escaped = (text: string) =>
	text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

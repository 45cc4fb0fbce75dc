/** `undefined` leaves the attribute out. */
export type XmlAttributes = Readonly<Record<string, string | number | undefined>>;

/** A text, an element made by `xml`, or elements that `printPart` has printed. */
export type XmlNode = string | XmlElement | PrintedXml;

export interface PrintedXml {
	readonly printed: string;
}

export interface XmlElement {
	readonly name: string;
	readonly attributes: XmlAttributes;
	readonly children: readonly XmlNode[];
}

/**
 * An element of the XML that this layer writes. Names are the project's own words, never data; children that are not
 * there are left out.
 */
export function xml(
	name: string,
	attributes: XmlAttributes,
	...children: readonly (XmlNode | undefined)[]
): XmlElement {
	return { name, attributes, children: children.filter((child) => child !== undefined) };
}

/**
 * A whole XML document, in UTF-8: the one place where text becomes XML. Every text is escaped, and loses the
 * characters that XML 1.0 has no way to write: a control character pasted along with a word processor's text would
 * make a whole feed unreadable.
 *
 * @param options.stylesheet address of the CSS by which browsers show the document
 */
export function printXml(root: XmlElement, { stylesheet }: { readonly stylesheet?: string } = {}): string {
	const instruction = stylesheet
		? `<?xml-stylesheet type="text/css" href="${escapeXml(stylesheet)}"?>\n`
		: "";
	return `<?xml version="1.0" encoding="UTF-8"?>\n${instruction}${printNode(root)}\n`;
}

/** An element alone, to be printed into a document later. */
export const printPart = (element: XmlElement): string => printNode(element);

function printNode(node: XmlNode): string {
	if (typeof node === "string") return escapeXml(node);
	if ("printed" in node) return node.printed;
	const attributes = Object.entries(node.attributes)
		.filter(([, value]) => value !== undefined)
		.map(([name, value]) => ` ${name}="${escapeXml(String(value)).replace(/[\t\n]/g, characterReference)}"`)
		.join("");
	if (node.children.length === 0) return `<${node.name}${attributes}/>`;
	return `<${node.name}${attributes}>${node.children.map(printNode).join("")}</${node.name}>`;
}

/** All but the characters of XML 1.0, halves of surrogate pairs among them. */
const FORBIDDEN = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

const ESCAPES: Readonly<Record<string, string>> = {
	"&": "&amp;",
	"<": "&lt;",
	">": "&gt;",
	'"': "&quot;",
	"\r": "&#13;",
};

function escapeXml(text: string): string {
	return text.replace(FORBIDDEN, "").replace(/[&<>"\r]/g, (sign) => ESCAPES[sign] ?? sign);
}

/** A parser turns a bare line end of an attribute into a blank. */
function characterReference(sign: string): string {
	return `&#${sign.charCodeAt(0)};`;
}

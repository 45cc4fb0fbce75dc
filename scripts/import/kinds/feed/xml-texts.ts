import { serialiseHtml } from "../../../../_includes/formats/trees/html-tree.ts";
import { ownText, type XmlElement } from "../../xml/xml-element.ts";
import type { FeedText } from "./feed-entry.ts";

/** Elements of HTML that have no end. */
const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/;

/** The text of an element of Atom as HTML, by its `type`: text, HTML, or elements of XHTML. */
export function atomText(element: XmlElement | undefined): FeedText | undefined {
	if (!element) return undefined;
	const { type = "text" } = element.attributes;
	const { line } = element;
	if (type === "xhtml" || type === "application/xhtml+xml") return { html: markup(element), line };
	const text = ownText(element);
	if (!/\S/.test(text)) return undefined;
	return { html: type === "text" || type === "text/plain" ? serialiseHtml(text) : text, line };
}

/** What is inside an element, as HTML. Depth is bounded by the reader of XML. */
export function markup({ nodes }: XmlElement): string {
	return nodes
		.map((node) => {
			if (typeof node === "string") return serialiseHtml(node);
			const name = node.name.replace(/[^\w-]/g, "");
			const attributes = Object.entries(node.attributes)
				.filter(([key]) => /^[a-z][\w-]*$/i.test(key))
				.map(([key, value]) => ` ${key}="${serialiseHtml(value)}"`)
				.join("");
			return VOID.test(name) ? `<${name}${attributes}>` : `<${name}${attributes}>${markup(node)}</${name}>`;
		})
		.join("");
}

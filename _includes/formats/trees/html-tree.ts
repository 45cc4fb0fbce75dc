/** `undefined` leaves the attribute out, `true` writes its name alone. */
export type HtmlAttributes = Readonly<Record<string, string | number | true | undefined>>;

/** A text, or an element made by `element`. */
export type HtmlNode = string | HtmlElement;

export interface HtmlElement {
	readonly tag: string;
	readonly attributes: HtmlAttributes;
	readonly children: readonly HtmlNode[];
}

const VOID_TAGS = new Set(["br", "img", "meta", "source", "track"]);

/** An element of the HTML that this layer writes. Tags and attribute names are the project's own words, never data. */
export function element(
	tag: string,
	attributes: HtmlAttributes,
	...children: readonly HtmlNode[]
): HtmlElement {
	return { tag, attributes, children };
}

/** The one place of this layer where text becomes HTML: texts and attribute values are escaped here. */
export function serialiseHtml(node: HtmlNode): string {
	if (typeof node === "string") return escapeHtml(node);
	const attributes = Object.entries(node.attributes)
		.filter(([, value]) => value !== undefined)
		.map(([name, value]) => (value === true ? ` ${name}` : ` ${name}="${escapeHtml(String(value))}"`))
		.join("");
	const open = `<${node.tag}${attributes}>`;
	return VOID_TAGS.has(node.tag) ? open : `${open}${node.children.map(serialiseHtml).join("")}</${node.tag}>`;
}

const ESCAPES: Readonly<Record<string, string>> = {
	"&": "&amp;",
	"<": "&lt;",
	">": "&gt;",
	'"': "&quot;",
	"'": "&#39;",
};

function escapeHtml(text: string): string {
	return text.replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign);
}

import { type DefaultTreeAdapterTypes, parse } from "parse5";

type Node = DefaultTreeAdapterTypes.Node;

/** Elements that run, embed, send or restyle something. */
export const ACTIVE_TAGS: ReadonlySet<string> = new Set(
	"script style link base meta iframe frame frameset object embed applet form input button textarea select svg math template noscript portal audio video".split(
		" ",
	),
);

/** Attributes that hold an address. */
export const ADDRESSES: ReadonlySet<string> = new Set([
	"href",
	"src",
	"srcset",
	"action",
	"formaction",
	"xlink:href",
	"poster",
	"data",
	"ping",
]);

/** What may stand at the start of an address that a reader's click or page may follow. */
export const HARMLESS_ADDRESS = /^(?:https?:\/\/|mailto:|tel:|\/(?![/\\])|#)/i;

/**
 * Everything in a piece of HTML, set in the body of a page as a browser would read it, that could act on its own:
 * elements that run or load, event handlers, styles, addresses of other kinds than links have.
 */
export function activeDom(html: string): string[] {
	const found: string[] = [];
	const visit = (node: Node) => {
		if ("attrs" in node) {
			if (ACTIVE_TAGS.has(node.tagName)) found.push(`<${node.tagName}>`);
			for (const { name, value } of node.attrs) {
				if (name.startsWith("on") || name === "style" || name === "srcdoc" || name === "target")
					found.push(`<${node.tagName} ${name}="${value}">`);
				if (ADDRESSES.has(name) && !HARMLESS_ADDRESS.test(value)) found.push(`${name}="${value}"`);
			}
		}
		if ("childNodes" in node) node.childNodes.forEach(visit);
	};
	visit(parse(`<!doctype html><title></title><body><main>${html}</main>`));
	return found;
}

import { type DefaultTreeAdapterTypes, parse } from "parse5";

type Node = DefaultTreeAdapterTypes.Node;

/** An element of a parsed page. */
export interface HtmlElement {
	readonly tag: string;
	readonly attributes: ReadonlyMap<string, string>;
	/** Names of the classes, in the order written. */
	readonly classes: readonly string[];
	/** All text in it, as written. */
	readonly text: string;
	/** Names of the elements around it, outermost first. */
	readonly path: readonly string[];
}

/** The elements of a page, in the order of its text, as a browser without scripts sees them. */
export function htmlElements(html: string): readonly HtmlElement[] {
	const found: HtmlElement[] = [];
	const visit = (node: Node, path: readonly string[]) => {
		for (const child of childrenOf(node)) {
			if (!("tagName" in child)) continue;
			const attributes = new Map(child.attrs.map(({ name, value }) => [name, value]));
			const classes = (attributes.get("class") ?? "").split(/\s+/).filter(Boolean);
			found.push({
				tag: child.tagName,
				attributes,
				classes,
				path,
				get text() {
					return textOf(child);
				},
			});
			visit(child, [...path, child.tagName]);
		}
	};
	visit(parse(html, { scriptingEnabled: false }), []);
	return found;
}

function childrenOf(node: Node): readonly Node[] {
	if ("content" in node) return node.content.childNodes;
	return "childNodes" in node ? node.childNodes : [];
}

function textOf(node: Node): string {
	return "value" in node ? node.value : childrenOf(node).map(textOf).join("");
}

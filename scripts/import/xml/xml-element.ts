/** An element of a file in XML, whole. */
export interface XmlElement {
	/** Without its prefix. */
	readonly name: string;
	/** `""` where it has none. */
	readonly namespace: string;
	/** By their names without prefix. */
	readonly attributes: Readonly<Record<string, string>>;
	/** Texts, CDATA among them, and elements, in order. */
	readonly nodes: readonly (string | XmlElement)[];
	/** Where it begins in the file, from 1. */
	readonly line: number;
}

/** A record of a file: an element right inside the channel (`item`, `entry`, `wp:author`). */
export interface XmlRecord {
	readonly element: XmlElement;
	readonly root: XmlRoot;
}

export interface XmlRoot {
	readonly name: string;
	readonly namespace: string;
	/** What its prefixes stand for. */
	readonly prefixes: Readonly<Record<string, string>>;
}

/** The first element inside another that has this name. */
export function childOf(element: XmlElement, namespace: string, name: string): XmlElement | undefined {
	for (const node of element.nodes)
		if (typeof node !== "string" && node.name === name && node.namespace === namespace) return node;
	return undefined;
}

/** All elements inside another that have this name. */
export function childrenOf(element: XmlElement, namespace: string, name: string): readonly XmlElement[] {
	return element.nodes.flatMap((node) =>
		typeof node !== "string" && node.name === name && node.namespace === namespace ? [node] : [],
	);
}

/** The text of an element itself, as it stands: pieces of CDATA joined, elements inside left out. */
export function ownText({ nodes }: XmlElement): string {
	const [only = ""] = nodes;
	if (nodes.length <= 1) return typeof only === "string" ? only : "";
	return nodes.filter((node) => typeof node === "string").join("");
}

/** The text of the first element of this name; undefined where there is none or it is blank. */
export function textOf(element: XmlElement, namespace: string, name: string): string | undefined {
	const child = childOf(element, namespace, name);
	const text = child && ownText(child);
	return text !== undefined && /\S/.test(text) ? text : undefined;
}

/** The same without the blanks around it. */
export function wordOf(element: XmlElement, namespace: string, name: string): string | undefined {
	return textOf(element, namespace, name)?.trim();
}

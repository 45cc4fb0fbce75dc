import type { VNode } from "preact";
import { renderToString } from "preact-render-to-string";
import { htmlElements } from "./html.ts";

/** An element of a printed page. */
export interface Printed {
	readonly tag: string;
	readonly attributes: Readonly<Record<string, string>>;
	/** Its text, white space as one space. */
	readonly text: string;
	/** Names of the elements around it, outermost first. */
	readonly path: readonly string[];
}

/** Prints a page or a part of one, parses it as a browser without scripts would, and gives its elements in the order of the text. */
export function printed(node: VNode): readonly Printed[] {
	return htmlElements(`<!doctype html>${renderToString(node)}`).map(({ tag, attributes, text, path }) => ({
		tag,
		attributes: Object.fromEntries(attributes),
		text: text.replace(/\s+/g, " ").trim(),
		path,
	}));
}

/** The elements that have this name, or, with a dot before it, this class. */
export function find(elements: readonly Printed[], selector: string): readonly Printed[] {
	const name = selector.replace(/^\./, "");
	return elements.filter(({ tag, attributes }) =>
		selector.startsWith(".") ? attributes["class"]?.split(" ").includes(name) : tag === name,
	);
}

/** The only element of that name or class; an error where there is none or more than one. */
export function only(elements: readonly Printed[], selector: string): Printed {
	const [first, ...others] = find(elements, selector);
	if (!first || others.length > 0)
		throw new Error(`Expected one ${selector}, found ${first ? others.length + 1 : 0}`);
	return first;
}

/** What `<meta name>` or `<meta property>` says, every time it stands in the head. */
export function metas(elements: readonly Printed[], name: string): readonly string[] {
	return find(elements, "meta")
		.filter(({ attributes }) => [attributes["name"], attributes["property"]].includes(name))
		.map(({ attributes }) => attributes["content"] ?? "");
}

export const hrefs = (elements: readonly Printed[]) => elements.map(({ attributes }) => attributes["href"]);

import { parseHTML } from "linkedom";

/** What is asked of an element here. */
export interface PageElement {
	readonly localName: string;
	readonly nodeType: number;
	readonly textContent: string;
	readonly parentNode: PageElement | null;
	readonly nextSibling: PageElement | null;
	readonly firstChild: PageElement | null;
	innerHTML: string;
	getAttribute(name: string): string | null;
	querySelector(selector: string): PageElement | null;
	querySelectorAll(selector: string): Iterable<PageElement>;
	remove(): void;
}

export interface PageDocument {
	/** The comment that a browser puts before a page that it saves. */
	readonly firstComment: string;
	readonly body: PageElement;
	querySelector(selector: string): PageElement | null;
	querySelectorAll(selector: string): Iterable<PageElement>;
}

export function parsePage(html: string): PageDocument {
	// A piece without its frame is a page too.
	const whole = /<body[\s>]/i.test(html)
		? html
		: `<!DOCTYPE html><html><head></head><body>${html}</body></html>`;
	const { document } = parseHTML(whole) as unknown as { document: PageDocument };
	return Object.assign(document, { firstComment: /<!--[^>]{0,3000}/.exec(html.slice(0, 5000))?.[0] ?? "" });
}

/** A text of the page, and the part of the page that it is in. */
export interface PageText {
	readonly text: string;
	readonly part: string;
	/** Whether it is in the given element. */
	readonly isInside: boolean;
}

const PARTS: ReadonlySet<string> = new Set([
	"nav",
	"header",
	"footer",
	"aside",
	"form",
	"button",
	"noscript",
]);
const UNREAD: ReadonlySet<string> = new Set([
	"script",
	"style",
	"template",
	"head",
	"iframe",
	"object",
	"svg",
]);

/** All texts of an element, alt texts of pictures too, in order. No recursion: a page may be as deep as it is long. */
export function textsIn(root: PageElement, inside?: PageElement): PageText[] {
	const texts: PageText[] = [];
	const parts: string[] = [];
	let within = 0;
	let node: PageElement | null = root;
	while (node) {
		const isElement = node.nodeType === 1;
		if (node.nodeType === 3) add(node.textContent);
		if (isElement && node.localName === "img") add(node.getAttribute("alt") ?? "");
		if (isElement && !UNREAD.has(node.localName) && node.firstChild) {
			enter(node);
			node = node.firstChild;
			continue;
		}
		while (node && node !== root && !node.nextSibling) {
			node = node.parentNode;
			if (node) leave(node);
		}
		node = node === root ? null : (node?.nextSibling ?? null);
	}
	return texts;

	function add(text: string) {
		if (text.trim() !== "") texts.push({ text: text.trim(), part: parts.at(-1) ?? "", isInside: within > 0 });
	}
	function enter(element: PageElement) {
		if (PARTS.has(element.localName)) parts.push(`<${element.localName}>`);
		if (element === inside) within += 1;
	}
	function leave(element: PageElement) {
		if (PARTS.has(element.localName)) parts.pop();
		if (element === inside) within -= 1;
	}
}

export const all = (document: PageDocument, selector: string) => [...document.querySelectorAll(selector)];
export const oneLine = (text: string) => text.replace(/\s+/g, " ").trim();
export const unique = (texts: readonly string[]) =>
	[...new Set(texts.map(oneLine))].filter((one) => one !== "");

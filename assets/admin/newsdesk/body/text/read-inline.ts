import type { Token } from "markdown-it";
import type { Mark, Node } from "prosemirror-model";
import { escapeInside } from "../../../../../_includes/formats/from-html/print/escape-markdown.ts";
import { markType, nodeType, schema } from "./schema.ts";

const MARKS = { strong: "strong", em: "em", s: "strike" } as const;
type Marked = keyof typeof MARKS;

/** The pieces of a passage; undefined where one of them is none that rich text has. */
export function readInline(tokens: readonly Token[]): readonly Node[] | undefined {
	const nodes: Node[] = [];
	let marks: readonly Mark[] = [];
	for (const token of tokens) {
		const { type, content } = token;
		const [, name = "", way = ""] = /^(strong|em|s)_(open|close)$/.exec(type) ?? [];
		if (way === "open")
			marks = markType(MARKS[name as Marked])
				.create()
				.addToSet(marks);
		else if (way === "close") marks = markType(MARKS[name as Marked]).removeFromSet(marks);
		else if (type === "text") nodes.push(...textOf(content, marks));
		else if (type === "code_inline")
			nodes.push(...textOf(content, markType("code").create().addToSet(marks)));
		else if (type === "softbreak" || type === "hardbreak") nodes.push(nodeType("hard_break").create());
		else if (type === "link_open") {
			const link = readLink(token);
			if (link === undefined) return undefined;
			if (link !== "") marks = markType("link").create({ href: link }).addToSet(marks);
		} else if (type === "link_close") marks = markType("link").removeFromSet(marks);
		else if (type === "footnote_ref") {
			const { label } = token.meta as { readonly label?: string };
			if (label === undefined) return undefined;
			nodes.push(nodeType("note").create({ label }, null, marks));
		} else return undefined;
	}
	return nodes;
}

function textOf(text: string, marks: readonly Mark[]): readonly Node[] {
	return text === "" ? [] : [schema.text(text, marks)];
}

/** Where a link leads; "" for an address in the text, which is one again when it is printed; undefined for one with a title, or of no address. */
function readLink(token: Token): string | undefined {
	const href = String(token.attrGet("href") ?? "");
	if (href === "" || token.attrGet("title") !== null) return undefined;
	return token.markup === "linkify" && escapeInside(href) === href ? "" : href;
}

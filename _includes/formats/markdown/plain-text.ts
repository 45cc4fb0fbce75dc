import type { Token } from "markdown-it";
import { blockOf } from "./markdown-blocks.ts";
import { parseBody } from "./markdown-parser.ts";
import { citedPicture } from "./markdown-pictures.ts";

/** A passage of a body without marks: a paragraph, a heading, a table's cell, a note; or what stands under a picture. */
export interface Passage {
	readonly kind: "text" | "caption";
	readonly text: string;
}

/** As many bodies as a run of pages has: the page of an article asks for its passages, and later its search record. */
const REMEMBERED = 1_000;

/** Of the bodies that were asked for last, the oldest first. */
const remembered = new Map<string, readonly Passage[]>();

/** The printed text of a body, passage by passage, in the order of the page: footnotes last. */
export function readPassages(body: string): readonly Passage[] {
	const known = remembered.get(body);
	if (known) return known;
	const passages = findPassages(body);
	remembered.set(body, passages);
	for (const [oldest] of remembered) {
		if (remembered.size <= REMEMBERED) break;
		remembered.delete(oldest);
	}
	return passages;
}

function findPassages(body: string): readonly Passage[] {
	const passages: Passage[] = [];
	for (const token of parseBody(body).tokens) {
		const isFigure = token.type === "figure";
		const text = isFigure ? citedPicture(token).title : textOf(token);
		if (text !== "") passages.push({ kind: isFigure ? "caption" : "text", text });
	}
	return passages;
}

/** The printed text of a body, for search and for counting words. One line for each passage. */
export function plainText(body: string): string {
	return readPassages(body)
		.map((passage) => passage.text)
		.join("\n");
}

/**
 * How the text of a body begins: its first paragraph that is neither heading, list, table, box nor note, and has a
 * letter. Undefined where there is none.
 */
export function firstParagraph(body: string): string | undefined {
	const { tokens } = parseBody(body);
	for (const [index, { type, level }] of tokens.entries()) {
		const text = type === "paragraph_open" && level === 0 ? textOf(tokens[index + 1]) : "";
		if (/\p{L}/u.test(text) && !text.startsWith("|")) return text;
	}
	return undefined;
}

function textOf(token: Token | undefined): string {
	if (!token) return "";
	if (token.type === "container_block_open") return blockTexts(token).join("\n");
	if (token.type === "fence") return token.content.trim();
	if (token.type !== "inline") return "";
	return (token.children ?? []).map(inlineText).join("").trim();
}

/** The title of a block, and what it tells beside its Markdown. */
function blockTexts(token: Token): readonly string[] {
	const { kind, block } = blockOf(token) ?? {};
	return block ? [block.title, ...(kind?.texts?.(block) ?? [])].filter(Boolean) : [];
}

function inlineText(token: Token): string {
	if (token.type === "softbreak" || token.type === "hardbreak") return "\n";
	return token.type === "picture" ? "" : token.content;
}

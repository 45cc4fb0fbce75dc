import { type DefaultTreeAdapterTypes, parseFragment } from "parse5";
import { readBlockOpening } from "../../../_includes/formats/markdown/blocks/blocks.ts";
import { parseBody } from "../../../_includes/formats/markdown/markdown-parser.ts";

/** How often each word stands in a text. */
export type Words = ReadonlyMap<string, number>;

/** What one side has and the other lacks, each word as often as it is so. */
export interface WordDifference {
	readonly missing: readonly string[];
	readonly added: readonly string[];
}

/**
 * The words of plain text: letters and digits, in the form that all signs of one meaning share (`𝗖` is C, `²` is 2), since
 * an import makes plain letters of decorated ones.
 */
export function wordsOfText(text: string): Words {
	const counts = new Map<string, number>();
	const plain = text
		.replace(/[\u{1F150}-\u{1F169}\u{1F170}-\u{1F189}]/gu, (letter) =>
			String.fromCodePoint(65 + (((letter.codePointAt(0) ?? 0) - 0x1f150) % 32)),
		)
		// A power is a number of its own.
		.replace(/[\u00B2\u00B3\u00B9\u2070-\u2079\u2080-\u2089]+/g, " $& ")
		.normalize("NFKC")
		// Marks of Markdown stand inside words too; where they are letters of the text, they part none on either side.
		.replace(/[*`~\\]|==|[\u202A-\u202E\u2066-\u2069]/g, "");
	for (const [word] of plain.matchAll(/[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu))
		counts.set(word, (counts.get(word) ?? 0) + 1);
	return counts;
}

/**
 * The words of HTML: of all its texts, also of those that are not shown (scripts, comments), the alt texts and titles of
 * its pictures, and the titles of its frames.
 */
export function wordsOfHtml(html: string): Words {
	return wordsOfText(textOfHtml(html));
}

type Node = DefaultTreeAdapterTypes.Node;
const APART =
	/^(?:address|article|aside|blockquote|br|button|caption|center|dd|details|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|hr|iframe|img|input|legend|li|main|nav|noscript|object|ol|option|p|pre|script|section|select|style|summary|svg|table|tbody|td|textarea|tfoot|th|thead|title|tr|ul|video|audio)$/;

function standsApart({ tagName, attrs, childNodes }: DefaultTreeAdapterTypes.Element): boolean {
	// What cites a note touches the word before it, and is none of its letters; a power is none of its word's.
	if (tagName === "a") return attrs.some(({ name, value }) => name === "href" && value.startsWith("#"));
	if (tagName === "sup" || tagName === "sub")
		return childNodes.every((node) => "value" in node && /^\s*\d+\s*$/.test(node.value));
	return APART.test(tagName);
}

function textOfHtml(html: string): string {
	const parts: string[] = [];
	const visit = (nodes: readonly Node[]) => {
		const waiting: (Node | string)[] = [...nodes].reverse();
		for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
			if (typeof node === "string") parts.push(node);
			else if (node.nodeName === "#text") parts.push((node as DefaultTreeAdapterTypes.TextNode).value);
			else if (node.nodeName === "#comment")
				parts.push(` ${(node as DefaultTreeAdapterTypes.CommentNode).data} `);
			else if ("tagName" in node) {
				const told = node.tagName === "img" ? ["alt", "title"] : node.tagName === "iframe" ? ["title"] : [];
				const words = node.attrs.filter(({ name }) => told.includes(name)).map(({ value }) => ` ${value} `);
				parts.push(...words);
				const gap = standsApart(node) ? " " : "";
				const children = "content" in node ? node.content.childNodes : node.childNodes;
				waiting.push(gap);
				for (const child of [...children].reverse()) waiting.push(child);
				waiting.push(gap);
			}
		}
	};
	visit(parseFragment(html, { scriptingEnabled: false } as never).childNodes);
	return parts.join("");
}

/**
 * The words that an article's page prints of its body, by the parser that prints it: also in alt texts, and the labels of
 * notes where they are cited. What the parser loses is lost here too.
 */
export function wordsOfMarkdown(body: string): Words {
	const parts = parseBody(body)
		.tokens.flatMap((token) => [token, ...(token.children ?? [])])
		.map((token) => {
			if (token.type === "picture" || token.type === "figure") return ` ${token.content} ${token.info} `;
			if (token.type === "footnote_ref")
				return ` ${(token.meta as { readonly label?: string }).label ?? ""} `;
			if (token.type === "container_block_open") return ` ${readBlockOpening(token.info).title} `;
			if (/^(?:text|code_inline|fence)$/.test(token.type)) return token.content;
			return token.block || /break$/.test(token.type) ? " " : "";
		});
	return wordsOfText(parts.join(""));
}

/**
 * The words of Markdown as other programs have it, as they are typed: addresses, marks, numbers of lists and the names that
 * open code are none. HTML in it is read as HTML.
 */
export function wordsOfForeignMarkdown(markdown: string): Words {
	let fence = "";
	const lines = markdown.split("\n").map((line) => {
		const [, sign = ""] = /^[ \t>]*(`{3,}|~{3,})[^`]*$/.exec(line) ?? [];
		if (sign !== "" && (fence === "" || sign.startsWith(fence))) {
			fence = fence === "" ? sign : "";
			return " ";
		}
		if (fence !== "") return escapeHtml(line);
		return line
			.replace(/`+[^`]+`+|\$\$?[^$]+\$\$?/g, escapeHtml)
			.replace(/^([ \t>]*(?:[-+*][ \t]+)*)\d{1,9}[.)](?=\s|$)/, "$1")
			.replace(/^([ \t>]*)\[\^[^\]\s]+\]:/, "$1")
			.replace(/^( {0,3}\[[^\]^]+\]):\s*\S+/, "$1 ")
			.replace(/\[\[[^\]|\n]*\|/g, "[[")
			.replace(/\]\((?:<[^>\n]*>|(?:\{[{%][^}]*\}\}?|[^()\s]|\([^()\s]*\))*)/g, "] ")
			.replace(/<(https?:[^>\s]*)>/g, " $1 ");
	});
	return wordsOfHtml(lines.join("\n"));
}

const escapeHtml = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

/** What came out beside what went in. */
export function compareWords(from: readonly Words[], to: readonly Words[]): WordDifference {
	const difference = new Map<string, number>();
	for (const words of from)
		for (const [word, count] of words) difference.set(word, (difference.get(word) ?? 0) - count);
	for (const words of to)
		for (const [word, count] of words) difference.set(word, (difference.get(word) ?? 0) + count);
	const times = (sign: 1 | -1) =>
		[...difference].flatMap(([word, count]) => Array.from({ length: Math.max(0, count * sign) }, () => word));
	return { missing: times(-1), added: times(1) };
}

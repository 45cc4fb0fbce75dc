import { type DefaultTreeAdapterTypes, parseFragment } from "parse5";

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
		.normalize("NFKC")
		.replace(/[\u202A-\u202E\u2066-\u2069]/g, "");
	for (const [word] of plain.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) counts.set(word, (counts.get(word) ?? 0) + 1);
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
				const gap = APART.test(node.tagName) ? " " : "";
				const children = "content" in node ? node.content.childNodes : node.childNodes;
				waiting.push(gap, ...[...children].reverse(), gap);
			}
		}
	};
	visit(parseFragment(html, { scriptingEnabled: false } as never).childNodes);
	return parts.join("");
}

/**
 * The words of Markdown, as they are typed: marks, addresses and numbers of lists are none, nor the names that open a box
 * or a block of code. HTML in it is read as HTML.
 */
export function wordsOfMarkdown(markdown: string): Words {
	return wordsOfText(textOfMarkdown(markdown));
}

function textOfMarkdown(markdown: string): string {
	const lines = markdown.split("\n").map((line) =>
		line
			.replace(/^[ \t>]*(?:`{3,}|~{3,})[^`]*$/, " ")
			.replace(/^[ \t>]*:{3,} hop/, " ")
			.replace(/^([ \t>]*(?:[-+*][ \t]+)*)\d{1,9}[.)](?=\s|$)/, "$1")
			.replace(/^([ \t>]*)\[\^[^\]\s]+\]:/, "$1"),
	);
	return lines
		.join("\n")
		.replace(/\\([!-/:-@[-`{-~])/g, (_, sign: string) =>
			/["'&\\/_|~*[\]<>`#+.:(){}=!$%,;?@^-]/.test(sign) ? (sign === "_" ? "_" : ` ${sign} `.trim()) : sign,
		)
		.replace(/\]\((?:<[^>\n]*>|[^()\s]*(?:\([^()\s]*\)[^()\s]*)*)/g, "] ")
		.replace(/<https?:[^>\s]*>/g, " ");
}

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

import type { Dropped } from "../../foreign-article.ts";
import type { PartPassage, PassageKind } from "./read-parts.ts";

const WHAT: Readonly<Record<PassageKind, string>> = {
	text: "chữ ngoài dòng văn bản của Word",
	textbox: "khung chữ (text box) của Word",
	deleted: "chữ đã xóa khi duyệt (Track Changes)",
	formula: "công thức của Word",
};
/** Parts of which nothing is printed. */
const ASIDE = [
	{ part: /\/comments/, what: "nhận xét (comment) của Word" },
	{ part: /\/header/, what: "đầu trang của Word" },
	{ part: /\/footer(?!not)/, what: "chân trang của Word" },
	{ part: /\/(?:diagrams|charts)\//, what: "sơ đồ, biểu đồ của Word" },
];
/** Parts that hold text of the article. */
const PRINTED = /^word\/(?:document\d*|footnotes\d*|endnotes\d*)\.xml$/;
const WORD = /[\p{L}\p{N}\p{M}]+/gu;

/**
 * The words of a Word file that did not come out, passage by passage: those of text boxes, comments, headers, formulas,
 * and whatever else the library left out.
 *
 * @param printed what came out: HTML, and texts that stand beside it
 */
export function tellRest(
	parts: ReadonlyMap<string, readonly PartPassage[]>,
	printed: readonly (string | undefined)[],
): Dropped[] {
	const left = countWords(printed.map((one) => plainText(one ?? "")).join("\n"));
	const told: Dropped[] = [];
	const rest: { readonly what: string; readonly text: string }[] = [];
	const inOrder = [...parts].flatMap(([name, passages]) => (PRINTED.test(name) ? passages : []));
	// What is certainly text takes its words first: a text box may hold the same.
	for (const kind of ["text", "formula", "textbox", "deleted"] as const)
		for (const passage of inOrder.filter((one) => one.kind === kind))
			rest.push({ what: WHAT[kind], text: passage.text });
	for (const { what, text } of rest) {
		const missing = (text.match(WORD) ?? []).filter((word) => {
			const count = left.get(word) ?? 0;
			left.set(word, count - 1);
			return count <= 0;
		});
		const isWhole = missing.length === (text.match(WORD) ?? []).length;
		if (missing.length > 0) told.push({ what, text: isWhole ? text : missing.join(" ") });
	}
	for (const { part, what } of ASIDE)
		for (const [name, passages] of parts)
			if (part.test(name)) told.push(...passages.map(({ text }) => ({ what, text })));
	return told;
}

function countWords(text: string): Map<string, number> {
	const counts = new Map<string, number>();
	for (const [word] of text.matchAll(WORD)) counts.set(word, (counts.get(word) ?? 0) + 1);
	return counts;
}

/** The words of mammoth's HTML: without addresses, and without the numbers that it puts where a note is cited. */
function plainText(html: string): string {
	return html
		.replace(/<sup><a href="#(?:foot|end)note-[^>]{1,200}>\[\d+\]<\/a><\/sup>/g, "")
		.replace(/<\/?(?:p|h\d|li|t[dhr]|br|figcaption|dt|dd)\b[^>]*>/g, "\n")
		.replace(/<[^>]*>/g, "")
		.replaceAll("&lt;", "<")
		.replaceAll("&gt;", ">")
		.replaceAll("&quot;", '"')
		.replaceAll("&amp;", "&");
}

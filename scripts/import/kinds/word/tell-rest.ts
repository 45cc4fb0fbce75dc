import type { Dropped } from "../../foreign-article.ts";
import { WordsLeft } from "../words-left.ts";
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
	const left = new WordsLeft(printed.map((one) => one && plainText(one)));
	const told: Dropped[] = [];
	const inOrder = [...parts].flatMap(([name, passages]) => (PRINTED.test(name) ? passages : []));
	// What is certainly text takes its words first: a text box may hold the same.
	for (const kind of ["text", "formula", "textbox", "deleted"] as const)
		for (const passage of inOrder.filter((one) => one.kind === kind)) {
			const text = left.missing(passage.text);
			if (text !== undefined) told.push({ what: WHAT[kind], text });
		}
	for (const { part, what } of ASIDE)
		for (const [name, passages] of parts)
			if (part.test(name)) told.push(...passages.map(({ text }) => ({ what, text })));
	return told;
}

/** The words of mammoth's HTML: without addresses, and without the numbers that it puts where a note is cited. */
function plainText(html: string): string {
	return html
		.replace(/<sup><a href="#(?:foot|end)note-[^<>]*>\[\d+\]<\/a><\/sup>/g, "")
		.replace(/<\/?(?:p|h\d|li|t[dhr]|br|figcaption|dt|dd)\b[^<>]*>/g, "\n")
		.replace(/<[^<>]*>/g, "")
		.replaceAll("&lt;", "<")
		.replaceAll("&gt;", ">")
		.replaceAll("&quot;", '"')
		.replaceAll("&amp;", "&");
}

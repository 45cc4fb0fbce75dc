import { readFile } from "node:fs/promises";
import { readPrintedDates } from "../../../../_includes/domain/dates/printed-dates.ts";
import { LIMITS } from "../../../../_includes/domain/reader/limits.ts";
import { fold } from "../../../../_includes/domain/text/fold.ts";
import type { Dropped } from "../../foreign-article.ts";
import { creditLines } from "../text/credit-passage.ts";
import { WordsLeft } from "../words-left.ts";
import { decodePage } from "./decode-page.ts";
import { cleanBody, foundBody, markedBody, type PageBody } from "./page-body.ts";
import { type PageElement, type PageText, parsePage, textsIn } from "./page-document.ts";
import { type PageFacts, readFacts } from "./page-facts.ts";

/** A saved page as it is told to the process that imports: plain data. */
export type PageReading =
	| {
			readonly sort: "article" | "page";
			readonly html: string;
			readonly facts: PageFacts;
			readonly credit?: string;
			readonly dropped: readonly Dropped[];
			readonly note?: string;
	  }
	| { readonly sort: "list" }
	| { readonly sort: "empty" };

const LISTS = /^(?:CollectionPage|SearchResultsPage|body\.(?:archive|category|tag|search|home|blog|author))$/;
const PAGES = /^(?:AboutPage|ContactPage|body\.page)$/;
/** More of a text than this in links is a list. */
const LINKED = 0.5;
const LEAST = 100;

/** Reads a saved page, in a process of its own: all that libraries do with it is done here. */
export async function readPage({ file }: { readonly file: string }): Promise<PageReading> {
	const { text, note } = decodePage(await readFile(file));
	const document = parsePage(text);
	const facts = readFacts(document);
	const marks = [...facts.marks];
	const isList = marks.some((mark) => LISTS.test(mark)) && !marks.includes("body.single");
	if (isList) return { sort: "list" };
	const marked = markedBody(document);
	const texts = textsIn(document.body, marked);
	const body = marked ? cleanBody(marked, document) : foundBody(document);
	if (!body || body.length < LEAST) return { sort: facts.isArticle ? "empty" : "list" };
	if (body.linked > LINKED && !facts.isArticle) return { sort: "list" };
	const { html, lede, credit: line } = partBody(body, facts);
	// A line of nothing but the names that the page tells is those names.
	const credit = line !== undefined && facts.people.join("; ") === line ? undefined : line;
	const { lede: _, ...others } = facts;
	const printed = { ...others, ...(lede !== undefined && { lede }) };
	return {
		sort: marks.some((mark) => PAGES.test(mark)) && !facts.isArticle ? "page" : "article",
		html,
		facts: printed,
		...(credit !== undefined && { credit }),
		dropped: tellRest(texts, html, printed, credit),
		...(note !== undefined && { note }),
	};
}

/**
 * Parts lede and credit line from a text. What machines are told as a description may be the lede that is printed, the
 * beginning of the text, or words that nobody sees.
 */
function partBody(
	body: PageBody,
	facts: PageFacts,
): { readonly html: string; readonly lede?: string; readonly credit?: string } {
	const root = parsePage(body.html).body;
	const blocks = [...root.querySelectorAll("p, h2, h3")].filter((one) => one.textContent.trim() !== "");
	while (isPrintedTime(blocks[0])) blocks.shift()?.remove();
	const first = blocks[0];
	const opening = first ? oneLine(first.textContent) : "";
	const told = facts.lede?.replace(/(?:…|\.{3}|\[…\])$/, "").trimEnd() ?? "";
	const isOpening = told !== "" && fold(opening).startsWith(fold(told));
	const isWhole = isOpening && opening.length <= told.length + 3;
	const isLede =
		body.lede === undefined &&
		first !== undefined &&
		blocks.length > 1 &&
		opening.length <= LIMITS.lede &&
		isWhole;
	if (isLede) first.remove();
	const lede = body.lede ?? (isLede ? opening : isOpening ? undefined : facts.lede);
	const last = blocks
		.slice(isLede ? 1 : 0)
		.slice(-2)
		.filter((one) => !one.querySelector("img"));
	const lines = creditLines(last.map((one) => oneLine(one.textContent)));
	const credited = lines.length > 0 && blocks.length > lines.length + 1 ? last.slice(-lines.length) : [];
	for (const element of credited) element.remove();
	return {
		html: root.innerHTML,
		...(lede !== undefined && { lede }),
		...(credited.length > 0 && { credit: lines.join("; ") }),
	};
}

/** The day above a text is the article's, not the text's. */
function isPrintedTime(block: PageElement | undefined): boolean {
	const text = oneLine(block?.textContent ?? "");
	const dates = text.length > 100 ? undefined : readPrintedDates(text);
	return dates?.ok === true && dates.left.length < 30;
}

/** What of the page did not come out, by the parts of the page. */
function tellRest(
	texts: readonly PageText[],
	html: string,
	{ title, lede, people, sections, tags }: PageFacts,
	credit: string | undefined,
): Dropped[] {
	const root: PageElement = parsePage(html).body;
	const left = new WordsLeft([
		...textsIn(root).map(({ text }) => text),
		title,
		lede,
		credit,
		...people,
		...sections,
		...tags,
	]);
	const told = new Map<string, string[]>();
	for (const inside of [true, false])
		for (const { text, part } of texts.filter(({ isInside }) => isInside === inside)) {
			const missing = left.missing(text);
			if (missing === undefined) continue;
			const what = part === "" ? (inside ? "phần chen trong bài" : "phần khác của trang web") : part;
			const known = told.get(what) ?? [];
			known.push(missing);
			told.set(what, known);
		}
	return [...told].map(([what, words]) => ({ what, text: words.join(" ").replace(/\s+/g, " ") }));
}

const oneLine = (text: string) => text.replace(/\s+/g, " ").trim();

import type { Article } from "../domain/article.ts";
import { printTime } from "../domain/dates/dates.ts";
import type { Section } from "../domain/newspaper.ts";
import { toSearchLetters } from "../domain/text/search-letters.ts";
import { element, type HtmlElement, serialiseHtml } from "./html-tree.ts";
import { readPassages } from "./markdown/plain-text.ts";

/** How much a word counts by where it stands in an article; Pagefind takes 0 to 10, the plain text being 1. */
const WEIGHTS = { title: 8, lede: 3, byline: 2, text: 1, caption: 0.5 } as const;

/** An article as the search index takes it. */
export interface SearchRecord {
	readonly url: string;
	readonly html: string;
}

/**
 * An article for Pagefind's `addHTMLFile`: what is searched, weighted, and what a result shows of it (`title`, `date`,
 * `printed`, `section`). All of it is written in search letters; what comes back must be read with
 * `fromSearchLetters`, and is raw text except the excerpt.
 */
export function searchRecord(article: Article, section: Section): SearchRecord {
	const { title, lede, cover, credit, date } = article;
	const shown = { date: date.iso, printed: printTime(date), section: section.name };
	const document = element(
		"html",
		{ lang: "vi" },
		element("head", {}, element("meta", { charset: "utf-8" })),
		element(
			"body",
			{ "data-pagefind-body": "" },
			element(
				"h1",
				{ "data-pagefind-meta": "title", "data-pagefind-weight": WEIGHTS.title },
				toSearchLetters(title),
			),
			...searched("lede", lede),
			...searched("caption", cover?.caption),
			...readPassages(article.body).flatMap(({ kind, text }) => searched(kind, text)),
			...searched("byline", credit.printed),
			...Object.entries(shown).map(([name, text]) => metadata(name, text)),
		),
	);
	return { url: article.url, html: `<!doctype html>\n${serialiseHtml(document)}` };
}

function searched(kind: keyof typeof WEIGHTS, text: string | undefined): readonly HtmlElement[] {
	if (!text) return [];
	return [element("p", { "data-pagefind-weight": WEIGHTS[kind] }, toSearchLetters(text))];
}

/**
 * What a result shows beside its excerpt. An attribute is the one form that Pagefind takes as it is, commas included.
 * It searches these words too, at a low weight, so nothing is given twice: the lede is in the text.
 */
function metadata(name: string, text: string): HtmlElement {
	return element("meta", { "data-pagefind-meta": `${name}[content]`, content: toSearchLetters(text) });
}

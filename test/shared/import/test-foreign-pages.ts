import assert from "node:assert/strict";
import { test } from "node:test";
import { convert, lostWords } from "../../support/import/convert.ts";
import { corpusArticles, noCorpus } from "../corpus.ts";

/** Ways in which pages have paragraphs; each holds all of what it gets. */
const PAGES: readonly ((lines: readonly string[]) => string)[] = [
	(lines) => lines.map((line) => `<p>${line}</p>`).join("\n"),
	(lines) => lines.join("<br />\n<br />\n"),
	(lines) => lines.map((line) => `<div><span style="font-size:14px"><b>${line}</b></span></div>`).join(""),
	(lines) => `<ul>${lines.map((line) => `<li>${line}`).join("")}</ul>`,
	(lines) => `<table>${lines.map((line) => `<tr><td>${line}<td><i>${line}</i>`).join("")}</table>`,
	(lines) =>
		`<blockquote>${lines.map((line) => `<p><a href="https://a.vn/?utm_source=b">${line}</a>`).join("")}`,
	(lines) => lines.map((line) => `<h3>${line.slice(0, 80)}</h3><p>${line.slice(80)}`).join(""),
];

/**
 * The test of the corpus on pages of old systems.
 *
 * @param every of so many articles one is taken
 */
export function testForeignPages(every: number): void {
	const which = every === 1 ? "all" : `one in ${every}`;
	test(`real articles, ${which}, on pages of any kind lose no word`, { skip: noCorpus }, () => {
		const articles = corpusArticles().filter((_, at) => at % every === 0);
		assert.ok(articles.length > 3000 / every);
		const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
		const found = articles.flatMap(({ body }, index) => {
			const lines = body.split("\n").map(escaped);
			const page = PAGES[index % PAGES.length];
			const text = page?.(lines) ?? "";
			const printed = convert("html", text);
			const { missing, added } = lostWords("html", text, printed);
			return [...missing, ...added].map((word) => `${index} ${word}`);
		});
		assert.deepEqual(found.slice(0, 50), []);
	});
}

import assert from "node:assert/strict";
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { authorPath, tagPath } from "../../../_includes/domain/addresses/paths/lists.ts";
import { slug } from "../../../_includes/domain/addresses/slug.ts";
import { addressOf } from "../../../_includes/site/eleventy/page-address.ts";
import { startServer } from "../../../_includes/site/serve/server.ts";
import { readText } from "../articles/article-text.ts";
import { openBrowser } from "../browser/browser.ts";
import { showAllResults, shownTitles } from "../search/search-results.ts";
import { withTinySite } from "../site/site.ts";
import { COMMON_WORD, type HostileArticle } from "./hostile.ts";
import { type WatchedTab, withWatchedTabs } from "./inert-page.ts";
import { asFound, asNamed, expectedTexts, type PrintedPage, readPages } from "./printed-texts.ts";

/** How many pages are looked at at a time, in how many tabs. */
const TOGETHER = 16;
const TABS = 2;

/** Nothing but the pages themselves keeps a text from running, in a frame, too; and what all use is fetched once. */
const HEADERS = "/assets/*\n  Cache-Control: public, max-age=31536000, immutable\n";

/** Makes a site cheap to look at by the hundred: each page would load the faces anew, and nobody looks. */
async function strip(output: string): Promise<void> {
	await writeFile(path.join(output, "_headers"), HEADERS);
	const style = path.join(output, "assets/site.css");
	await writeFile(style, (await readFile(style, "utf8")).replace(/@font-face\s*\{[^}]*\}/g, ""));
}

/** A newspaper of hostile articles, served to a browser. */
export interface HostileSite {
	readonly articles: readonly HostileArticle[];
	/** Of every page: `/2022/05/26/`. */
	readonly paths: readonly string[];
	/** Runs `use` with tabs of its own, as many as it opens. */
	withTabs<Result>(use: (open: () => Promise<WatchedTab>) => Promise<Result>): Promise<Result>;
}

/** Builds and indexes a newspaper of these articles, lets `run` look at it, and removes it. */
export async function withHostileSite(
	articles: readonly HostileArticle[],
	run: (site: HostileSite) => Promise<void>,
): Promise<void> {
	const files = Object.fromEntries(articles.map(({ slug, text }) => [`${slug}.md`, text]));
	await withTinySite(files, async (site) => {
		await site.build({ search: true });
		await strip(site.output);
		const pages = (await site.files()).filter((file) => file.endsWith(".html"));
		const server = await startServer({ site: site.output, port: 0 });
		const browser = await openBrowser();
		try {
			await run({
				articles,
				paths: pages.map(addressOf),
				withTabs: (use) => withWatchedTabs(browser, server.url, use),
			});
		} finally {
			await browser.close();
			await server.close();
		}
	});
}

/** What a look at the pages of a site brought to light: both lists are empty where all is well. */
export interface Findings {
	readonly active: readonly string[];
	/** Texts that are not shown as they were written. */
	readonly misprinted: readonly string[];
}

/**
 * Opens pages and tells what is active in them, and which texts they do not show as they were written.
 *
 * @param look what else to do at the page of an article
 */
export async function lookAt(
	site: HostileSite,
	paths: readonly string[],
	look?: (article: HostileArticle, page: PrintedPage) => void,
): Promise<Findings> {
	const articles = new Map(site.articles.map((article) => [article.url, article]));
	const headings = headingsOfLists(site.articles);
	const active: string[] = [];
	const misprinted: string[] = [];

	function lookAtOne(address: string, page: PrintedPage) {
		const article = articles.get(address);
		if (article) {
			for (const [place, written] of Object.entries(expectedTexts(article.texts))) {
				const shown = page.texts[place];
				if (shown !== written) misprinted.push(`${address} ${place}: ${JSON.stringify({ written, shown })}`);
			}
			look?.(article, page);
		}
		const names = headings.get(address);
		if (names && !names.has(page.texts["title"] ?? ""))
			misprinted.push(`${address} h1: ${JSON.stringify(page.texts["title"])}`);
	}

	const queue = [...paths];
	await site.withTabs(async (open) => {
		const work = async () => {
			const { visitAll } = await open();
			for (let some = queue.splice(0, TOGETHER); some.length > 0; some = queue.splice(0, TOGETHER)) {
				const found = await visitAll(some, async (pages) => {
					for (const [at, page] of (await readPages(pages)).entries()) lookAtOne(some[at] ?? "", page);
				});
				active.push(...found);
			}
		};
		await Promise.all(Array.from({ length: TABS }, work));
	});
	return { active, misprinted };
}

/** Asserts that the search shows the title of each article as it was written, and that nothing of it runs. */
export function assertFound(site: HostileSite): Promise<void> {
	return site.withTabs(async (open) => {
		const { visit, page } = await open();
		assert.deepEqual(await visit(`/tim-kiem/?q=${COMMON_WORD}`, showAllResults), []);
		const titles = await shownTitles(page);
		assert.equal(titles.size, site.articles.length);
		for (const { url, texts } of site.articles) assert.equal(titles.get(url), asFound(texts.title));
	});
}

/**
 * The names of tags and authors, each under the address of its page. Names that fold to one address share it: "&LT" of an
 * author and the "LT" that a credit line brings.
 */
function headingsOfLists(articles: readonly HostileArticle[]): ReadonlyMap<string, ReadonlySet<string>> {
	const headings = new Map<string, Set<string>>();
	for (const { texts, text, slug: name } of articles) {
		const people = readText(text, `${name}.md`).article?.credit.people ?? [];
		for (const [written, pathOf] of [
			[texts.tag, tagPath],
			[texts.author, authorPath],
			...people.map((person) => [person.name, authorPath] as const),
		] as const) {
			const path = pathOf(slug(written));
			headings.set(path, (headings.get(path) ?? new Set()).add(asNamed(written)));
		}
	}
	return headings;
}

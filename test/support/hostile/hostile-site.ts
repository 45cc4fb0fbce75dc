import type { Page } from "playwright-core";
import { authorPath, tagPath } from "../../../_includes/domain/addresses/paths/lists.ts";
import { slug } from "../../../_includes/domain/addresses/slug.ts";
import { addressOf } from "../../../_includes/site/eleventy/page-address.ts";
import { startServer } from "../../../_includes/site/serve/server.ts";
import { readText } from "../articles/article-text.ts";
import { openBrowser } from "../browser/browser.ts";
import { withTinySite } from "../site/site.ts";
import type { HostileArticle } from "./hostile.ts";
import { type WatchedTab, withWatchedTabs } from "./inert-page.ts";
import { asNamed, expectedTexts, printedTexts } from "./printed-texts.ts";

/** How many pages are looked at at a time. */
const TABS = 4;

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
	look?: (article: HostileArticle, page: Page) => Promise<void>,
): Promise<Findings> {
	const articles = new Map(site.articles.map((article) => [article.url, article]));
	const headings = headingsOfLists(site.articles);
	const active: string[] = [];
	const misprinted: string[] = [];

	async function lookAtOne(path: string, { visit, page }: WatchedTab) {
		active.push(...(await visit(path)).map((found) => `${path} ${found}`));
		const article = articles.get(path);
		if (article) {
			const printed = await printedTexts(page);
			for (const [place, written] of Object.entries(expectedTexts(article.texts))) {
				const shown = printed[place];
				if (shown !== written) misprinted.push(`${path} ${place}: ${JSON.stringify({ written, shown })}`);
			}
			await look?.(article, page);
		}
		const names = headings.get(path);
		const shown = names && (await page.textContent("h1"));
		if (names && !names.has(shown ?? "")) misprinted.push(`${path} h1: ${JSON.stringify(shown)}`);
	}

	const queue = [...paths].reverse();
	await site.withTabs(async (open) => {
		const work = async () => {
			const tab = await open();
			for (let path = queue.pop(); path !== undefined; path = queue.pop()) await lookAtOne(path, tab);
		};
		await Promise.all(Array.from({ length: TABS }, work));
	});
	return { active, misprinted };
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

import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { type RunningServer, startServer } from "../../../_includes/site/serve/server.ts";
import { articleText } from "../articles/article-text.ts";
import { openBrowser, type WatchedPage, withPage } from "../browser/browser.ts";
import { until } from "../offline/offline-site.ts";
import { sharedSite } from "../site/shared-site.ts";

const FILLER = "Nước lên rồi nước xuống, ghe qua rồi ghe lại, người đi người ở, ngày tháng cứ vậy mà trôi.";

const article = (date: string, title: string, body: string, lines: Readonly<Record<string, string>> = {}) =>
	articleText({ date: `date: ${date} 07:00`, title: `title: ${title}`, ...lines }, `\n${body}\n`);

/** Twelve articles of this month on a ferry, one of the quarter before, one of years ago. */
const ARTICLES: Readonly<Record<string, string>> = {
	...Object.fromEntries(
		Array.from({ length: 12 }, (_, at) => [
			`2026/11/tin-${at}.md`,
			article(
				`2026-11-${String(at + 1).padStart(2, "0")}`,
				`Tin ${at}`,
				`Bến phà đông khách. Con kênh cạn. ${FILLER} ${FILLER} Thợ đào giếng.`,
				at < 4 ? { section: "section: kinh-te", tags: "tags: [làng nghề]" } : { author: "author: Lê Bích" },
			),
		]),
	),
	"2026/08/cho-noi.md": article(
		"2026-08-02",
		"Chợ nổi",
		"Ghe ra chợ từ sáng. Bà con bán <b>khoai</b> & củ.",
		{ thread: "thread: qua-song" },
	),
	"2024/05/rach-gua.md": article(
		"2024-05-02",
		"Thông xe cầu mới",
		`Bến phà thôi chạy, kênh đào thành đường thủy.\n\n${`${FILLER}\n\n`.repeat(30)}Ông **Tư** Cội kể chuyện bến phà.`,
		{ thread: "thread: qua-song" },
	),
	"../threads/qua-song.md": "---\ntitle: Qua sông\n---\n\nLời dẫn.\n",
};
export const OLD_STORY = "/2024/05/02/rach-gua/";
export const NEW_STORIES = 12;

/** A site of three bundles, 2026-11, 2026-q3 and 2024, with a browser that searches it. Several test files share it. */
export interface SearchSite {
	readonly url: string;
	/** Opens a tab on an address of the site; `prepare` runs before. */
	visit(
		address: string,
		look: (watched: WatchedPage) => Promise<void>,
		options?: BrowserContextOptions,
		prepare?: (page: Page) => Promise<unknown>,
	): Promise<void>;
	close(): Promise<void>;
}

export async function serveSearchSite(): Promise<SearchSite> {
	const { output } = await sharedSite("search", ARTICLES, { bundleLimits: { whole: 3, most: 50 } });
	const server: RunningServer = await startServer({ site: output, port: 0 });
	const browser: Browser = await openBrowser();
	return {
		url: server.url,
		visit: (address, look, options = {}, prepare) =>
			withPage(
				browser,
				async (watched) => {
					await prepare?.(watched.page);
					await watched.page.goto(server.url + address);
					await look(watched);
				},
				options,
			),
		async close() {
			await browser.close();
			await server.close();
		},
	};
}

/** Waits until the search page has come to an end. @returns what it says */
export async function searchEnd(page: Page): Promise<string> {
	const status = page.locator(".search-status", { hasText: /^(?:Tìm thấy|Mới thấy|Không|Chưa)/ });
	await status.waitFor();
	return (await status.textContent()) ?? "";
}

/** Addresses of the shown results, in their order. */
export const resultLinks = (page: Page) =>
	page
		.locator(".search-results a")
		.evaluateAll((found) => found.map((link) => new URL((link as HTMLAnchorElement).href).pathname));

/** Goes down the list of results until so many are shown: others come as the reader nears its end. */
export async function goDown(page: Page, count: number): Promise<void> {
	await page.waitForFunction(
		(wanted) => {
			scrollTo(0, document.body.scrollHeight);
			return document.querySelectorAll(".search-results > li").length >= wanted;
		},
		count,
		{ polling: 20 },
	);
}

/**
 * Types a query into the box of an open search page and waits for the answer.
 *
 * @returns addresses of what is shown, in its order
 */
export async function searchFor(page: Page, query: string): Promise<string[]> {
	await page.locator("main input[type=search]").fill(query);
	await until(async () => {
		const said = (await page.locator(".search-status").textContent()) ?? "";
		const asked = await page.evaluate(() => new URLSearchParams(location.search).get("q"));
		return asked === query && /^(Tìm thấy|Mới thấy|Không)/.test(said);
	}, `an answer to "${query}"`);
	return resultLinks(page);
}

/** A gate in front of some addresses: they wait until it is opened. */
export async function holdBack(page: Page, pattern: RegExp): Promise<() => void> {
	let open = () => {};
	const opened = new Promise<void>((resolve) => {
		open = resolve;
	});
	await page.route(pattern, async (route) => {
		await opened;
		await route.continue().catch(() => {});
	});
	return open;
}

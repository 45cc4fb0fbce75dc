import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Browser, Page } from "playwright-core";
import { type RunningServer, startServer } from "../../../_includes/site/serve/server.ts";
import { articleText } from "../../support/articles/article-text.ts";
import { openBrowser, type WatchedPage, withPage } from "../../support/browser/browser.ts";
import { goDown } from "../../support/search/search-site.ts";
import { sharedSite } from "../../support/site/shared-site.ts";

const dated = (date: string, title: string, body: string) =>
	articleText({ date: `date: ${date} 07:00`, title: `title: ${title}` }, `\n${body}\n`);

/** Twelve articles of this month on ferries, one of the quarter before, one of years ago. */
const ARTICLES = {
	...Object.fromEntries(
		Array.from({ length: 12 }, (_, index) => [
			`2026/11/tin-${index}.md`,
			dated(
				"2026-11-02",
				`Tin ${index}`,
				"Con rạch cạn. Bến phà đông khách, ghe qua rồi ghe lại, người đi người ở. Cây gừa ngả bóng.",
			),
		]),
	),
	"2026/08/cho-noi.md": dated("2026-08-02", "Chợ nổi", "Ghe ra chợ từ sáng."),
	"2024/05/rach-gua.md": dated("2024-05-02", "Thông xe cầu Rạch Gừa", "Bến phà thôi chạy."),
};
const OLD_STORY = "/2024/05/02/rach-gua/";

const LIMITS = { three: { whole: 3, most: 50 }, one: { whole: 50, most: 50 } } as const;

let browser: Browser;
let sites: Readonly<Record<keyof typeof LIMITS, RunningServer>>;

before(async () => {
	browser = await openBrowser();
	const serve = async (name: keyof typeof LIMITS) => {
		const { output } = await sharedSite(`bundles-${name}`, ARTICLES, { bundleLimits: LIMITS[name] });
		return startServer({ site: output, port: 0 });
	};
	sites = { three: await serve("three"), one: await serve("one") };
});

after(async () => {
	await browser.close();
	await Promise.all([sites.one.close(), sites.three.close()]);
});

/** A search on a site, and every address under `/pagefind/` that it asked for, names without their hashes. */
async function search(
	query: string,
	site: keyof typeof LIMITS,
	look: (found: WatchedPage & { readonly asked: readonly string[] }) => Promise<void>,
) {
	await withPage(browser, async (watched) => {
		const asked: string[] = [];
		watched.page.on("request", (request) => {
			const { pathname } = new URL(request.url());
			if (pathname.startsWith("/pagefind/"))
				asked.push(pathname.slice("/pagefind/".length).replace(/vi_[0-9a-f]+/, "*"));
		});
		await watched.page.goto(`${sites[site].url}/tim-kiem/?q=${encodeURIComponent(query)}`);
		await watched.page.locator(".search-status", { hasText: /^(?:Tìm thấy|Mới thấy|Không|Chưa)/ }).waitFor();
		await look({ ...watched, asked });
	});
}

const status = (page: Page) => page.locator(".search-status").textContent();
const links = (page: Page) =>
	page
		.locator(".search-results a")
		.evaluateAll((found) => found.map((link) => link.getAttribute("href") ?? ""));
const bundlesIn = (asked: readonly string[]) => [
	...new Set(asked.filter((name) => /^(?!titles\/).*\//.test(name)).map((name) => name.replace(/\/.*/, ""))),
];

test("what the newest bundle holds is enough, and an older story comes after it when the reader goes on", async () => {
	await search("ben pha", "three", async ({ page, faults, asked }) => {
		await goDown(page, 12);
		assert.equal(
			await status(page),
			"Mới thấy 12 bài cho “ben pha”: đã tìm trong 12 bài từ 11/2026 đến nay và trong tựa của 2 bài cũ hơn.",
		);
		assert.deepEqual(bundlesIn(asked), ["2026-11"]);
		const shown = await links(page);
		assert.equal(shown.length, 12);
		assert.ok(shown.every((link) => link.startsWith("/2026/11/02/")));

		await page.getByRole("button", { name: "Tìm tiếp trong các bài cũ hơn" }).click();
		await page.locator(`.search-results a[href="${OLD_STORY}"]:focus`).waitFor();
		assert.equal(await status(page), "Tìm thấy 13 bài cho “ben pha”. Đã tìm hết kho bài.");
		assert.deepEqual(await links(page), [...shown, OLD_STORY]);
		assert.equal(await page.locator("main .search-buttons button").count(), 0);
		assert.deepEqual(bundlesIn(asked), ["2026-11", "2026-q3", "2024"]);
		assert.deepEqual(faults, []);
	});
});

test("a bundle that lacks a word of the query gives nothing that only begins like it", async () => {
	await search("ra", "three", async ({ page, faults }) => {
		await page.locator(".search-results > li").first().waitFor();
		// "Rạch" is in all the others.
		assert.equal(await status(page), "Tìm thấy 1 bài cho “ra”. Đã tìm hết kho bài.");
		assert.deepEqual(await links(page), ["/2026/08/02/cho-noi/"]);
		assert.deepEqual(faults, []);
	});
});

test("an old story that holds the whole query is found by itself, before new ones that hold its words", async () => {
	await search("rạch gừa", "three", async ({ page, faults, asked }) => {
		await goDown(page, 13);
		assert.equal(await status(page), "Tìm thấy 13 bài cho “rạch gừa”. Đã tìm hết kho bài.");
		const [first, ...others] = await links(page);
		assert.equal(first, OLD_STORY);
		assert.ok(others.every((link) => link.startsWith("/2026/11/02/")));
		// The page reads Pagefind's data by itself: none of its code.
		assert.deepEqual(
			asked.filter((name) => !/\.pf_|\.json$/.test(name)),
			[],
		);
		assert.deepEqual(faults, []);
	});
});

test("what no bundle holds is said when all were asked", async () => {
	await search("wwww xxxx", "three", async ({ page, faults }) => {
		assert.equal(
			await status(page),
			"Không có bài nào khớp với “wwww xxxx”. Hãy thử bớt từ hoặc viết khác đi. Đã tìm hết kho bài.",
		);
		assert.equal(await page.locator("main .search-buttons button").count(), 0);
		assert.deepEqual(faults, []);
	});
});

test("a site of one bundle is asked once, and needs no word on how far", async () => {
	await search("rạch gừa", "one", async ({ page, faults, asked }) => {
		await goDown(page, 13);
		assert.equal(await status(page), "Tìm thấy 13 bài cho “rạch gừa”.");
		assert.equal((await links(page))[0], OLD_STORY);
		const files = asked.filter((name) => !name.endsWith(".pf_fragment"));
		assert.deepEqual(files, [...new Set(files)]);
		assert.ok(files.includes("all/index/*.pf_index"));
		assert.deepEqual(faults, []);
	});
});

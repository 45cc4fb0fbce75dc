import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Page } from "playwright-core";
import { articleText } from "../../support/articles/article-text.ts";
import {
	ask,
	editionStored,
	type OfflineSite,
	serveOfflineSite,
	withReader,
} from "../../support/offline/offline-site.ts";
import { goDown, resultLinks, searchEnd } from "../../support/search/search-site.ts";

const story = (date: string, title: string, body: string, lines: Readonly<Record<string, string>> = {}) =>
	articleText({ date: `date: ${date} 07:00`, title: `title: ${title}`, ...lines }, `\n${body}\n`);

/** Twelve new stories, which are the edition, and two old ones, which are not. */
const ARTICLES: Readonly<Record<string, string>> = {
	...Object.fromEntries(
		Array.from({ length: 12 }, (_, at) => [
			`2026/11/tin-${at}.md`,
			story(
				`2026-11-${String(at + 1).padStart(2, "0")}`,
				`Tin ${at}`,
				"Bến phà đông khách. Thợ đào giếng.",
				at < 4 ? { section: "section: kinh-te" } : at < 6 ? { thread: "thread: qua-song" } : {},
			),
		]),
	),
	"2026/08/cho-noi.md": story("2026-08-02", "Chợ nổi", "Ghe ra bến phà từ sáng."),
	"2024/05/rach-gua.md": story("2024-05-02", "Thông xe cầu Rạch Gừa", "Bến phà thôi chạy.", {
		lede: "lede: Đò ngang nghỉ.",
		tags: "tags: [phà]",
	}),
	"../threads/qua-song.md": "---\ntitle: Qua sông\n---\n\nLời dẫn.\n",
};
const OLD_STORY = "/2024/05/02/rach-gua/";

let site: OfflineSite;
before(async () => {
	site = await serveOfflineSite(ARTICLES, {
		bundleLimits: { whole: 3, most: 50 },
		offlineLimits: { articles: 12, week: 100, months: 12 },
	});
});
after(() => site.close());

const search = (page: Page, query: string) => page.goto(`${site.url}/tim-kiem/?q=${query}`);
const results = (page: Page) => page.locator(".search-results > li");

test("with the network cut search covers all that is stored, says how much that is, and every hit opens", async () => {
	await withReader(site, async ({ context, open, faults }) => {
		const page = await open("/");
		await editionStored(page);
		await context.setOffline(true);
		await search(page, "bến phà");
		assert.equal(
			await searchEnd(page),
			"Tìm thấy 12 bài cho “bến phà”. Đang ngoại tuyến: chỉ tìm trong 12 bài lưu trên máy, từ 11/2026.",
		);
		await goDown(page, 12);
		assert.equal(await page.locator(".search-trouble").textContent(), "");
		for (const link of await resultLinks(page)) {
			await page.goto(site.url + link);
			assert.match((await page.locator("h1").textContent()) ?? "", /^Tin \d+$/, link);
		}
		for (const [query, count, first] of [
			["bến phà&muc=kinh-te", 4, "/2026/11/04/tin-3/"],
			["bến phà&dong=qua-song", 2, "/2026/11/06/tin-5/"],
			["bến phà&xep=ngay&den=2026-11", 12, "/2026/11/12/tin-11/"],
			["tho dao gieng", 12, "/2026/11/12/tin-11/"],
			["thowj ddaof", 12, "/2026/11/12/tin-11/"],
			["thợ đào giếg", 12, "/2026/11/12/tin-11/"],
		] as const) {
			await search(page, query);
			assert.match(await searchEnd(page), new RegExp(`^Tìm thấy ${count} bài cho `), query);
			await goDown(page, count);
			assert.equal((await resultLinks(page))[0], first, query);
		}
		assert.deepEqual(faults, []);
	});
});

test("what is found nowhere on the device is told as such, with the nearest titles that can be opened", async () => {
	await withReader(site, async ({ context, open }) => {
		const page = await open("/");
		await editionStored(page);
		await context.setOffline(true);
		await search(page, "tiinn");
		await page.locator(".search-nearest a").first().waitFor();
		const near = await page
			.locator(".search-nearest a")
			.evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
		assert.ok(near.length > 0 && near.every((url) => url.startsWith("/2026/11/")), near.join(" "));
	});
});

test("a saved story that is in no pack is found by its text, and as the story that it is", async () => {
	await withReader(site, async ({ context, open, faults }) => {
		const page = await open(OLD_STORY);
		await editionStored(page);
		const card = {
			...{ url: OLD_STORY, title: "Thông xe cầu Rạch Gừa", lede: "", section: "Thời sự", picture: "" },
			...{ date: "2024-05-02T07:00:00+07:00", printed: "02/05/2024 - 07:00" },
		};
		assert.equal(await ask(page, { type: "save", card, pictures: [] }), "saved");
		await context.setOffline(true);
		for (const query of ["đò ngang", "bến phà thôi chạy", "the=pha"]) {
			await search(page, query === "the=pha" ? `&${query}` : query);
			assert.match(await searchEnd(page), /trong 13 bài lưu trên máy, từ 11\/2026\.$/);
			await page.locator(`.search-results > li:first-child a[href="${OLD_STORY}"]`).waitFor();
		}
		const first = results(page).first();
		assert.equal(await first.locator("time").textContent(), "02/05/2024 - 07:00");
		assert.equal(await first.locator(".card-section").textContent(), "Thời sự");
		assert.match(
			(await first.locator(".card-excerpt").textContent()) ?? "",
			/^Đò ngang nghỉ\. Bến phà thôi chạy\./,
		);
		await first.locator("a").click();
		await page.locator("h1", { hasText: "Thông xe cầu Rạch Gừa" }).waitFor();
		assert.deepEqual(faults, []);
	});
});

test("a server that does not answer is told otherwise, and when it does the same question goes to the archive", async () => {
	await withReader(site, async ({ open }) => {
		const page = await open("/");
		await editionStored(page);
		await site.kill();
		try {
			await search(page, "bến phà");
			assert.match(
				await searchEnd(page),
				/Không tải được kho bài: chỉ tìm trong 12 bài lưu trên máy, từ 11\/2026\.$/,
			);
		} finally {
			await site.revive();
		}
		await page.locator("main input[name=q]").press("Enter");
		const far = "Mới thấy 12 bài cho “bến phà”: đã tìm trong 12 bài từ 11/2026 đến nay";
		await page.locator(".search-status", { hasText: far }).waitFor();
		await page.getByRole("button", { name: "Tìm tiếp trong các bài cũ hơn" }).click();
		await page.locator(`.search-results a[href="${OLD_STORY}"]`).waitFor();
	});
});

test("with nothing stored the page says so, and where the newspaper can be fetched", async () => {
	await withReader(
		site,
		async ({ context, open }) => {
			const page = await open("/tim-kiem/");
			await context.setOffline(true);
			await page.locator("main input[name=q]").fill("bến phà");
			const trouble = page.locator(".search-trouble", { hasText: "Máy đang không có mạng" });
			await trouble.waitFor();
			assert.equal(
				await trouble.textContent(),
				"Máy đang không có mạng, và chưa lưu bài nào để tìm ngoại tuyến. Mời bạn thử lại khi có mạng. " +
					"Xem cách tải báo về máy để lần sau không có mạng vẫn tìm được.",
			);
			assert.equal(await trouble.locator("a").getAttribute("href"), "/ngoai-tuyen/");
		},
		{ line: "metered" },
	);
});

test("the suggestions under the masthead's search box come with no network too", async () => {
	await withReader(site, async ({ context, open, faults }) => {
		const page = await open("/");
		await editionStored(page);
		await context.setOffline(true);
		await page.goto(`${site.url}/`);
		await page.locator(".masthead-search input").focus();
		await page.keyboard.type("kinh");
		await page.locator('.masthead-search [role="option"]', { hasText: "Kinh tế" }).waitFor();
		assert.deepEqual(faults, []);
	});
});

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Browser, Page } from "playwright-core";
import type { Stored } from "../../../assets/offline/messages.ts";
import { axeFaults } from "../../support/browser/axe.ts";
import { openBrowser, withPage } from "../../support/browser/browser.ts";
import { hiddenFocus, sidewaysFaults, smallTargets } from "../../support/browser/page-look.ts";
import { fakeWorker } from "../../support/offline/fake-worker.ts";
import { type ReadingSite, readingSite } from "../../support/site/reading-site.ts";

const ASKED = "/2024/05/05/ben-pha-rach-gua/";
const VISIT = { offline: true, printed: "24-11-2026", newer: false, saved: false } as const;

const story = (day: string, slug: string, title: string) => ({
	url: `/2026/11/${day}/${slug}/`,
	title,
	printed: `${day}/11/2026 - 07:00`,
});

const STORED: Stored = {
	printed: "24-11-2026",
	packs: [
		{
			name: "2026-w47",
			from: "2026-11-16",
			to: "2026-11-22",
			isIndexed: true,
			articles: [
				story("16", "ben-pha-moi", "Bến phà mới ở <b>Rạch Gừa</b>"),
				story("22", "trieu-cuong", "Triều cường rằm tháng 10"),
				null,
			],
		},
	],
	saved: [],
	lost: [],
	gone: [["/2026/11/20/bai-da-rut/", null, 0, "23/11/2026", "Bài dẫn nhầm số liệu."]],
};

let browser: Browser;
let site: ReadingSite;

before(async () => {
	[browser, site] = await Promise.all([openBrowser(), readingSite({ search: true })]);
});
after(() => Promise.all([browser.close(), site.close()]));

/** Opens an address whose page is not stored, as the worker answers it. */
async function openUnstored(page: Page, path = ASKED): Promise<void> {
	const body = await (await fetch(`${site.origin}/ngoai-tuyen/chua-co/`)).text();
	await page.route(site.origin + path, (route) =>
		route.fulfill({ body, contentType: "text/html; charset=utf-8" }),
	);
	await page.goto(site.origin + path);
}

const list = (page: Page, part: string) => page.locator(`${part} .card-title a`).allTextContents();

test("the page names the address asked, searches for its words, and lists what it may have been before the newest", async () => {
	await withPage(browser, async ({ page, faults }) => {
		await fakeWorker(page, { visit: VISIT, stored: STORED });
		await openUnstored(page);
		await page.locator(".not-stored-newest").waitFor();
		assert.equal(await page.locator(".not-stored-address").textContent(), `Địa chỉ vừa mở: ${ASKED}`);
		assert.equal(await page.locator("main input[name=q]").inputValue(), "ben pha rach gua");
		assert.equal(await page.locator(".masthead input[name=q]").inputValue(), "");
		// A title is text, whatever is in it.
		assert.deepEqual(await list(page, ".not-stored-near"), ["Bến phà mới ở <b>Rạch Gừa</b>"]);
		assert.deepEqual(await list(page, ".not-stored-newest"), ["Triều cường rằm tháng 10"]);
		assert.equal(await page.locator(".not-stored-newest .whole").textContent(), "tháng 10");
		await page.locator(".not-stored-newest .card-meta", { hasText: "22/11/2026 - 07:00" }).waitFor();
		await page.locator(".offline-strip", { hasText: "Đang ngoại tuyến: số báo ngày 24-11-2026" }).waitFor();
		assert.deepEqual(faults, []);
	});
});

test("trying again asks for the same address, and the network's return is told", async () => {
	await withPage(browser, async ({ page }) => {
		await fakeWorker(page, { visit: VISIT, stored: STORED });
		await openUnstored(page, `${ASKED}?tu=zalo`);
		await page.evaluate(() => dispatchEvent(new Event("online")));
		await page.locator(".not-stored-again [role=status]", { hasText: "Đã có mạng trở lại." }).waitFor();
		await page.evaluate("window.before = true");
		await page.getByRole("button", { name: "Thử lại" }).click();
		await page.waitForFunction(() => !("before" in window));
		assert.equal(await page.evaluate(() => location.href), `${site.origin}${ASKED}?tu=zalo`);
	});
});

test("an address that cannot be decoded is named as it is, and one that says nothing searches for nothing", async () => {
	await withPage(browser, async ({ page, faults }) => {
		await fakeWorker(page, { visit: VISIT, stored: STORED });
		await openUnstored(page, "/2024/%E0%A4/");
		assert.equal(await page.locator(".not-stored-address span").textContent(), "/2024/%E0%A4/");
		assert.equal(await page.locator("main input[name=q]").inputValue(), "");
		await openUnstored(page, "/chuyện%20bến%20phà/");
		assert.equal(await page.locator(".not-stored-address span").textContent(), "/chuyện bến phà/");
		assert.deepEqual(faults, []);
	});
});

test("with nothing stored, or no store at all, the page still says what it is and where to go", async () => {
	for (const stored of [
		{ printed: "", packs: [], saved: [], lost: [], gone: [] },
		{ failed: "Error: closed" },
	])
		await withPage(browser, async ({ page, faults }) => {
			const worker = await fakeWorker(page, { visit: VISIT });
			await openUnstored(page);
			await worker.answer("stored", stored);
			// The answer has come where a later one has.
			await page.locator(".offline-strip").waitFor();
			assert.equal(await page.locator("main .briefs:visible").count(), 0);
			assert.equal(await page.locator("h1").textContent(), "Trang này chưa có trong máy");
			const ways = await page
				.locator("main a")
				.evaluateAll((links) => links.map((link) => link.getAttribute("href")));
			for (const way of ["/", "/da-luu/", "/ngoai-tuyen/", "/chuyen-muc/thoi-su/"])
				assert.ok(ways.includes(way), way);
			assert.deepEqual(faults, []);
		});
});

test("where the story is gone the page says so, since when, and what the newsroom tells", async () => {
	await withPage(browser, async ({ page, faults }) => {
		await fakeWorker(page, { visit: VISIT, stored: STORED });
		await openUnstored(page, "/2026/11/20/bai-da-rut/");
		await page.locator("h1", { hasText: "Bài không còn nữa" }).waitFor();
		assert.equal(
			await page.locator(".list-introduction").textContent(),
			"Bài ở địa chỉ này đã được tòa soạn rút ngày 23/11/2026. Tòa soạn nhắn: Bài dẫn nhầm số liệu.",
		);
		assert.equal(await page.locator("main .briefs:visible").count(), 0);
		assert.deepEqual(faults, []);
	});
});

const MANY: Stored = {
	...STORED,
	packs: [
		{
			name: "2023-05",
			from: "2023-05-01",
			to: "2023-05-31",
			isIndexed: false,
			articles: Array.from({ length: 150 }, (_, place) => ({
				url: `/2023/05/${String(1 + (place % 31)).padStart(2, "0")}/bai-${place}/`,
				title: `Bài ${place}`,
				printed: "01/05/2023 - 07:00",
			})),
		},
	],
};

test("a year shows its stored stories a hundred at a time, and the months that have any", async () => {
	await withPage(browser, async ({ page, faults }) => {
		await fakeWorker(page, { visit: VISIT, stored: MANY });
		await openUnstored(page, "/2023/");
		await page.locator("h1", { hasText: "Năm 2023" }).waitFor();
		const titles = page.locator(".not-stored-list .card-title a");
		assert.equal(await titles.count(), 100);
		assert.deepEqual(
			await page
				.locator(".not-stored-list ul a")
				.evaluateAll((links) => links.map((link) => link.getAttribute("href"))),
			["/2023/05/"],
		);
		await page.getByRole("button", { name: "Xem thêm" }).click();
		assert.equal(await titles.count(), 150);
		assert.equal(await titles.nth(100).evaluate((link) => link === document.activeElement), true);
		assert.equal(await page.getByRole("button", { name: "Xem thêm" }).count(), 0);
		assert.deepEqual(await axeFaults(page), []);
		assert.deepEqual(await sidewaysFaults(page), []);
		assert.deepEqual(await smallTargets(page), []);
		assert.deepEqual(faults, []);
	});
});

test("opened at its own address the page names none", async () => {
	await withPage(browser, async ({ page }) => {
		await fakeWorker(page, { visit: { ...VISIT, offline: false }, stored: STORED });
		await page.goto(`${site.origin}/ngoai-tuyen/chua-co/`);
		await page.locator(".not-stored-newest").waitFor();
		assert.equal(await page.locator(".not-stored-address").textContent(), "");
		assert.equal(await page.locator("main input[name=q]").inputValue(), "");
		assert.equal(await page.locator("meta[name=robots]").getAttribute("content"), "noindex");
	});
});

for (const width of [360, 1280])
	test(`axe finds nothing, nothing sticks out, and all can be tapped and focused, ${width} pixels wide`, async () => {
		await withPage(
			browser,
			async ({ page }) => {
				await fakeWorker(page, { visit: VISIT, stored: STORED });
				await openUnstored(
					page,
					"/2024/05/05/mot-dia-chi-rat-dai-khong-co-khoang-trang-nao-de-ngat-dong-tren-man-hinh-hep-ben-pha/",
				);
				await page.locator(".not-stored-newest").waitFor();
				await page.locator(".offline-strip").waitFor();
				assert.deepEqual(await axeFaults(page), []);
				assert.deepEqual(await sidewaysFaults(page), []);
				assert.deepEqual(await smallTargets(page), []);
				await page.keyboard.press("Tab");
				assert.deepEqual(await hiddenFocus(page), []);
			},
			{ viewport: { width, height: 740 } },
		);
	});

test("without JavaScript the page says what happened, and its links and its form work", async () => {
	await withPage(
		browser,
		async ({ page }) => {
			await openUnstored(page);
			assert.equal(await page.locator("h1").textContent(), "Trang này chưa có trong máy");
			assert.equal(await page.locator("main h2:visible").count(), 2);
			assert.equal(await page.locator("main button:not([type=submit])").count(), 0);
			await page.locator("main input[name=q]").fill("bến phà");
			await page.keyboard.press("Enter");
			await page.waitForURL("**/tim-kiem/?q=*");
		},
		{ javaScriptEnabled: false },
	);
});

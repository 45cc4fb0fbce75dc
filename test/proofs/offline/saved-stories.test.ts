import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Browser, Page } from "playwright-core";
import type { SavedCard, Stored } from "../../../assets/offline/messages.ts";
import { axeFaults } from "../../support/browser/axe.ts";
import { openBrowser, withPage } from "../../support/browser/browser.ts";
import { hiddenFocus, sidewaysFaults, smallTargets } from "../../support/browser/page-look.ts";
import { fakeWorker } from "../../support/offline/fake-worker.ts";
import { type ReadingSite, readingSite } from "../../support/site/reading-site.ts";

const VISIT = { offline: false, printed: "", newer: false, saved: false } as const;

const card = (slug: string, changes: Partial<SavedCard> = {}): SavedCard => ({
	url: `/2026/11/24/${slug}/`,
	title: `Bài ${slug}`,
	lede: `Sapô của bài ${slug}.`,
	date: "2026-11-24T07:10:00+07:00",
	printed: "24/11/2026 - 07:10",
	section: "Thời sự",
	picture: "",
	...changes,
});

const stored = (...saved: SavedCard[]): Stored => ({ printed: "", packs: [], saved, lost: [], gone: [] });
const TWO = stored(
	card("moi", {
		lede: "Vay 1,6 tỷ đồng làm phà.",
		title: "Phà <img src=x onerror=alert(1)> & chợ",
		picture: "/icons/icon-192.png",
	}),
	card("cu", { lede: "" }),
);

let browser: Browser;
let site: ReadingSite;
let address: string;

before(async () => {
	[browser, site] = await Promise.all([openBrowser(), readingSite({ search: true })]);
	address = `${site.origin}/da-luu/`;
});
after(() => Promise.all([browser.close(), site.close()]));

const titles = (page: Page) => page.locator(".saved-stories .card-title a").allTextContents();
const counted = (page: Page, text: RegExp) => page.locator(".saved-count", { hasText: text }).waitFor();
const unsaved = async (worker: Awaited<ReturnType<typeof fakeWorker>>) =>
	(await worker.asked()).filter(({ type }) => type === "unsave");

/** As when the reader goes to another tab. */
const turnAway = (page: Page) =>
	page.evaluate(() => {
		Object.defineProperty(document, "visibilityState", { value: "hidden", configurable: true });
		document.dispatchEvent(new Event("visibilitychange"));
	});

test("a saved story that is gone says so, since when and why as far as it is known, until the reader has read it", async () => {
	await withPage(browser, async ({ page, faults }) => {
		const lost = ["rut", "het-han", "la"].map((slug) => ({
			url: `/2026/11/18/${slug}/`,
			printed: "18/11/2026 - 07:00",
			section: slug === "la" ? "" : "Thời sự",
		}));
		const worker = await fakeWorker(page, {
			visit: VISIT,
			unsave: null,
			stored: {
				...stored(card("con")),
				lost,
				gone: [
					["/2026/11/18/het-han/", null],
					["/2026/11/18/rut/", null, 0, "25/11/2026", "Bài <b>dẫn nhầm</b> số liệu."],
				],
			},
		});
		await page.goto(address);
		await counted(page, /^1 bài/);
		assert.deepEqual(await page.locator(".saved-lost span").allTextContents(), [
			"Bài bạn lưu ở mục Thời sự, đăng 18/11/2026 - 07:00, đã được tòa soạn rút ngày 25/11/2026. Tòa soạn nhắn: Bài <b>dẫn nhầm</b> số liệu.",
			"Bài bạn lưu ở mục Thời sự, đăng 18/11/2026 - 07:00, đã hết hạn đăng.",
			"Bài bạn lưu, đăng 18/11/2026 - 07:00, đã được tòa soạn rút hoặc hết hạn đăng.",
		]);
		assert.equal(await page.locator(".saved-lost a").count(), 0);
		assert.deepEqual(await axeFaults(page), []);
		await page.getByRole("button", { name: "Đã đọc" }).first().click();
		assert.equal(await page.locator(".saved-lost li").count(), 2);
		assert.deepEqual(await unsaved(worker), [{ type: "unsave", url: "/2026/11/18/rut/" }]);
		assert.deepEqual(faults, []);
	});
});

test("saved stories stand as cards, newest first: picture, title, lede, section and date, all of it text", async () => {
	await withPage(browser, async ({ page, faults }) => {
		await fakeWorker(page, { visit: VISIT, stored: TWO });
		await page.goto(address);
		await counted(page, /^2 bài/);
		assert.deepEqual(await titles(page), ["Phà <img src=x onerror=alert(1)> & chợ", "Bài cu"]);
		const [first, second] = [
			page.locator(".saved-stories li").first(),
			page.locator(".saved-stories li").last(),
		];
		assert.equal(await first.locator("a").getAttribute("href"), "/2026/11/24/moi/");
		assert.equal(await first.locator("img").getAttribute("src"), "/icons/icon-192.png");
		assert.equal(await first.locator(".card-lede").textContent(), "Vay 1,6 tỷ đồng làm phà.");
		assert.equal(await first.locator(".card-lede .whole").textContent(), "1,6 tỷ đồng");
		assert.equal(await first.locator(".card-section").textContent(), "Thời sự");
		assert.equal(await first.locator("time").getAttribute("datetime"), "2026-11-24T07:10:00+07:00");
		assert.equal(await first.locator("time").textContent(), "24/11/2026 - 07:10");
		assert.equal(await second.locator("img, .card-lede").count(), 0);
		assert.deepEqual(faults, []);
	});
});

test("a story that is given up can be taken back, by the keyboard too, until the reader turns away", async () => {
	await withPage(browser, async ({ page, faults }) => {
		const worker = await fakeWorker(page, { visit: VISIT, stored: TWO, unsave: null });
		await page.goto(address);
		await counted(page, /^2 bài/);
		const focused = () => page.evaluate(() => document.activeElement?.getAttribute("aria-label"));
		await page.getByRole("button", { name: "Bỏ lưu: Bài cu" }).focus();
		await page.keyboard.press("Enter");
		await page.locator(".saved-gone", { hasText: "Đã bỏ lưu “Bài cu”." }).waitFor();
		assert.equal(await focused(), "Hoàn tác: Bài cu");
		await counted(page, /^1 bài/);
		await page.keyboard.press("Enter");
		assert.equal((await titles(page)).length, 2);
		assert.equal(await focused(), "Bỏ lưu: Bài cu");
		await counted(page, /^2 bài/);

		await page.getByRole("button", { name: "Bỏ lưu: Bài cu" }).click();
		assert.deepEqual(await unsaved(worker), []);
		await worker.will("stored", stored(card("moi")));
		await turnAway(page);
		assert.deepEqual(await unsaved(worker), [{ type: "unsave", url: "/2026/11/24/cu/" }]);
		assert.equal(await page.locator(".saved-gone").count(), 0);
		assert.equal((await titles(page)).length, 1);
		// Told once.
		await turnAway(page);
		assert.equal((await unsaved(worker)).length, 1);
		assert.deepEqual(faults, []);
	});
});

test("whoever leaves the page has given up what was taken out", async () => {
	await withPage(browser, async ({ page }) => {
		const worker = await fakeWorker(page, { visit: VISIT, stored: TWO, unsave: null });
		await page.goto(address);
		await page.getByRole("button", { name: "Bỏ lưu: Bài cu" }).click();
		await page.evaluate(() => dispatchEvent(new PageTransitionEvent("pagehide")));
		assert.equal((await unsaved(worker)).length, 1);
	});
});

test("where nothing is saved, or nothing any more, the page tells how to save", async () => {
	await withPage(browser, async ({ page, faults }) => {
		const worker = await fakeWorker(page, { visit: VISIT, stored: stored() });
		await page.goto(address);
		await counted(page, /^Chưa có bài nào\. .*“Lưu lại”/);
		await worker.will("stored", stored(card("moi")));
		await worker.tell({ type: "changed" });
		await counted(page, /^1 bài/);
		await page.getByRole("button", { name: "Bỏ lưu: Bài moi" }).click();
		await counted(page, /^Chưa có bài nào/);
		assert.deepEqual(faults, []);
	});
});

test("what another tab saves comes in, but takes no undoing away", async () => {
	await withPage(browser, async ({ page }) => {
		const worker = await fakeWorker(page, { visit: VISIT, stored: TWO, unsave: null });
		await page.goto(address);
		await page.getByRole("button", { name: "Bỏ lưu: Bài cu" }).click();
		await worker.will("stored", stored(card("ba"), ...TWO.saved));
		await worker.tell({ type: "changed" });
		await page.getByRole("button", { name: "Hoàn tác: Bài cu" }).click();
		await worker.tell({ type: "changed" });
		await counted(page, /^3 bài/);
		assert.deepEqual((await titles(page))[0], "Bài ba");
	});
});

test("where the store cannot be read the reader is told, and can try again", async () => {
	await withPage(browser, async ({ page, faults }) => {
		const worker = await fakeWorker(page, { visit: VISIT, stored: { failed: "Error: closed" } });
		await page.goto(address);
		await page.locator(".offline-word", { hasText: "Chưa mở được những bài đã lưu." }).waitFor();
		await worker.will("stored", TWO);
		await page.getByRole("button", { name: "Thử lại" }).click();
		await counted(page, /^2 bài/);
		assert.equal(await page.locator(".offline-word[role=status]").textContent(), "");
		assert.deepEqual(faults, []);
	});
});

test("a browser without service workers is told why it keeps nothing", async () => {
	await withPage(browser, async ({ page }) => {
		await page.addInitScript("Object.defineProperty(navigator, 'serviceWorker', { value: undefined });");
		await page.goto(address);
		await page.locator(".offline-word", { hasText: "không giữ báo trong máy được" }).waitFor();
	});
});

for (const width of [360, 1280])
	test(`axe finds nothing, nothing sticks out, and all can be tapped and focused, ${width} pixels wide`, async () => {
		await withPage(
			browser,
			async ({ page }) => {
				const worker = await fakeWorker(page, { visit: VISIT, stored: TWO });
				const look = async () => {
					assert.deepEqual(await axeFaults(page), []);
					assert.deepEqual(await sidewaysFaults(page), []);
					assert.deepEqual(await smallTargets(page), []);
					await page.keyboard.press("Tab");
					assert.deepEqual(await hiddenFocus(page), []);
				};
				await page.goto(address);
				await counted(page, /^2 bài/);
				await look();
				await page.getByRole("button", { name: "Bỏ lưu: Bài cu" }).click();
				await look();
				await page.getByRole("button", { name: "Hoàn tác: Bài cu" }).click();
				await worker.will("stored", stored());
				await worker.tell({ type: "changed" });
				await counted(page, /^Chưa có bài nào/);
				await look();
			},
			{ viewport: { width, height: 740 } },
		);
	});

test("without JavaScript the page says that saving needs it", async () => {
	await withPage(
		browser,
		async ({ page }) => {
			await page.goto(address);
			await page
				.locator(".offline-word", { hasText: "không chạy JavaScript nên không lưu bài được" })
				.waitFor();
			assert.equal(await page.locator("main button").count(), 0);
		},
		{ javaScriptEnabled: false },
	);
});

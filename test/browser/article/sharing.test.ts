import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Browser, Page } from "playwright-core";
import { openBrowser, settled, withPage } from "../../support/browser/browser.ts";
import { type ReadingSite, readingSite } from "../../support/site/reading-site.ts";

const CANONICAL = "https://tintinh.example/2022/05/26/ben-pha/";

let browser: Browser;
let site: ReadingSite;

before(async () => {
	[browser, site] = await Promise.all([openBrowser(), readingSite()]);
});
after(() => Promise.all([browser.close(), site.close()]));

const ways = (page: Page) => page.locator(".share-way").allTextContents();

test("sharing asks no other site for anything before the reader's tap", async () => {
	await withPage(browser, async ({ page, faults }) => {
		const hosts = new Set<string>();
		page.on("request", (request) => hosts.add(new URL(request.url()).origin));
		await page.goto(site.address);
		await settled(page);
		await page.locator(".share-copy").hover();
		assert.deepEqual([...hosts], [site.origin]);
		assert.deepEqual(faults, []);
	});
});

test("copying puts the canonical address on the clipboard and says so in a polite live region", async () => {
	await withPage(
		browser,
		async ({ page, faults }) => {
			await page.goto(site.address);
			const said = page.locator(".share [role=status]");
			assert.equal(await said.textContent(), "");
			await page.getByRole("button", { name: "Sao chép liên kết" }).click();
			await page.locator(".share [role=status]", { hasText: /^Đã sao chép$/ }).waitFor();
			assert.equal(await page.evaluate(() => navigator.clipboard.readText()), CANONICAL);
			assert.deepEqual(faults, []);
		},
		{ permissions: ["clipboard-read", "clipboard-write"] },
	);
});

test("where the browser refuses to copy, the reader is told what to do instead", async () => {
	await withPage(browser, async ({ page, faults }) => {
		await page.addInitScript("Object.defineProperty(navigator, 'clipboard', { value: undefined });");
		await page.goto(site.address);
		await page.getByRole("button", { name: "Sao chép liên kết" }).click();
		await page.locator(".share-said", { hasText: "mời bạn chép trên thanh địa chỉ" }).waitFor();
		assert.deepEqual(faults, []);
	});
});

test("the device's own sheet is offered where there is one, at the head of the article too", async () => {
	await withPage(browser, async ({ page, faults }) => {
		await page.addInitScript(`
			window.shared = [];
			navigator.share = (what) => { window.shared.push(what); return Promise.reject(new DOMException("closed", "AbortError")); };
		`);
		await page.goto(site.address);
		await page.getByRole("button", { name: "Ứng dụng khác" }).click();
		await page.getByRole("link", { name: "Chia sẻ", exact: true }).click();
		const what = { title: "Bến phà sáng đèn", url: CANONICAL };
		assert.deepEqual(await page.evaluate("window.shared"), [what, what]);
		assert.equal(await page.evaluate(() => location.hash), "");
		assert.deepEqual(faults, []);
	});
});

test("where there is no such sheet the head's link leads to the other ways", async () => {
	await withPage(browser, async ({ page, faults }) => {
		await page.addInitScript("delete Navigator.prototype.share;");
		await page.goto(site.address);
		await page.locator(".share-copy").waitFor();
		assert.deepEqual(await ways(page), [
			"Zalo",
			"Facebook",
			"X (Twitter)",
			"Telegram",
			"E-mail",
			"Sao chép liên kết",
			"In bài",
		]);
		assert.equal(await page.locator(".share-way > .share-mark[aria-hidden=true]").count(), 7);
		await page.getByRole("link", { name: "Chia sẻ", exact: true }).click();
		await page.waitForURL("**#chia-se");
		assert.deepEqual(faults, []);
	});
});

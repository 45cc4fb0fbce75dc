import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Browser, Page } from "playwright-core";
import { axeFaults } from "../../support/browser/axe.ts";
import { openBrowser, withPage } from "../../support/browser/browser.ts";
import { sidewaysFaults } from "../../support/browser/page-look.ts";
import { type LettersSite, lettersSite } from "../../support/letters/letters-site.ts";

let browser: Browser;
let site: LettersSite;

before(async () => {
	[browser, site] = await Promise.all([openBrowser(), lettersSite()]);
});
after(() => Promise.all([browser.close(), site.close()]));

const SENTENCE = "Phà ở TP. Bến Tre chạy lại từ 4 giờ, giá 1.200 đồng.";
const offer = (page: Page) => page.getByRole("button", { name: "Báo lỗi câu này" });
const dialog = (page: Page) => page.getByRole("dialog", { name: "Báo lỗi trong bài" });
const field = (page: Page, name: string) => dialog(page).locator(`[name=${name}]`);
const reports = async (text: string) => (await site.letters()).filter((letter) => letter.text === text);

const tended = (page: Page) => page.locator(".comments .comment-said").waitFor({ state: "attached" });

/** Selects words in the first paragraph of the story. */
const select = (page: Page, words: string) =>
	page.evaluate((wanted) => {
		const walker = document.createTreeWalker(
			document.querySelector(".story") as Element,
			NodeFilter.SHOW_TEXT,
		);
		for (let node = walker.nextNode(); node; node = walker.nextNode()) {
			const at = node.nodeValue?.indexOf(wanted) ?? -1;
			if (at >= 0) return getSelection()?.setBaseAndExtent(node, at, node, at + wanted.length);
		}
		throw new Error(`The story lacks ${wanted}`);
	}, words);

test("a mistake is reported with the whole sentence, by mouse, and comes to the newsroom", async () => {
	await withPage(
		browser,
		async ({ page, faults }) => {
			await page.goto(site.address);
			await tended(page);
			await page.locator(".body strong").dblclick();
			await offer(page).click();
			assert.equal(await dialog(page).locator("blockquote").textContent(), SENTENCE);
			assert.deepEqual(await axeFaults(page), []);
			await field(page, "mistake").selectOption("figures");
			await field(page, "text").fill("Giá là 2.000 đồng.");
			await page.keyboard.press("Escape");
			await dialog(page).waitFor({ state: "detached" });
			// The sentence stays selected, whatever was selected in fields meanwhile, and what was written waits there.
			assert.equal(await page.evaluate(() => getSelection()?.isCollapsed), false);
			await offer(page).click();
			await page.locator(".comment-said", { hasText: "Lời viết dở lần trước còn đây" }).waitFor();
			assert.equal(await field(page, "mistake").inputValue(), "figures");
			await page.getByRole("button", { name: "Báo cho tòa soạn" }).dblclick();
			await page.locator(".report .comment-said", { hasText: "Tòa soạn đã nhận" }).waitFor();
			assert.equal(await field(page, "text").isVisible(), false);
			assert.deepEqual(
				(await reports("Giá là 2.000 đồng.")).map(({ kind, report }) => [kind, report]),
				[["report", { sentence: SENTENCE, mistake: "figures" }]],
			);
			await page.getByRole("button", { name: "Đóng" }).click();
			assert.equal(await page.evaluate(() => localStorage.getItem("thu-viet-do")), null);
			assert.equal(page.url(), site.address);
			assert.deepEqual(faults, []);
		},
		{ viewport: { width: 1280, height: 900 } },
	);
});

test("the keyboard comes from the selection to the report, and back", async () => {
	await withPage(browser, async ({ page, faults }) => {
		await page.goto(site.address);
		await tended(page);
		await select(page, "nói: “Mừng");
		await offer(page).waitFor();
		// It is in no text of the story.
		assert.doesNotMatch((await page.locator(".story").textContent()) ?? "", /Báo lỗi câu này/);
		await page.keyboard.press("Tab");
		assert.equal(await page.locator(".report-offer:focus").count(), 1);
		await page.keyboard.press("Enter");
		assert.equal(await dialog(page).locator("blockquote").textContent(), "Chị Út nói: “Mừng quá!”.");
		await field(page, "text").press("A");
		await page.keyboard.press("Escape");
		await dialog(page).waitFor({ state: "detached" });
		assert.equal(await page.locator(".report-offer:focus").count(), 1);
		await page.locator("h1").click();
		await offer(page).waitFor({ state: "detached" });
		assert.deepEqual(faults, []);
	});
});

test("on a phone the offer stands at the foot, away from the device's own menu, and goes with the selection", async () => {
	await withPage(
		browser,
		async ({ page, faults }) => {
			await page.goto(site.address);
			await tended(page);
			await select(page, "đầu");
			await offer(page).waitFor();
			const box = await offer(page).boundingBox();
			assert.ok(box && box.height >= 44 && box.y + box.height > 844 - 40 && box.x > 0);
			await page.evaluate(() => getSelection()?.removeAllRanges());
			await offer(page).waitFor({ state: "detached" });
			// What is selected elsewhere is no part of the story.
			await page.evaluate(() =>
				getSelection()?.selectAllChildren(document.querySelector(".comment-text") as Element),
			);
			await page.getByRole("link", { name: "Báo lỗi trong bài" }).click();
			await dialog(page).waitFor();
			assert.equal(await offer(page).count(), 0);
			assert.equal(await dialog(page).locator("blockquote:visible").count(), 0);
			await page.evaluate(() => document.documentElement.style.setProperty("font-size", "32px"));
			assert.deepEqual(await sidewaysFaults(page), []);
			assert.deepEqual(await axeFaults(page), []);
			assert.deepEqual(faults, []);
		},
		{ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
	);
});

test("without JavaScript, and where the script does not come, a link leads to the form of a report", async () => {
	await withPage(
		browser,
		async ({ page }) => {
			await page.goto(site.address);
			await page.getByRole("link", { name: "Báo lỗi trong bài" }).click();
			await page.getByLabel("Chính tả").check();
			await page.locator("[name=text]").fill("Thiếu dấu.");
			while (!page.url().endsWith("/thu/da-nhan/"))
				await page.getByRole("button", { name: "Báo cho tòa soạn" }).click();
			assert.equal((await reports("Thiếu dấu.")).length, 1);
		},
		{ javaScriptEnabled: false },
	);
	await withPage(browser, async ({ page }) => {
		await page.route("**/assets/article.js", (route) => route.abort());
		await page.goto(site.address);
		await page.getByRole("link", { name: "Báo lỗi trong bài" }).click();
		await page.waitForURL("**/thu/bao-loi/?bai=/2022/05/26/ben-pha/");
	});
});

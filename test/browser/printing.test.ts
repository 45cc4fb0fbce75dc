import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Browser, Page } from "playwright-core";
import { openBrowser, withPage } from "../support/browser/browser.ts";
import { type ReadingSite, readingSite } from "../support/site/reading-site.ts";

let browser: Browser;
let site: ReadingSite;

before(async () => {
	[browser, site] = await Promise.all([openBrowser(), readingSite()]);
});
after(() => Promise.all([browser.close(), site.close()]));

/** Opens the article and waits for the code that draws, which comes when the page rests. */
async function open(page: Page) {
	const drawing = page.waitForRequest("**/assets/print-code.js");
	await page.goto(site.address);
	await drawing;
	// A module is run once: the page, which asked for it first, has it when this is done.
	await page.evaluate("import('/assets/print-code.js').then(() => {})");
}

/** The dark squares of the code on the page, as `x y`. */
const modules = (page: Page) =>
	page
		.locator(".print-code path")
		.evaluate((path) =>
			[...(path.getAttribute("d") ?? "").matchAll(/M(\d+ \d+)h1v1h-1z/g)].map(([, at]) => at),
		);

test("a page that is not printed carries no code", async () => {
	await withPage(browser, async ({ page, faults }) => {
		await open(page);
		assert.equal(await page.locator(".print-code > *").count(), 0);
		assert.equal(await page.locator(".print-address").isVisible(), false);
		assert.deepEqual(faults, []);
	});
});

test("the printed page has its address, its date and a QR code that can be read", async () => {
	await withPage(browser, async ({ page, faults }) => {
		await open(page);
		await page.emulateMedia({ media: "print" });
		await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
		await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
		assert.equal(await page.locator(".print-code svg").count(), 1);
		assert.match(
			(await page.locator(".print-address").textContent()) ?? "",
			/26\/05\/2022 - 18:56https:\/\/tintinh\.example\/2022\/05\/26\/ben-pha\/$/,
		);
		const size = Number((await page.locator(".print-code svg").getAttribute("viewBox"))?.split(" ")[2]);
		// Version 3 holds 42 bytes at level M, version 4 holds 62; four modules of quiet on each side.
		assert.ok([29, 33].includes(size - 8), String(size));
		const dark = new Set(await modules(page));
		assert.ok(dark.size > 300);
		const has = (x: number, y: number) => dark.has(`${x} ${y}`);
		for (let at = 0; at < size; at++)
			for (const edge of [0, 1, 2, 3, size - 4, size - 1]) assert.ok(!has(at, edge) && !has(edge, at));
		for (const [x, y] of [
			[4, 4],
			[size - 11, 4],
			[4, size - 11],
		] as const)
			for (let row = 0; row < 7; row++)
				for (let column = 0; column < 7; column++) {
					const ring = Math.max(Math.abs(row - 3), Math.abs(column - 3));
					assert.equal(has(x + column, y + row), ring !== 2, `finder at ${x} ${y}`);
				}
		const box = await page.locator(".print-code svg").boundingBox();
		assert.ok(box && box.width > 90 && box.height > 90);
		for (const gone of [".story-tools", ".share", ".siblings", ".related"])
			for (const part of await page.locator(gone).all()) assert.equal(await part.isVisible(), false, gone);
		assert.deepEqual(faults, []);
	});
});

test("the browser's own printing draws the code", async () => {
	await withPage(browser, async ({ page, faults }) => {
		await open(page);
		assert.ok((await page.pdf()).length > 10_000);
		assert.equal(await page.locator(".print-code svg").count(), 1);
		assert.deepEqual(faults, []);
	});
});

test("the button prints once the code can be drawn", async () => {
	await withPage(browser, async ({ page, faults }) => {
		await page.addInitScript(
			"window.print = () => { window.printed = true; dispatchEvent(new Event('beforeprint')); };",
		);
		await page.goto(site.address);
		await page.getByRole("button", { name: "In bài" }).click();
		await page.waitForFunction("window.printed");
		assert.equal(await page.locator(".print-code svg").count(), 1);
		assert.deepEqual(faults, []);
	});
});

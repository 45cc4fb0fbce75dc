import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Browser, Page } from "playwright-core";
import { openBrowser, withPage } from "../../support/browser/browser.ts";
import { type ReadingSite, readingSite } from "../../support/site/reading-site.ts";

let browser: Browser;
let site: ReadingSite;

before(async () => {
	[browser, site] = await Promise.all([openBrowser(), readingSite()]);
});
after(() => Promise.all([browser.close(), site.close()]));

/** The dark squares of the code on the page, as `x y`: each line begins where it moved to from the end of the last. */
async function modules(page: Page): Promise<Set<string>> {
	const drawn = (await page.locator(".print-code path").getAttribute("d")) ?? "";
	assert.match(drawn, /^M0 \.5(?:m-?\d+ \d+h\d+)+$/);
	const dark = new Set<string>();
	let x = 0;
	let y = 0;
	for (const [, right, down, length] of drawn.matchAll(/m(-?\d+) (\d+)h(\d+)/g)) {
		x += Number(right);
		y += Number(down);
		for (const end = x + Number(length); x < end; x++) dark.add(`${x} ${y}`);
	}
	return dark;
}

test("the code is on paper only, the browser's own printing included", async () => {
	await withPage(browser, async ({ page, faults }) => {
		await page.goto(site.address);
		assert.equal(await page.locator(".print-address").isVisible(), false);
		await page.emulateMedia({ media: "print" });
		assert.equal(await page.locator(".print-code").isVisible(), true);
		assert.ok((await page.pdf()).length > 10_000);
		assert.deepEqual(faults, []);
	});
});

test("the printed page has its address, its date and a QR code that can be read", async () => {
	await withPage(browser, async ({ page, faults }) => {
		await page.goto(site.address);
		await page.emulateMedia({ media: "print" });
		assert.match(
			(await page.locator(".print-address").textContent()) ?? "",
			/26\/05\/2022 - 18:56https:\/\/tintinh\.example\/2022\/05\/26\/ben-pha\/$/,
		);
		const size = Number((await page.locator(".print-code").getAttribute("viewBox"))?.split(" ")[2]);
		// Version 3 holds 42 bytes at level M, version 4 holds 62; four modules of quiet on each side.
		assert.ok([29, 33].includes(size - 8), String(size));
		const dark = await modules(page);
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
		const box = await page.locator(".print-code").boundingBox();
		assert.ok(box && box.width > 90 && box.height > 90);
		for (const gone of [".story-tools", ".share", ".siblings", ".related"])
			for (const part of await page.locator(gone).all()) assert.equal(await part.isVisible(), false, gone);
		assert.deepEqual(faults, []);
	});
});

test("without scripts, too, the printed page has its code", async () => {
	const page = await browser.newPage({ javaScriptEnabled: false });
	try {
		await page.goto(site.address);
		await page.emulateMedia({ media: "print" });
		assert.equal(await page.locator(".print-code").isVisible(), true);
	} finally {
		await page.close();
	}
});

test("the button prints", async () => {
	await withPage(browser, async ({ page, faults }) => {
		await page.addInitScript("window.print = () => { window.printed = true; };");
		await page.goto(site.address);
		await page.getByRole("button", { name: "In bài" }).click();
		await page.waitForFunction("window.printed");
		assert.deepEqual(faults, []);
	});
});

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Browser, Page } from "playwright-core";
import { openBrowser, withPage } from "../support/browser/browser.ts";
import { jumps } from "../support/browser/page-look.ts";
import { type ReadingSite, readingSite } from "../support/site/reading-site.ts";

const PHONE = { viewport: { width: 390, height: 844 } };

let browser: Browser;
let site: ReadingSite;

before(async () => {
	[browser, site] = await Promise.all([openBrowser(), readingSite()]);
});
after(() => Promise.all([browser.close(), site.close()]));

test("the masthead tells today's date with its weekday, on the newsroom's clock, and moves nothing by it", async () => {
	for (const timezoneId of ["Asia/Ho_Chi_Minh", "America/Los_Angeles"])
		await withPage(
			browser,
			async ({ page, faults }) => {
				await page.clock.setFixedTime(new Date("2026-11-28T17:30:00Z"));
				for (const address of [site.origin, site.address]) {
					await page.goto(address);
					await page.locator(".masthead-date", { hasText: /^Chủ Nhật, 29\/11\/2026$/ }).waitFor();
				}
				assert.deepEqual(faults, []);
			},
			{ ...PHONE, timezoneId },
		);
	await withPage(
		browser,
		async ({ page }) => {
			await page.goto(site.origin);
			await page.locator(".settings").waitFor();
			const { sum, what } = await jumps(page);
			assert.ok(sum < 0.001, what.join("\n"));
		},
		// The newspaper of one article fills no phone, and its imprint rises from below while the page comes in.
		{ viewport: { ...PHONE.viewport, height: 400 } },
	);
});

test("the reader's settings are reached on every page, and the width of the column only where there is one", async () => {
	await withPage(browser, async ({ page, faults }) => {
		for (const [address, columns] of [
			[`${site.origin}/chuyen-muc/thoi-su/`, false],
			[`${site.origin}/`, false],
			[site.address, true],
		] as const) {
			await page.goto(address);
			await page.locator(".settings summary").click();
			assert.ok(await page.getByRole("button", { name: "Rất lớn", exact: true }).isVisible(), address);
			assert.equal(
				await page.getByRole("button", { name: "Rộng", exact: true }).isVisible(),
				columns,
				address,
			);
			const inSight = await page.locator(".settings-panel").evaluate((panel) => {
				const { left, right } = panel.getBoundingClientRect();
				return left >= 0 && right <= document.documentElement.clientWidth;
			});
			assert.ok(inSight, address);
		}
		assert.deepEqual(faults, []);
	});
});

/** Whether the section that is read is whole in sight in its bar. */
const currentInSight = (page: Page) =>
	page.locator(".masthead-sections [aria-current]").evaluate((link) => {
		const { left, right } = link.getBoundingClientRect();
		return left >= 0 && right <= document.documentElement.clientWidth;
	});

test("on a phone the bar of sections stands at the section that is read", async () => {
	await withPage(
		browser,
		async ({ page }) => {
			await page.goto(`${site.origin}/chuyen-muc/thoi-su/`);
			const last = await page.locator(".masthead-sections a").last().getAttribute("href");
			await page.goto(site.origin + last);
			await page.locator(".settings").waitFor();
			assert.ok(await currentInSight(page));
		},
		PHONE,
	);
});

test("without scripts there is no empty row in the masthead", async () => {
	await withPage(
		browser,
		async ({ page }) => {
			await page.goto(site.address);
			assert.equal(await page.locator(".masthead-tools").evaluate((row) => row.clientHeight), 0);
		},
		{ ...PHONE, javaScriptEnabled: false },
	);
});

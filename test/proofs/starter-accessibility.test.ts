import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import axe from "axe-core";
import type { Page } from "playwright-core";
import { withPage } from "../support/browser.ts";
import { type ServedStarter, serveStarter } from "../support/every-kind.ts";
import { hiddenFocus, sidewaysFaults, smallTargets } from "../support/page-look.ts";

/** WCAG 2.2 AA. */
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
const PHONE = { width: 360, height: 740 };
const DESK = { width: 1280, height: 900 };

let starter: ServedStarter;

before(async () => {
	starter = await serveStarter();
	assert.ok(starter.samples.length >= 11, starter.samples.map(({ kind }) => kind).join(", "));
});
after(() => starter.close());

/** What axe finds on the open page, one line for each element: `color-contrast main > a: ...`. */
async function axeFaults(page: Page): Promise<string[]> {
	const { violations, passes } = await page.evaluate(async (tags) => {
		const { axe } = window as unknown as { readonly axe: typeof import("axe-core") };
		const { violations, passes } = await axe.run(document, { runOnly: [...tags] });
		return { violations, passes: passes.length };
	}, TAGS);
	assert.ok(passes > 5);
	return violations.flatMap(({ id, nodes }) =>
		nodes.map(({ target, failureSummary }) => `${id} ${target.join(" ")}: ${failureSummary}`),
	);
}

for (const viewport of [PHONE, DESK]) {
	test(`axe finds nothing on any kind of page ${viewport.width} pixels wide, light and dark`, async () => {
		const found = await starter.onEveryKind({ viewport }, async (page, address) => {
			await page.goto(address);
			await page.evaluate(axe.source);
			const lines: string[] = [];
			for (const colorScheme of ["light", "dark"] as const) {
				await page.emulateMedia({ colorScheme });
				lines.push(...(await axeFaults(page)).map((fault) => `${colorScheme} ${fault}`));
			}
			return lines;
		});
		assert.deepEqual(found, []);
	});
}

test("no kind of page scrolls sideways on a screen of 320 or 360 pixels", async () => {
	const found = await starter.onEveryKind({ viewport: PHONE }, async (page, address) => {
		await page.goto(address);
		const lines = await sidewaysFaults(page);
		await page.setViewportSize({ width: 320, height: 640 });
		lines.push(...(await sidewaysFaults(page)));
		await page.setViewportSize(PHONE);
		return lines;
	});
	assert.deepEqual(found, []);
});

test("everything that is tapped on a phone is at least 44 pixels wide and high", async () => {
	const found = await starter.onEveryKind({ viewport: PHONE }, async (page, address) => {
		await page.goto(address);
		return smallTargets(page);
	});
	assert.deepEqual(found, []);
});

test("everything that the keyboard reaches shows that it has, and is in sight then", async () => {
	const found = await starter.onEveryKind({ viewport: DESK }, async (page, address) => {
		await page.goto(address);
		await page.keyboard.press("Tab");
		return hiddenFocus(page);
	});
	assert.deepEqual(found, []);
});

test("the keyboard goes through the front in the order of its text, and the skip link leads over the masthead", async () => {
	await withPage(
		starter.browser,
		async ({ page }) => {
			await page.goto(`${starter.url}/`);
			await page.keyboard.press("Tab");
			const skip = page.locator(".skip:focus");
			const box = await skip.boundingBox();
			assert.ok(box && box.y >= 0 && box.x >= 0, "the skip link comes into sight");

			const stops = await page
				.locator("a[href], button, input:not([type=hidden]), select, summary")
				.evaluateAll((all) =>
					all.filter((one) => one.checkVisibility({ checkVisibilityCSS: true })).map((one) => one.outerHTML),
				);
			assert.ok(stops.length > 30);
			const visited: string[] = [];
			for (let stop = 0; stop < 30; stop++) {
				visited.push(await page.evaluate(() => document.activeElement?.outerHTML ?? ""));
				await page.keyboard.press("Tab");
			}
			assert.deepEqual(visited, stops.slice(0, 30));

			await skip.or(page.locator(".skip")).focus();
			await page.keyboard.press("Enter");
			await page.keyboard.press("Tab");
			assert.ok(await page.evaluate(() => document.activeElement?.closest("main") !== null));
		},
		{ viewport: DESK },
	);
});

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { withPage } from "../../support/browser/browser.ts";
import { type ServedStarter, serveStarter } from "../../support/browser/every-kind.ts";
import { hiddenFocus, sidewaysFaults, smallTargets } from "../../support/browser/page-look.ts";
import { testByAxe } from "./test-axe.ts";

const PHONE = { width: 360, height: 740 };
const DESK = { width: 1280, height: 900 };

let starter: ServedStarter;

before(async () => {
	starter = await serveStarter();
	assert.ok(starter.samples.length >= 11, starter.samples.map(({ kind }) => kind).join(", "));
});
after(() => starter.close());

// At both widths in either colours by night.
testByAxe(() => starter, PHONE, ["light"]);
testByAxe(() => starter, DESK, ["dark"]);

test("no kind of page scrolls sideways on a phone, a small one, or one with letters twice as large, and all that is tapped is at least 44 pixels wide and high", async () => {
	const found = await starter.onEveryKind({ viewport: PHONE }, async (page, address) => {
		await page.goto(address);
		const lines = [...(await sidewaysFaults(page)), ...(await smallTargets(page))];
		await page.setViewportSize({ width: 320, height: 640 });
		lines.push(...(await sidewaysFaults(page)));
		await page.setViewportSize({ width: 390, height: 844 });
		// What rem and em follow, as where the browser's own letters are of 32 pixels.
		await page.evaluate(() => document.documentElement.style.setProperty("font-size", "32px"));
		lines.push(...(await sidewaysFaults(page)));
		await page.setViewportSize(PHONE);
		return lines;
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

			// Told apart by their place: the panel of the search writes to its field when it is reached.
			const stops = page.locator("a[href], button, input:not([type=hidden]), select, summary");
			const inSight = await stops.evaluateAll((all) => {
				const places = all.flatMap((one, place) =>
					one.checkVisibility({ checkVisibilityCSS: true }) ? [{ one, place: String(place) }] : [],
				);
				for (const { one, place } of places) {
					one.setAttribute("data-stop", place);
				}
				return places.map(({ place }) => place);
			});
			assert.ok(inSight.length > 30);
			const visited: (string | undefined)[] = [];
			for (let stop = 0; stop < 30; stop++) {
				visited.push(
					await page.evaluate(() => document.activeElement?.getAttribute("data-stop") ?? undefined),
				);
				await page.keyboard.press("Tab");
			}
			assert.deepEqual(visited, inSight.slice(0, 30));

			await skip.or(page.locator(".skip")).focus();
			await page.keyboard.press("Enter");
			await page.keyboard.press("Tab");
			assert.ok(await page.evaluate(() => document.activeElement?.closest("main") !== null));
		},
		{ viewport: DESK },
	);
});

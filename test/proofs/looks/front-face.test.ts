import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Page } from "playwright-core";
import { withPage } from "../../support/browser/browser.ts";
import { type ServedStarter, serveStarter } from "../../support/browser/every-kind.ts";

const DESK = { width: 1280, height: 900 };

let starter: ServedStarter;

before(async () => {
	starter = await serveStarter();
});
after(() => starter.close());

/** What the desk may put beside the lead: the words of each lede, the titles of the newest, whether the lead has a picture. */
interface Top {
	readonly ledes: readonly string[];
	readonly newest: string;
	readonly picture: boolean;
}

const words = (count: number) => "Một lời dẫn kể hết câu chuyện từ đầu ".repeat(count).trim();
const TOPS: Readonly<Record<string, Top>> = {
	"as it is": { ledes: [], newest: "", picture: true },
	"long ledes, short titles": { ledes: [words(20), words(20), words(20)], newest: "Mưa", picture: true },
	"no ledes, long titles": { ledes: ["", "", ""], newest: words(4), picture: true },
	"one lede of three": { ledes: [words(9), "", ""], newest: words(2), picture: true },
	"no picture": { ledes: [words(3), words(9), ""], newest: words(1), picture: false },
};

/** Sets the top of the front as another day would. */
function setTop({ ledes, newest, picture }: Top): void {
	const cards = document.querySelectorAll(".front-companions .card");
	ledes.forEach((text, index) => {
		const card = cards[index];
		card?.querySelector(".card-lede")?.remove();
		if (!text) return;
		const lede = document.createElement("p");
		lede.className = "card-lede";
		lede.textContent = text;
		card?.querySelector(".card-title")?.after(lede);
	});
	if (newest)
		for (const link of document.querySelectorAll(".front-newest .card-title a")) link.textContent = newest;
	if (!picture) document.querySelector(".card--lead .card-picture")?.remove();
	if (!picture) document.querySelector(".card--lead")?.classList.remove("card--picture");
}

/** Where the parts of the top of the front end. */
const ends = (page: Page) =>
	page.evaluate(() => {
		const [top, companions, lead, picture] = [
			".front-top",
			".front-companions",
			".card--lead",
			".card--lead img",
		].map((selector) => document.querySelector(selector)?.getBoundingClientRect().bottom);
		const list = [...document.querySelectorAll(".front-newest .briefs > li")].map((item) =>
			item.getBoundingClientRect(),
		);
		return {
			top: top ?? 0,
			companions: companions ?? 0,
			newest: list.at(-1)?.bottom ?? 0,
			lead: lead ?? 0,
			picture,
			/** How far the newest stand apart where they should follow each other. */
			gaps: list.slice(1).map((one, index) => one.top - (list[index]?.bottom ?? 0)),
		};
	});

test("at the top of a wide front all columns end together, whatever stands in them", async () => {
	for (const [name, top] of Object.entries(TOPS))
		await withPage(
			starter.browser,
			async ({ page }) => {
				await page.goto(starter.url);
				await page.evaluate(() => document.fonts.ready);
				await page.evaluate(setTop, top);
				const found = await ends(page);
				const near = (one: number, other: number) => Math.abs(one - other) <= 1;
				assert.ok(near(found.companions, found.top), `${name}: ${JSON.stringify(found)}`);
				assert.ok(near(found.newest, found.top), `${name}: ${JSON.stringify(found)}`);
				if (top.picture) assert.ok(near(found.picture ?? 0, found.lead), `${name}: ${JSON.stringify(found)}`);
				assert.ok(found.gaps.length >= 5 && found.gaps.every((gap) => Math.abs(gap) <= 1), name);
			},
			{ viewport: DESK },
		);
});

test("on a wide front companions show all their pictures or all their ledes", async () => {
	await withPage(
		starter.browser,
		async ({ page }) => {
			await page.goto(starter.url);
			const shown = await page.evaluate(() =>
				[...document.querySelectorAll(".front-companions .card-picture")].map((one) => one.checkVisibility()),
			);
			assert.ok(shown.length > 0);
			assert.equal(new Set(shown).size, 1);
		},
		{ viewport: DESK },
	);
});

for (const width of [800, 1280])
	test(`every title of a block of titles stands under a rule, in rows, ${width} pixels wide`, async () => {
		await withPage(
			starter.browser,
			async ({ page }) => {
				await page.goto(starter.url);
				const items = await page
					.locator(".block--titles .briefs > li, .front-newest .briefs > li")
					.evaluateAll((all) =>
						all.map((item) => ({
							rule: Number.parseFloat(getComputedStyle(item).borderTopWidth),
							list: [...document.querySelectorAll(".briefs")].indexOf(item.parentElement as HTMLElement),
							left: Math.round(item.getBoundingClientRect().left),
							top: Math.round(item.getBoundingClientRect().top),
						})),
					);
				assert.ok(items.length >= 12);
				assert.deepEqual(
					items.filter(({ rule }) => rule < 1),
					[],
				);
				// Of each list, every column has its first rule as high as the others.
				for (const list of new Set(items.map((item) => item.list))) {
					const own = items.filter((item) => item.list === list);
					const columns = [...new Set(own.map(({ left }) => left))];
					const tops = columns.map((left) =>
						Math.min(...own.filter((one) => one.left === left).map(({ top }) => top)),
					);
					assert.equal(new Set(tops).size, 1, JSON.stringify(own));
				}
			},
			{ viewport: { width, height: 900 } },
		);
	});

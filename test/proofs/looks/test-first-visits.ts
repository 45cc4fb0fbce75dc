import assert from "node:assert/strict";
import { test } from "node:test";
import { gzipSync } from "node:zlib";
import { addressOf } from "../../../_includes/site/eleventy/page-address.ts";
import type { ServedStarter } from "../../support/browser/every-kind.ts";
import { firstVisit } from "../../support/browser/first-visit.ts";
import { htmlElements } from "../../support/pages/html.ts";
import type { StarterSite } from "../../support/site/starter-site.ts";

/** All that an article asks for on a first visit by phone, picture and fonts included, as it travels. */
const MOST = 150_000;

const kB = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;

/**
 * The test of what an article weighs on a first visit.
 *
 * @param most how many of the articles are visited: those that promise to be the heaviest
 */
export function testFirstVisits(starter: () => ServedStarter, most: number): void {
	const which = Number.isFinite(most) ? `any of the ${most} heaviest` : "any";
	test(`an article, ${which}, weighs at most 150 kB on a first visit, its picture and the faces included`, async (t) => {
		const { site, browser, url } = starter();
		const articles = site.pages.filter((page) => /^\d{4}\/\d\d\/\d\d\/[^/]+\//.test(page));
		assert.ok(articles.length > 40);
		const visited = (await heaviestFirst(site, articles)).slice(0, most);
		let heaviest = { address: "", total: 0, fonts: 0 };
		let withPicture = 0;
		for (const file of visited) {
			const address = addressOf(file);
			const { bytes } = await firstVisit(browser, url + address);
			const sum = (part: string) =>
				[...bytes].filter(([url]) => url.includes(part)).reduce((all, [, size]) => all + size, 0);
			const total = sum("");
			if (sum("/pictures/") > 0) withPicture += 1;
			if (total > heaviest.total) heaviest = { address, total, fonts: sum("/fonts/") };
		}
		t.diagnostic(`heaviest: ${heaviest.address} ${kB(heaviest.total)}, of which fonts ${kB(heaviest.fonts)}`);
		assert.ok(withPicture >= Math.min(most, 20) && heaviest.fonts > 20_000, `${withPicture} with a picture`);
		assert.ok(heaviest.total <= MOST, JSON.stringify(heaviest));
	});
}

/**
 * In turn the heaviest to read, with the largest form of each picture that is not fetched late, and the one with the most
 * kinds of elements, which wants the most faces.
 */
async function heaviestFirst(site: StarterSite, pages: readonly string[]): Promise<string[]> {
	const weighed = await Promise.all(
		pages.map(async (page) => {
			const html = await site.read(page);
			const elements = htmlElements(html).map(({ tag, classes }) => [tag, ...classes].join("."));
			const early = [...html.matchAll(/<picture\b.*?<\/picture>/gs)].filter(
				([picture]) => !picture.includes('loading="lazy"'),
			);
			const sizes = early.map(async ([picture]) => {
				const files = [...picture.matchAll(/\/(pictures\/[^\s",?#]+\.webp)/g)].flatMap(
					([, file]) => file ?? [],
				);
				const bytes = await Promise.all([...new Set(files)].map((file) => site.bytes(file)));
				return Math.max(0, ...bytes.map(({ length }) => length));
			});
			const pictures = (await Promise.all(sizes)).reduce((all, size) => all + size, 0);
			return { page, weight: gzipSync(html).length + pictures, kinds: new Set(elements).size };
		}),
	);
	const heaviest = weighed.toSorted((one, other) => other.weight - one.weight);
	const richest = weighed.toSorted((one, other) => other.kinds - one.kinds);
	const inTurn = heaviest.flatMap((one, at) => [one, richest[at] ?? one]);
	return [...new Set(inTurn.map(({ page }) => page))];
}

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { type ServedStarter, serveStarter } from "../../support/browser/every-kind.ts";

let starter: ServedStarter;
/** Addresses of the pages that show any. */
let pictured: readonly string[];

before(async () => {
	starter = await serveStarter();
	const pages = await Promise.all(
		starter.samples.map(async ({ address, file }) => ({ address, html: await starter.site.read(file) })),
	);
	pictured = pages.filter(({ html }) => /<picture\b/.test(html)).map(({ address }) => address);
});
after(() => starter?.close());

/** Pixels across: phones, tablets, laptops; from this one on pictures are asked for as they are drawn. */
const SCREENS = [360, 412, 768, 820, 1024, 1280, 1440];
const LARGE = 768;

/** A picture of a page: how wide it is drawn, and how wide its page says it is. */
interface Asked {
	readonly what: string;
	readonly drawn: number;
	readonly asked: number;
	readonly late: boolean;
}

for (const width of SCREENS)
	test(`on a screen of ${width} pictures are asked for in the size in which they are drawn`, async () => {
		const context = await starter.browser.newContext({ viewport: { width, height: 900 } });
		const page = await context.newPage();
		const found: Asked[] = [];
		for (const address of pictured) {
			await page.goto(starter.url + address);
			const own = await page.evaluate(async () => {
				const shown = [
					...document.querySelectorAll<HTMLImageElement>(":is(.cover, .card-picture) picture > img"),
				].filter((image) => image.getBoundingClientRect().width > 0);
				for (const image of shown) {
					image.scrollIntoView();
					// What comes late has no size before it is there; to decode it sooner fails.
					if (!image.complete)
						await new Promise((done) => {
							for (const end of ["load", "error"]) image.addEventListener(end, done, { once: true });
						});
				}
				// Chosen while the page is laid out, its size is told anew once that is done: seen once on a busy machine.
				for (let frames = 2; frames > 0; frames--) await new Promise(requestAnimationFrame);
				// Of a picture that is chosen by width the browser tells as its own width what the page says.
				return shown.map((image) => ({
					what: `${location.pathname} ${image.closest("figure, article")?.className}`,
					drawn: image.getBoundingClientRect().width,
					asked: image.naturalWidth,
					late: image.loading === "lazy",
				}));
			});
			found.push(...own);
		}
		await context.close();
		assert.ok(found.length > 10);
		for (const { what, drawn, asked, late } of found) {
			// On a phone two dots of a picture over an article do for three of its screen; what comes late is measured there.
			const share = late || width >= LARGE || /card--lead/.test(what) ? 1 : 2 / 3;
			const off = asked / (drawn * share) - 1;
			assert.ok(Math.abs(off) < 0.08, `${what}: drawn ${Math.round(drawn)}, asked for ${asked}`);
		}
	});

import path from "node:path";
import type { Browser, Page } from "playwright-core";

export const WIDTHS = [360, 768, 1280] as const;
export const THEMES = ["light", "dark"] as const;

/** Higher pages are cut off: Chromium draws no picture of more than 16,384 pixels. */
const HIGHEST = 12_000;

/** Milliseconds for the page and its search results to come. */
const PATIENCE = 10_000;

/** A picture of a page. */
export interface Shot {
	readonly kind: string;
	readonly width: (typeof WIDTHS)[number];
	readonly theme: (typeof THEMES)[number];
	readonly file: string;
	/** Elements that reach past the side of the page: `main > table.wide`. A page never scrolls sideways. */
	readonly overflowing: readonly string[];
}

/**
 * Takes a picture of every kind of page at every width in both themes: `<folder>/home-360-light.png`. A kind that the
 * site does not have is left out.
 *
 * @param site `http://127.0.0.1:8080`
 */
export async function takeShots(
	browser: Browser,
	site: string,
	kinds: ReadonlyMap<string, string>,
	folder: string,
): Promise<readonly Shot[]> {
	const shots: Shot[] = [];
	for (const width of WIDTHS) {
		for (const theme of THEMES) {
			const context = await browser.newContext({
				viewport: { width, height: 900 },
				colorScheme: theme,
				reducedMotion: "reduce",
				locale: "vi-VN",
				timezoneId: "Asia/Ho_Chi_Minh",
				serviceWorkers: "block",
			});
			const page = await context.newPage();
			for (const [kind, address] of kinds) {
				const response = await page.goto(site + address);
				if (response?.status() !== (kind === "not-found" ? 404 : 200)) continue;
				await settle(page, kind);
				const file = path.join(folder, `${kind}-${width}-${theme}.png`);
				const height = await page.evaluate(() => document.documentElement.scrollHeight);
				const clip = { x: 0, y: 0, width, height: Math.min(height, HIGHEST) };
				await page.screenshot({ path: file, fullPage: true, clip });
				shots.push({ kind, width, theme, file, overflowing: await findOverflowing(page) });
			}
			await context.close();
		}
	}
	return shots;
}

/** Waits for fonts, for what the search finds, and for pictures that load when near. */
async function settle(page: Page, kind: string): Promise<void> {
	if (kind === "search")
		await page.locator(".search-results > li").first().waitFor({ timeout: PATIENCE }).catch(ignoreMissing);
	await page.evaluate(async () => {
		for (const image of document.images) image.loading = "eager";
		await Promise.all([
			document.fonts.ready,
			...[...document.images].map((image) => image.decode().catch(() => {})),
		]);
	});
}

/** A search that finds nothing is a picture, too. */
function ignoreMissing() {}

/** Elements that stick out sideways, outermost only, unless something around them scrolls or hides it. */
async function findOverflowing(page: Page): Promise<string[]> {
	return page.evaluate(() => {
		const { clientWidth, scrollWidth } = document.documentElement;
		if (scrollWidth <= clientWidth) return [];
		const found = [...document.body.querySelectorAll("*")].filter(
			(element) => element.getBoundingClientRect().right > clientWidth + 1,
		);
		const named = found.map((element) =>
			[element.parentElement, element]
				.map((one) => [one?.tagName.toLowerCase(), ...(one?.classList ?? [])].join("."))
				.join(" > "),
		);
		return [...new Set(named)].slice(0, 5);
	});
}

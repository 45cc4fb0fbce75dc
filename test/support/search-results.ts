import type { Page } from "playwright-core";

/** How many results the search page shows at once. */
const PAGE = 20;

/** Milliseconds between two looks. Playwright's own way, once a frame, waits long where a window has no frames to draw. */
const OFTEN = { polling: 20 };

/** Waits until the open search page has answered and shows its first results. @returns how many it found */
export async function searchAnswer(page: Page): Promise<number> {
	const status = await page.waitForFunction(
		() => /^(?:Tìm thấy|Không).*/s.exec(document.querySelector(".search-status")?.textContent ?? "")?.[0],
		undefined,
		OFTEN,
	);
	// Where none holds every word, the nearest are shown.
	const [, count = "0"] =
		/^(?:Tìm thấy|Không .*; gần nhất là) ([\d.]+) bài/.exec(String(await status.jsonValue())) ?? [];
	const total = Number(count.replaceAll(".", ""));
	await shown(page, Math.min(total, PAGE));
	return total;
}

/** Has the open search page show every result. */
export async function showAllResults(page: Page): Promise<void> {
	const total = await searchAnswer(page);
	for (let count = PAGE; count < total; count += PAGE) {
		await page.locator(".search-more").dispatchEvent("click");
		await shown(page, Math.min(count + PAGE, total));
	}
}

function shown(page: Page, count: number) {
	return page.waitForFunction(
		(wanted) => document.querySelectorAll(".search-results > li").length === wanted,
		count,
		OFTEN,
	);
}

/** The titles that the search page shows, by the address to which each leads. */
export async function shownTitles(page: Page): Promise<ReadonlyMap<string, string>> {
	return new Map(
		await page.evaluate(() =>
			[...document.querySelectorAll(".search-results a")].map((link): [string, string] => [
				link.getAttribute("href") ?? "",
				link.textContent ?? "",
			]),
		),
	);
}

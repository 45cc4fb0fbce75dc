import type { Page } from "playwright-core";

/** How many results the search page shows without being asked for more. */
const PAGE = 20;

/** Milliseconds between two looks. Playwright's own way, once a frame, waits long where a window has no frames to draw. */
const OFTEN = { polling: 20 };

/** Waits until the open search page has answered and shows its first results. @returns how many it found */
export async function searchAnswer(page: Page): Promise<number> {
	// A search goes on to older articles: what is told is looked at again until the results agree with it. Where none
	// holds every word, the nearest are shown.
	const total = await page.waitForFunction(
		(most) => {
			const said = /^(?:Tìm thấy|Mới thấy|Không).*/s.exec(
				document.querySelector(".search-status")?.textContent ?? "",
			)?.[0];
			if (said === undefined) return undefined;
			const [, count = "0"] = /^(?:Tìm thấy|Mới thấy|Không .*; gần nhất là) ([\d.]+) bài/s.exec(said) ?? [];
			const told = Number(count.replaceAll(".", ""));
			// The others come as the reader nears the end of the list.
			scrollTo(0, document.body.scrollHeight);
			const here = document.querySelectorAll(".search-results > li").length;
			return here === Math.min(told, most) ? String(told) : undefined;
		},
		PAGE,
		OFTEN,
	);
	return Number(await total.jsonValue());
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
		(wanted) => {
			scrollTo(0, document.body.scrollHeight);
			return document.querySelectorAll(".search-results > li").length === wanted;
		},
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

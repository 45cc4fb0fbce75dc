import { type Browser, type BrowserContext, chromium } from "playwright-core";
import { findBrowser } from "../find-browser.ts";
import { quantile } from "./figures.ts";
import { type Kind, type KnownItem, kindNames } from "./known-items.ts";
import { setPaintClock } from "./paint-clock.ts";

/** Milliseconds from the last key to the first result that the reader sees. `most` is the 95th percentile. */
export interface Wait {
	readonly median: number;
	readonly most: number;
}

/** How long readers wait, by the kind of query; `all` is of all kinds together. */
export interface ScreenRow {
	readonly kind: Kind | "all";
	readonly queries: number;
	/** A reader's first search: a browser that has nothing of the index, and no time to prepare. */
	readonly cold: Wait;
	/** The same search in another tab: its files are in the browser's cache, and the page had the time of typing to prepare. */
	readonly warm: Wait;
}

interface Timing {
	readonly item: KnownItem;
	readonly cold: number;
	readonly warm: number;
}

/** How long an answer may take before the measuring gives up. */
const PATIENCE = 60_000;

/** So long the box is in focus before the last key of whoever types a query, in milliseconds, on a warm browser. */
const TYPING = 1_000;

/**
 * Types queries into the search page of a served newspaper, in a real browser, and measures until the first result is
 * painted, or the word that there is none: the rest after the last key is counted too. The last key alone is pressed, so
 * that nothing of the query was fetched as it was typed.
 *
 * @param site `http://127.0.0.1:8080`
 * @param each so many queries of each kind, half of them with marks
 * @throws when there is no browser
 */
export async function measureOnScreen(
	site: string,
	items: readonly KnownItem[],
	each: number,
): Promise<ScreenRow[]> {
	const executablePath = findBrowser();
	if (!executablePath) throw new Error("No browser: set CHROMIUM_PATH.");
	const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
	try {
		const timings: Timing[] = [];
		// The first tab of a browser is slow, whatever it shows.
		await timeInBrowser(browser, site, "a");
		for (const item of choose(items, each))
			timings.push({ item, ...(await timeInBrowser(browser, site, item.query)) });
		return [
			...kindNames.map((kind) =>
				rowOf(
					kind,
					timings.filter(({ item }) => item.kind === kind),
				),
			),
			rowOf("all", timings),
		];
	} finally {
		await browser.close();
	}
}

function choose(items: readonly KnownItem[], each: number): KnownItem[] {
	return kindNames.flatMap((kind) =>
		[true, false].flatMap((marks) =>
			items.filter((item) => item.kind === kind && item.marks === marks).slice(0, Math.ceil(each / 2)),
		),
	);
}

/** A reader who has never been here, and comes a second time in another tab. */
async function timeInBrowser(browser: Browser, site: string, query: string) {
	const context = await browser.newContext({ locale: "vi-VN", viewport: { width: 390, height: 844 } });
	try {
		const cold = await timeInTab(context, site, query, 0);
		const warm = await timeInTab(context, site, query, TYPING);
		return { cold, warm };
	} finally {
		await context.close();
	}
}

async function timeInTab(
	context: BrowserContext,
	site: string,
	query: string,
	typing: number,
): Promise<number> {
	const page = await context.newPage();
	try {
		await page.goto(`${site}/tim-kiem/`, { waitUntil: "networkidle" });
		const box = page.locator("main input[name=q]");
		const letters = [...query.normalize("NFC")];
		const last = letters.pop() ?? "";
		// Without a word to the page: it hears of the last key alone.
		await box.evaluate((input: HTMLInputElement, text) => {
			input.value = text;
			input.focus();
		}, letters.join(""));
		await page.waitForTimeout(typing);
		const clock = await page.evaluateHandle(setPaintClock, PATIENCE);
		// A letter with marks comes from an input method, without a key of its own.
		if (/[\w"]/.test(last)) await page.keyboard.press(last);
		else await page.keyboard.insertText(last);
		return await clock.evaluate(({ painted }) => painted);
	} finally {
		await page.close();
	}
}

function rowOf(kind: ScreenRow["kind"], timings: readonly Timing[]): ScreenRow {
	const wait = (figures: readonly number[]): Wait => ({
		median: quantile(figures, 0.5),
		most: quantile(figures, 0.95),
	});
	return {
		kind,
		queries: timings.length,
		cold: wait(timings.map(({ cold }) => cold)),
		warm: wait(timings.map(({ warm }) => warm)),
	};
}

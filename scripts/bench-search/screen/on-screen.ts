import { type Browser, type BrowserContext, chromium } from "playwright-core";
import { findBrowser } from "../../command/find-browser.ts";
import { quantile } from "../figures.ts";
import { type KnownItem, kindNames, type QueryKind } from "../known-items.ts";
import { ENDED, setPaintClock } from "./paint-clock.ts";
import { typeQuery } from "./type-query.ts";

/** Milliseconds from the last key to the first result that the reader sees. `most` is the 95th percentile. */
export interface Wait {
	readonly median: number;
	readonly most: number;
}

/** How a query comes into the box: key by key, or all at once, as from the clipboard. */
export type QueryEntry = "typed" | "pasted";

/** How long readers wait, by the kind of query; `all` is of all kinds together. */
export interface ScreenRow {
	readonly kind: QueryKind | "all";
	readonly entry: QueryEntry;
	readonly queries: number;
	/** A reader's first search: a browser that has nothing of the index. */
	readonly cold: Wait;
	/** The same search in another tab: its files are in the browser's cache. */
	readonly warm: Wait;
}

interface Timing {
	readonly item: KnownItem;
	readonly entry: QueryEntry;
	readonly cold: number;
	readonly warm: number;
}

/** How long an answer may take before the measuring gives up. */
const PATIENCE = 60_000;

/** From one key to the next, in milliseconds: 80 words a minute, which is quick. */
const KEY = 150;

/**
 * Types queries into the search page of a served newspaper, in a real browser, and measures from the last key until the
 * first result of the whole query is painted, or the word that there is none. Each is also put into the box all at once,
 * in a browser of its own: nothing of it was fetched while it was typed.
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
		await timeInBrowser(browser, site, "a", "typed");
		for (const item of choose(items, each))
			for (const entry of ENTRIES)
				timings.push({ item, entry, ...(await timeInBrowser(browser, site, item.query, entry)) });
		return ENTRIES.flatMap((entry) => {
			const own = timings.filter((timing) => timing.entry === entry);
			return [
				...kindNames.map((kind) =>
					rowOf(
						kind,
						entry,
						own.filter(({ item }) => item.kind === kind),
					),
				),
				rowOf("all", entry, own),
			];
		});
	} finally {
		await browser.close();
	}
}

const ENTRIES: readonly QueryEntry[] = ["typed", "pasted"];

function choose(items: readonly KnownItem[], each: number): KnownItem[] {
	return kindNames.flatMap((kind) =>
		[true, false].flatMap((marks) =>
			items.filter((item) => item.kind === kind && item.marks === marks).slice(0, Math.ceil(each / 2)),
		),
	);
}

/** A reader who has never been here, and comes a second time in another tab. */
async function timeInBrowser(browser: Browser, site: string, query: string, entry: QueryEntry) {
	const context = await browser.newContext({ locale: "vi-VN", viewport: { width: 390, height: 844 } });
	try {
		const cold = await timeInTab(context, site, query, entry);
		const warm = await timeInTab(context, site, query, entry);
		return { cold, warm };
	} finally {
		await context.close();
	}
}

async function timeInTab(
	context: BrowserContext,
	site: string,
	query: string,
	entry: QueryEntry,
): Promise<number> {
	const page = await context.newPage();
	try {
		await page.goto(`${site}/tim-kiem/`, { waitUntil: "networkidle" });
		await page.locator("main input[name=q]").focus();
		const clock = await page.evaluateHandle(setPaintClock, { query, patience: PATIENCE, ended: ENDED });
		if (entry === "pasted") await page.keyboard.insertText(query);
		else await typeQuery(page, query, KEY);
		const painted = await clock.evaluate((set) => set.painted);
		// What was asked for is in the browser's cache when it has come.
		await page.waitForFunction(
			(ended) => ended.test(document.querySelector(".search-status")?.textContent ?? ""),
			ENDED,
		);
		return painted;
	} finally {
		await page.close();
	}
}

function rowOf(kind: ScreenRow["kind"], entry: QueryEntry, timings: readonly Timing[]): ScreenRow {
	const wait = (figures: readonly number[]): Wait => ({
		median: quantile(figures, 0.5),
		most: quantile(figures, 0.95),
	});
	return {
		kind,
		entry,
		queries: timings.length,
		cold: wait(timings.map(({ cold }) => cold)),
		warm: wait(timings.map(({ warm }) => warm)),
	};
}

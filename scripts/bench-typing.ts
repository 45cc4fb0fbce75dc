import { stat } from "node:fs/promises";
import { type Browser, chromium } from "playwright-core";
import { ICONS } from "../_includes/domain/addresses/paths/files.ts";
import { SEARCH_FILES } from "../_includes/domain/addresses/paths/search-files.ts";
import { groupBy } from "../_includes/domain/lists/group-by.ts";
import { quantile } from "./bench-search/figures.ts";
import { openCountingDoor, type Travelled } from "./bench-search/screen/count-requests.ts";
import { ENDED, setPaintClock } from "./bench-search/screen/paint-clock.ts";
import { serveApart } from "./bench-search/screen/serve-apart.ts";
import { typeQuery } from "./bench-search/screen/type-query.ts";
import { runCommand, UsageError } from "./command/command.ts";
import { findBrowser } from "./command/find-browser.ts";

/** How long an answer may take before the measuring gives up, and how long nothing must happen after it, in milliseconds. */
const PATIENCE = 60_000;
const QUIET = 2_000;

await runCommand(
	{
		name: "bench:typing",
		summary:
			"Gõ một câu từng phím vào trang tìm kiếm của một trang báo đã dựng, trong trình duyệt thật: đếm yêu cầu và byte.",
		options: {
			site: { type: "string", value: "DIR", default: "_site", help: "thư mục trang báo đã dựng" },
			query: { type: "string", value: "CÂU", default: "giá vàng hôm nay", help: "câu được gõ" },
			pause: { type: "integer", value: "N", default: 150, help: "mili giây giữa hai phím" },
			runs: { type: "integer", value: "N", default: 3, help: "số lần đo, mỗi lần một trình duyệt trống" },
		},
	},
	async ({ values: { site, query, pause, runs } }) => {
		if (!(await stat(site).catch(() => undefined))?.isDirectory())
			throw new UsageError(`Không có thư mục “${site}”.`);
		if (query === "" || runs < 1) throw new UsageError("Cần “--query” và ít nhất một lần đo.");
		const executablePath = findBrowser();
		if (!executablePath) throw new Error("No browser: set CHROMIUM_PATH.");
		const server = await serveApart(site);
		const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
		try {
			const measured: Typed[] = [];
			for (let run = 0; run < runs; run++) measured.push(await measure(browser, server.url, query, pause));
			print(measured);
		} finally {
			await browser.close();
			await server.close();
		}
		return 0;
	},
);

interface Typed {
	/** What the open page had asked for before the first key, and what the typing cost. */
	readonly opening: readonly Travelled[];
	readonly typing: readonly Travelled[];
	/** Milliseconds from the last key to the first result on screen. */
	readonly first: number;
}

async function measure(browser: Browser, site: string, query: string, pause: number): Promise<Typed> {
	const door = await openCountingDoor(site);
	const context = await browser.newContext({
		locale: "vi-VN",
		viewport: { width: 390, height: 844 },
		// Its own errands are not those of a search.
		serviceWorkers: "block",
	});
	try {
		const page = await context.newPage();
		const quiet = async () => {
			for (let before = -1; before !== door.travelled.length || door.waiting() > 0; ) {
				before = door.travelled.length;
				await page.waitForTimeout(QUIET);
			}
			return door.travelled.length;
		};
		await page.goto(`${door.url}/tim-kiem/`, { waitUntil: "networkidle" });
		const opened = await quiet();
		await page.locator("main input[name=q]").focus();
		const clock = await page.evaluateHandle(setPaintClock, { query, patience: PATIENCE, ended: ENDED });
		await typeQuery(page, query, pause);
		const first = await clock.evaluate((set) => set.painted);
		await page.waitForFunction(
			(ended) => ended.test(document.querySelector(".search-status")?.textContent ?? ""),
			ENDED,
		);
		await quiet();
		console.error(await page.locator(".search-status").textContent());
		return { opening: door.travelled.slice(0, opened), typing: door.travelled.slice(opened), first };
	} finally {
		await context.close();
		await door.close();
	}
}

/** What a file is to the search, by its path. */
function kindOf({ path }: Travelled): string {
	if (path.startsWith(ICONS)) return path;
	if (!path.startsWith(SEARCH_FILES)) return path.slice(0, path.indexOf("/", 1) + 1) || path;
	const [folder, kind = ""] = path.slice(SEARCH_FILES.length).split("/");
	return folder === "titles" ? folder : kind.replace(/\..*/, "") || path;
}

function print(measured: readonly Typed[]) {
	const [{ opening, typing }] = measured as readonly [Typed];
	const kinds = groupBy(typing, (one) => [kindOf(one)]);
	for (const [kind, own] of [["(trang)", opening] as const, ...kinds, ["(gõ)", typing] as const])
		console.log(`${kind.padEnd(24)} ${String(own.length).padStart(5)} ${kB(own)}`);
	for (const { typing: own, first } of measured)
		console.log(`${own.length} yêu cầu, ${kB(own)}, kết quả đầu sau ${first.toFixed(0)} ms`);
	const median = (pick: (one: Typed) => number) => quantile(measured.map(pick), 0.5);
	console.log(
		`giữa: ${median((one) => one.typing.length)} yêu cầu, ${(median((one) => bytesOf(one.typing)) / 1000).toFixed(0)} kB, ${median((one) => one.first).toFixed(0)} ms`,
	);
}

function bytesOf(files: readonly Travelled[]): number {
	return files.reduce((sum, { bytes }) => sum + bytes, 0);
}

function kB(files: readonly Travelled[]): string {
	return `${(bytesOf(files) / 1000).toFixed(0)} kB`;
}

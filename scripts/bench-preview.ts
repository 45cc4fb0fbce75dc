import { stat } from "node:fs/promises";
import { loadavg } from "node:os";
import path from "node:path";
import { chromium, type Page } from "playwright-core";
import { NEWSDESK } from "../_includes/domain/addresses/paths/newsdesk.ts";
import { checkCorpus } from "./bench/archive/texts.ts";
import { longArticle, TYPED_AT, wordsOf } from "./bench-preview/long-article.ts";
import { openDesk, openPlace } from "./bench-preview/open-desk.ts";
import { setPreviewClock } from "./bench-preview/preview-clock.ts";
import { quantile } from "./bench-search/figures.ts";
import { serveApart } from "./bench-search/screen/serve-apart.ts";
import { runCommand, UsageError } from "./command/command.ts";
import { findBrowser } from "./command/find-browser.ts";

/** How long the preview may take before the measuring gives up, in milliseconds. */
const PATIENCE = 60_000;
/** Letters that come before those that count: the first makes what the others find. */
const WARM = 3;

await runCommand(
	{
		name: "bench:preview",
		summary:
			"Gõ từng chữ vào giữa một bài dài ở bàn biên tập của trang báo đã dựng, trong trình duyệt thật: đo từ phím bấm đến khi trang xem trước hiện chữ ấy.",
		options: {
			site: { type: "string", value: "DIR", default: "_site", help: "thư mục trang báo đã dựng" },
			words: { type: "integer", value: "N", default: 3000, help: "số chữ của bài" },
			keys: { type: "integer", value: "N", default: 40, help: "số lần gõ được đo" },
			pause: { type: "integer", value: "N", default: 500, help: "mili giây nghỉ sau mỗi lần" },
			corpus: {
				type: "string",
				value: "FILE",
				help: "kho văn bản, mỗi dòng một JSON {title, lede, body}; không có thì trộn từ các bài của báo",
			},
		},
	},
	async ({ values: { site, words, keys, pause, corpus } }) => {
		if (!(await stat(path.join(site, NEWSDESK)).catch(() => undefined))?.isDirectory())
			throw new UsageError(`Trong “${site}” không có bàn biên tập: chạy npm run build trước.`);
		if (words < 1 || keys < 1) throw new UsageError("Cần ít nhất một chữ trong bài và một lần gõ.");
		checkCorpus(corpus);
		const executablePath = findBrowser();
		if (!executablePath) throw new Error("No browser: set CHROMIUM_PATH.");
		const text = await longArticle(words, corpus);
		const server = await serveApart(site);
		const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
		try {
			const context = await browser.newContext({
				locale: "vi-VN",
				timezoneId: "Asia/Ho_Chi_Minh",
				viewport: { width: 1440, height: 900 },
				serviceWorkers: "block",
			});
			const page = await context.newPage();
			page.setDefaultTimeout(PATIENCE);
			await openDesk(page, server, { "content/articles/2026/11/bai-dai.md": text });
			await openPlace(page, "articles/entries/2026/11/bai-dai");
			print(await typeLetters(page, keys, pause), wordsOf(text));
		} finally {
			await browser.close();
			await server.close();
		}
		return 0;
	},
);

/** @returns for each letter, milliseconds until the preview shows it */
async function typeLetters(page: Page, keys: number, pause: number): Promise<number[]> {
	const preview = page.frameLocator("iframe.preview").frameLocator("iframe");
	await preview.locator(".body p", { hasText: TYPED_AT }).waitFor();
	await page.locator(".bao-body-rich [contenteditable=true] p", { hasText: TYPED_AT }).click();
	await page.keyboard.press("End");
	const figures: number[] = [];
	let typed = TYPED_AT;
	for (let key = 0; key < keys + WARM; key += 1) {
		const letter = "abcdeghiklmn"[key % 12] ?? "a";
		typed += letter;
		const clock = await page.evaluateHandle(setPreviewClock, { text: typed, patience: PATIENCE });
		await page.keyboard.press(letter);
		const painted = await clock.evaluate((set) => set.painted);
		if (key >= WARM) figures.push(painted);
		await clock.dispose();
		await page.waitForTimeout(pause);
	}
	return figures;
}

function print(figures: readonly number[], words: number) {
	const [median, most] = [0.5, 0.95].map((share) => quantile(figures, share).toFixed(0));
	const load = loadavg()[0]?.toFixed(1);
	console.log(
		`Bài ${words} chữ, gõ ${figures.length} lần: giữa ${median} ms, 95 % dưới ${most} ms, lâu nhất ${Math.max(...figures).toFixed(0)} ms; tải của máy ${load}.`,
	);
}

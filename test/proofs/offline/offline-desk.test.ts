import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Browser, Page } from "playwright-core";
import { build } from "../../../_includes/site/start/esbuild.mjs";
import type { MonthStatus, OfflineStatus, Progress } from "../../../assets/offline/messages.ts";
import { axeFaults } from "../../support/browser/axe.ts";
import { openBrowser, withPage } from "../../support/browser/browser.ts";
import { hiddenFocus, sidewaysFaults, smallTargets } from "../../support/browser/page-look.ts";
import { fakeWorker } from "../../support/offline/fake-worker.ts";
import { type ReadingSite, readingSite } from "../../support/site/reading-site.ts";

const VISIT = { offline: false, printed: "", newer: false, saved: false } as const;

const edition = {
	printed: "23-11-2026",
	date: "2026-11-23T07:10:00+07:00",
	articles: 300,
	pictures: 212,
	searchable: 299,
	bytes: 8_400_000,
};
const newest = { printed: "24-11-2026", articles: 300, toFetch: 420_000 };
const months: readonly MonthStatus[] = [
	{ name: "2026-08", articles: 42, bytes: 3_100_000, pictures: 2_000_000, stored: false },
	{ name: "2026-07", articles: 61, bytes: 4_800_000, pictures: 3_300_000, stored: true },
];

const progress = (state: Progress["state"], share = 0.4, pack = "edition"): Progress => ({
	pack,
	state,
	articles: Math.round(300 * share),
	ofArticles: 300,
	bytes: 8_000_000 * share,
	ofBytes: 8_000_000,
});

const empty: OfflineStatus = { newest: { ...newest, toFetch: 8_000_000 }, months, years: [], saved: 0 };
const older: OfflineStatus = { edition, newest, months, years: [], saved: 2 };
const ready: OfflineStatus = { ...older, newest: { ...newest, printed: edition.printed, toFetch: 0 } };

const states: Readonly<Record<string, OfflineStatus>> = {
	"nothing stored": { ...empty, months: [] },
	"an older edition stored": older,
	"the newest edition stored": ready,
	"a download running": { ...older, progress: progress("running") },
	"a download paused": { ...empty, progress: progress("paused") },
	"a download cut off": { edition, months, years: [], saved: 0, progress: progress("cut") },
	"no room left": { ...older, progress: progress("full") },
	"a wrong file": { ...older, progress: progress("wrong") },
	"a month being fetched": { ...ready, progress: progress("running", 0.2, "2026-08") },
	"the server out of reach": { edition, months, years: [], saved: 1 },
};

let browser: Browser;
let site: ReadingSite;
let desk: string;

before(async () => {
	[browser, site] = await Promise.all([openBrowser(), readingSite({ search: true })]);
	desk = `${site.origin}/ngoai-tuyen/`;
});
after(() => Promise.all([browser.close(), site.close()]));

const newestPart = (page: Page) => page.locator(".offline-newest .pack");
const sentence = (page: Page, text: string | RegExp) =>
	page.locator(".offline-newest .pack-sentence", { hasText: text }).waitFor();
const labels = (page: Page, part = ".offline-newest") =>
	page.locator(`${part} .offline-button:visible`).allTextContents();
const count = (page: Page, name: string) => page.locator(`[data-count=${name}]`).textContent();

test("years are opened for their older months, whose list comes only then; a stored month's name leads to its page", async () => {
	await withPage(browser, async ({ page, faults }) => {
		const older = { articles: 30, bytes: 900_000, pictures: 0, stored: false } as const;
		const years = [{ name: "2019", months: 2, articles: 60, list: "ab" }];
		const kept = { name: "2019-07", ...older, stored: true };
		const worker = await fakeWorker(page, {
			visit: VISIT,
			status: { ...ready, months: [...months, kept], years },
			year: [
				{ name: "2019-08", ...older },
				{ name: "2019-07", ...older },
			],
		});
		await page.goto(desk);
		const year = page.locator(".offline-year");
		await year.locator("summary", { hasText: "Năm 2019: 2 tháng, 60 bài" }).waitFor();
		assert.deepEqual(
			(await worker.asked()).filter(({ type }) => type === "year"),
			[],
		);
		await year.locator("summary").click();
		await year.getByRole("button", { name: "Tải tháng 8/2019" }).waitFor();
		await year.getByRole("button", { name: "Xóa tháng 7/2019" }).waitFor();
		assert.deepEqual(
			await page
				.locator(".offline-month h3 a")
				.evaluateAll((links) => links.map((link) => link.getAttribute("href"))),
			["/2026/07/", "/2019/07/", "/2019/07/"],
		);
		assert.equal((await worker.asked()).filter(({ type }) => type === "year").length, 1);
		assert.deepEqual(await axeFaults(page), []);
		assert.deepEqual(await sidewaysFaults(page), []);
		assert.deepEqual(await smallTargets(page), []);
		await year.getByRole("button", { name: "Tải tháng 8/2019" }).click();
		assert.ok((await worker.asked()).some((asked) => asked.type === "download" && asked.pack === "2019-08"));
		assert.deepEqual(faults, []);
	});
});

for (const width of [360, 1280])
	test(`in every state, ${width} pixels wide, axe finds nothing, nothing sticks out, and all can be tapped and focused`, async () => {
		await withPage(
			browser,
			async ({ page, faults }) => {
				await fakeWorker(page, { visit: VISIT });
				for (const [name, status] of Object.entries(states)) {
					await page.addInitScript((answer) => {
						Object.assign((window as unknown as { fake: { answers: object } }).fake.answers, {
							status: answer,
						});
					}, status);
					await page.goto(desk);
					await newestPart(page).waitFor();
					await page.locator(".offline-room > p", { hasText: /dành cho báo|không cho biết/ }).waitFor();
					assert.deepEqual(await axeFaults(page), [], name);
					assert.deepEqual(await sidewaysFaults(page), [], name);
					assert.deepEqual(await smallTargets(page), [], name);
					await page.keyboard.press("Tab");
					assert.deepEqual(await hiddenFocus(page), [], name);
				}
				assert.deepEqual(faults, []);
			},
			{ viewport: { width, height: 740 } },
		);
	});

test("the page tells what is stored: edition, articles, pictures, searchable articles, megabytes, saved stories", async () => {
	await withPage(browser, async ({ page, faults }) => {
		await fakeWorker(page, { visit: VISIT, status: older });
		await page.goto(desk);
		await newestPart(page).waitFor();
		const told = await Promise.all(
			["printed", "articles", "pictures", "searchable", "bytes", "saved"].map((name) => count(page, name)),
		);
		assert.deepEqual(told, ["23-11-2026", "300", "212", "299", "8,4 MB", "2"]);
		assert.deepEqual(await labels(page, ".offline-stock"), ["Xóa số báo này"]);
		assert.deepEqual(faults, []);
	});
});

test("where nothing is stored the page says so, and has nothing to remove", async () => {
	await withPage(browser, async ({ page }) => {
		await fakeWorker(page, { visit: VISIT, status: empty });
		await page.goto(desk);
		await newestPart(page).waitFor();
		assert.deepEqual([await count(page, "printed"), await count(page, "articles")], ["chưa có", "0"]);
		assert.deepEqual(await labels(page, ".offline-stock"), []);
	});
});

test("the newest edition is fetched on a tap, paused, gone on with and done, all on one button that keeps the focus", async () => {
	await withPage(browser, async ({ page, faults }) => {
		const worker = await fakeWorker(page, { visit: VISIT, status: empty, pause: null });
		await page.goto(desk);
		await newestPart(page).waitFor();
		assert.deepEqual(await labels(page), ["Tải số báo mới nhất (8 MB)"]);
		const focused = () => page.evaluate(() => document.activeElement?.textContent);
		await page.locator(".offline-newest .offline-button").first().focus();
		await page.keyboard.press("Enter");
		await sentence(page, "Đang xem cần tải những gì…");
		assert.equal(await focused(), "Tạm dừng");

		await worker.tell({ type: "progress", progress: progress("running", 0.5) });
		await sentence(page, "Đang tải: 150/300 bài, 4/8 MB.");
		assert.equal(
			await page.locator(".offline-newest progress").evaluate((bar: HTMLProgressElement) => bar.value),
			0.5,
		);

		await worker.will("status", { ...empty, progress: progress("paused", 0.5) });
		await page.keyboard.press("Enter");
		await sentence(page, /^Đã tạm dừng: 150\/300 bài/);
		assert.equal(await focused(), "Tải tiếp");

		await page.keyboard.press("Enter");
		await sentence(page, "Đang xem cần tải những gì…");
		await worker.will("status", ready);
		await worker.tell({ type: "progress", progress: progress("done", 1) });
		await sentence(page, /^Sẵn sàng đọc ngoại tuyến\. .* 23-11-2026\.$/);
		assert.equal(await count(page, "articles"), "300");
		// No button is left; the sentence that took its place has the focus.
		assert.equal(await focused(), "Sẵn sàng đọc ngoại tuyến. Máy đã có số báo mới nhất, ngày 23-11-2026.");
		const deeds = (await worker.asked()).filter(({ type }) => type !== "status" && type !== "visit");
		assert.deepEqual(deeds, [
			{ type: "download", pack: "edition" },
			{ type: "pause" },
			{ type: "download", pack: "edition" },
		]);
		assert.deepEqual(faults, []);
	});
});

test("a download is cancelled by the second button, and offered again", async () => {
	await withPage(browser, async ({ page }) => {
		const worker = await fakeWorker(page, {
			visit: VISIT,
			status: { ...empty, progress: progress("running") },
			cancel: null,
		});
		await page.goto(desk);
		await sentence(page, /^Đang tải: 120\/300 bài/);
		await worker.will("status", empty);
		await page.getByRole("button", { name: "Hủy" }).click();
		await sentence(page, "Số báo ngày 24-11-2026 có 300 bài.");
		assert.deepEqual(await labels(page), ["Tải số báo mới nhất (8 MB)"]);
		assert.ok((await worker.asked()).some(({ type }) => type === "cancel"));
		// The button that was tapped is gone.
		assert.equal(
			await page.evaluate(() => document.activeElement?.textContent),
			"Tải số báo mới nhất (8 MB)",
		);
	});
});

test("a download that ends in the answer of its tap is told, whatever way it ended", async () => {
	await withPage(browser, async ({ page }) => {
		const worker = await fakeWorker(page, { visit: VISIT, status: empty });
		await page.goto(desk);
		await newestPart(page).waitFor();
		await page.getByRole("button", { name: /^Tải số báo/ }).click();
		await worker.will("status", { ...empty, progress: progress("full", 0.3) });
		await worker.answer("download", progress("full", 0.3));
		await sentence(page, "Máy hết chỗ: 90/300 bài, 2,4/8 MB. Mời bạn xóa bớt rồi tải tiếp.");
		assert.equal(await page.locator(".offline-newest .pack--trouble").count(), 1);
	});
});

test("a worker that fails leaves the page as it is, with a word, and the buttons work on", async () => {
	await withPage(browser, async ({ page, faults }) => {
		const worker = await fakeWorker(page, { visit: VISIT, status: older, remove: { failed: "Error: x" } });
		await page.goto(desk);
		await newestPart(page).waitFor();
		await page.getByRole("button", { name: "Xóa số báo này" }).click();
		await page.getByRole("button", { name: "Xóa hẳn", exact: true }).click();
		await page.locator(".offline-word", { hasText: "Máy chưa làm được việc ấy. Mời bạn thử lại." }).waitFor();
		await worker.will("remove", null);
		await worker.will("status", { ...empty, newest });
		await page.getByRole("button", { name: "Xóa số báo này" }).click();
		await page.getByRole("button", { name: "Xóa hẳn", exact: true }).click();
		await sentence(page, "Số báo ngày 24-11-2026 có 300 bài.");
		assert.equal(await count(page, "printed"), "chưa có");
		assert.deepEqual(faults, []);
	});
});

test("of a download only its start, its quarters and its end are read out", async () => {
	await withPage(browser, async ({ page }) => {
		const worker = await fakeWorker(page, { visit: VISIT, status: empty });
		await page.goto(desk);
		await newestPart(page).waitFor();
		await page.evaluate(() => {
			const region = document.querySelector(".offline-heard[role=status]");
			Object.assign(window, { heard: [] });
			new MutationObserver(() => {
				(window as unknown as { heard: (string | null)[] }).heard.push(region?.textContent ?? null);
			}).observe(region as Element, { childList: true });
		});
		await page.getByRole("button", { name: /^Tải số báo/ }).click();
		for (let step = 1; step <= 40; step++)
			await worker.tell({ type: "progress", progress: progress("running", step / 40) });
		await worker.tell({ type: "progress", progress: progress("done", 1) });
		await page.waitForFunction(() => (window as unknown as { heard: string[] }).heard.length >= 5);
		assert.deepEqual(await page.evaluate("window.heard"), [
			"Bắt đầu tải số báo mới nhất.",
			"Đã tải 25%.",
			"Đã tải 50%.",
			"Đã tải 75%.",
			"Đã tải xong số báo mới nhất. Sẵn sàng đọc ngoại tuyến.",
		]);
	});
});

test("a month is fetched by itself and removed after a question; while one pack comes no other can be asked for", async () => {
	await withPage(browser, async ({ page, faults }) => {
		const worker = await fakeWorker(page, { visit: VISIT, status: older, remove: null });
		await page.goto(desk);
		const rows = page.locator(".offline-month");
		await rows.first().waitFor();
		assert.deepEqual(await rows.locator("h3").allTextContents(), ["Tháng 8/2026", "Tháng 7/2026"]);
		assert.deepEqual(await rows.locator(".pack-sentence").allTextContents(), [
			"42 bài, 3,1 MB (ảnh 2 MB)",
			"61 bài, 4,8 MB (ảnh 3,3 MB). Có trong máy.",
		]);
		await page.getByRole("button", { name: "Tải tháng 8/2026", exact: true }).click();
		await rows.first().locator(".pack-sentence", { hasText: "Đang xem cần tải những gì…" }).waitFor();
		assert.equal(await page.locator(".offline-newest .offline-button").first().isDisabled(), true);
		const [august, july] = months;
		assert.ok(august && july);
		await worker.will("status", { ...older, months: [{ ...august, stored: true }, july] });
		await worker.answer("download", progress("done", 1, "2026-08"));
		await page.getByRole("button", { name: "Xóa tháng 8/2026", exact: true }).waitFor();
		assert.equal(await page.locator(".offline-newest .offline-button").first().isDisabled(), false);

		await page.getByRole("button", { name: "Xóa tháng 7/2026", exact: true }).click();
		await rows.last().locator(".pack-sentence", { hasText: "Xóa 61 bài tháng 7/2026 khỏi máy?" }).waitFor();
		// A tap too many keeps what is there.
		await page.getByRole("button", { name: "Giữ lại tháng 7/2026" }).click();
		await page.getByRole("button", { name: "Xóa tháng 7/2026", exact: true }).click();
		await worker.will("status", { ...older, months: [{ ...august, stored: true }] });
		await page.getByRole("button", { name: "Xóa hẳn tháng 7/2026" }).click();
		await page.waitForFunction(() => document.querySelectorAll(".offline-month").length === 1);
		const deeds = (await worker.asked()).filter(({ type }) => type === "download" || type === "remove");
		assert.deepEqual(deeds, [
			{ type: "download", pack: "2026-08" },
			{ type: "remove", pack: "2026-07" },
		]);
		assert.deepEqual(faults, []);
	});
});

test("what changes elsewhere is shown: another tab's download, a removal, the network's return", async () => {
	await withPage(browser, async ({ page }) => {
		const worker = await fakeWorker(page, {
			visit: VISIT,
			status: { edition, months: [], years: [], saved: 0 },
		});
		await page.goto(desk);
		await sentence(page, /^Chưa hỏi được tòa soạn/);
		await worker.will("status", older);
		await page.evaluate(() => dispatchEvent(new Event("online")));
		await sentence(page, /^Đã ra số báo ngày 24-11-2026/);
		await worker.tell({ type: "progress", progress: progress("running") });
		await sentence(page, /^Đang tải: 120\/300 bài/);
		await worker.will("status", { ...empty, saved: 7 });
		await worker.tell({ type: "changed" });
		await sentence(page, "Số báo ngày 24-11-2026 có 300 bài.");
		assert.equal(await count(page, "saved"), "7");
	});
});

test("of a download that falls silent the worker is asked, and a dead one is shown as cut off", async () => {
	await withPage(browser, async ({ page }) => {
		await page.clock.install();
		const worker = await fakeWorker(page, {
			visit: VISIT,
			status: { ...empty, progress: progress("running") },
		});
		await page.goto(desk);
		await sentence(page, /^Đang tải/);
		await worker.will("status", { ...empty, progress: progress("cut") });
		await page.clock.runFor(16_000);
		await sentence(page, /^Mất mạng giữa chừng/);
	});
});

test("a worker that does not answer is told, and the reader can try again", async () => {
	await withPage(browser, async ({ page, faults }) => {
		const worker = await fakeWorker(page, { visit: VISIT, status: { failed: "Error: x" } });
		await page.goto(desk);
		await page.locator(".offline-word", { hasText: "Phần đọc ngoại tuyến chưa trả lời." }).waitFor();
		assert.deepEqual(await labels(page, "main"), ["Thử lại", "Giữ lâu dài"]);
		await worker.will("status", older);
		await page.getByRole("button", { name: "Thử lại" }).click();
		await sentence(page, /^Đã ra số báo/);
		assert.equal(await page.locator(".offline-word[role=status]").textContent(), "");
		assert.deepEqual(faults, []);
	});
});

test("a browser without service workers is told so, with another one to take, and sees no empty table", async () => {
	await withPage(browser, async ({ page, faults }) => {
		await page.addInitScript("Object.defineProperty(navigator, 'serviceWorker', { value: undefined });");
		await page.goto(desk);
		await page
			.locator(".offline-word", { hasText: "Trình duyệt này không giữ báo trong máy được." })
			.waitFor();
		assert.equal(await page.locator(".offline-desk").isVisible(), false);
		assert.equal(await page.locator(".offline-notes").isVisible(), true);
		assert.deepEqual(await axeFaults(page), []);
		assert.deepEqual(faults, []);
	});
});

test("where the newsroom has switched it off, the page says so and asks for nothing", async () => {
	const { outputFiles } = await build({
		entryPoints: ["assets/page/offline/desk/offline-page.ts"],
		bundle: true,
		write: false,
		format: "esm",
		define: { OFFLINE: "false" },
	});
	await withPage(browser, async ({ page, faults }) => {
		const worker = await fakeWorker(page, { visit: VISIT });
		await page.route("**/assets/offline-page.js", (route) =>
			route.fulfill({ body: outputFiles[0]?.text ?? "", contentType: "text/javascript; charset=utf-8" }),
		);
		await page.goto(desk);
		await page
			.locator(".offline-word", { hasText: "Tòa soạn đang tạm ngừng phần đọc ngoại tuyến." })
			.waitFor();
		assert.equal(await page.locator(".offline-desk").isVisible(), false);
		assert.ok(!(await worker.asked()).some(({ type }) => type === "status"));
		assert.deepEqual(faults, []);
	});
});

for (const width of [360, 1280])
	test(`whoever taps “Xóa” twice removes nothing: the safe answer comes under the finger, ${width} pixels wide`, async () => {
		await withPage(
			browser,
			async ({ page }) => {
				const worker = await fakeWorker(page, { visit: VISIT, status: older });
				await page.goto(desk);
				for (const name of ["Xóa tháng 7/2026", "Xóa số báo này"]) {
					const remove = page.getByRole("button", { name, exact: true });
					await remove.scrollIntoViewIfNeeded();
					const box = await remove.boundingBox();
					assert.ok(box);
					await page.mouse.dblclick(box.x + box.width / 2, box.y + box.height / 2);
					await remove.waitFor();
				}
				assert.ok(!(await worker.asked()).some(({ type }) => type === "remove"));
			},
			{ viewport: { width, height: 740 } },
		);
	});

for (const [granted, said] of [
	[true, "Trình duyệt đã nhận giữ lâu dài"],
	[false, "Trình duyệt chưa nhận giữ lâu dài"],
] as const)
	test(`the browser is asked to keep it all, and its answer is told: ${granted ? "yes" : "no"}`, async () => {
		await withPage(browser, async ({ page, faults }) => {
			await page.addInitScript(`Object.assign(navigator.storage ?? {}, {
				persisted: async () => false,
				persist: async () => ${granted},
				estimate: async () => ({ quota: 1_300_000_000, usage: 60_000_000 }),
			})`);
			await fakeWorker(page, { visit: VISIT, status: older });
			await page.goto(desk);
			await page.locator(".offline-room", { hasText: "còn dành cho báo khoảng 1,2 GB." }).waitFor();
			await page.getByRole("button", { name: "Giữ lâu dài" }).click();
			await page.locator(".offline-room [role=status]", { hasText: said }).waitFor();
			assert.equal(await page.getByRole("button", { name: "Giữ lâu dài" }).isVisible(), !granted);
			assert.deepEqual(faults, []);
		});
	});

test("a browser that tells nothing of its store has no button that does nothing", async () => {
	await withPage(browser, async ({ page, faults }) => {
		await page.addInitScript("Object.defineProperty(navigator, 'storage', { value: undefined });");
		await fakeWorker(page, { visit: VISIT, status: older });
		await page.goto(desk);
		await page.locator(".offline-room", { hasText: "không cho biết còn bao nhiêu chỗ" }).waitFor();
		assert.equal(await page.getByRole("button", { name: "Giữ lâu dài" }).isVisible(), false);
		assert.deepEqual(faults, []);
	});
});

test("without JavaScript the page tells what reading offline is, and offers nothing that would not work", async () => {
	await withPage(
		browser,
		async ({ page }) => {
			await page.goto(desk);
			await page.locator(".list-introduction", { hasText: "Tải báo về máy lúc có Wi-Fi" }).waitFor();
			await page.locator(".offline-word", { hasText: "không chạy JavaScript" }).waitFor();
			await page.locator(".offline-notes").waitFor();
			assert.equal(await page.locator(".offline-desk").isVisible(), false);
			assert.equal(await page.locator("main button:visible").count(), 0);
		},
		{ javaScriptEnabled: false },
	);
});

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import type { Browser, Page } from "playwright-core";
import { REFUSALS } from "../../../_includes/domain/letters/refusals.ts";
import { putWhole } from "../../../_includes/site/cache/put-file.ts";
import { startServer } from "../../../_includes/site/serve/server.ts";
import { siteInFolder } from "../../../_includes/site/services/host/published-site.ts";
import { openGitHostOffice } from "../../../_includes/site/services/letters/desk/git-host-office.ts";
import { createLettersHandler } from "../../../_includes/site/services/letters/handler.ts";
import { createMarks } from "../../../_includes/site/services/letters/marks.ts";
import { createLetterStore, type LetterStore } from "../../../_includes/site/services/letters/store.ts";
import { articleText } from "../../support/articles/article-text.ts";
import { axeFaults } from "../../support/browser/axe.ts";
import { openBrowser, type WatchedPage, withPage, withPages } from "../../support/browser/browser.ts";
import { sidewaysFaults } from "../../support/browser/page-look.ts";
import { aLetter, letterId } from "../../support/letters/letters.ts";
import { memoryShelf } from "../../support/letters/memory-shelf.ts";
import { type StubGitHub, startStubGitHub } from "../../support/letters/stub-github.ts";
import { NOW, withTinySite } from "../../support/site/site.ts";

const ADDRESS = "/2026/11/20/mua-dua/";
const FILE = "2026/11/mua-dua.md";
const COMMENTS = "comments/2026/11/mua-dua.yaml";
const TOKEN = "ghp_anhnguyet0123456789";
const SENTENCE = "Dừa khô được giá, bà con vui.";
const HOSTILE = '<img src=x onerror="alert(1)"> Út';

const firstLetter = (page: Page) => page.locator("#thu-doi article").first();

/** A newspaper of one article with its mailroom and its desk, and a browser before it. */
interface Newsroom {
	readonly url: string;
	readonly store: LetterStore;
	readonly github: StubGitHub;
	readonly browser: Browser;
	/** Lets milliseconds pass on the clock of the mailroom. */
	pass(time: number): void;
	/** Builds the newspaper of what the repository holds. */
	publish(): Promise<void>;
}

const withNewsroom = (use: (newsroom: Newsroom) => Promise<void>) => {
	const article = articleText({ title: "title: Mùa dừa", date: "date: 2026-11-20 18:56" }, `\n${SENTENCE}\n`);
	return withTinySite({ [FILE]: article }, async (site) => {
		await site.build();
		const begun = Date.now();
		let passed = 0;
		const now = () => NOW + passed + Date.now() - begun;
		const shelf = memoryShelf();
		const store = createLetterStore(shelf);
		const marks = createMarks(shelf, now);
		const complain = (error: unknown) => {
			throw error;
		};
		const github = await startStubGitHub(
			{ [TOKEN]: { login: "anhnguyet", name: "Ánh Nguyệt", push: true } },
			{
				[`content/articles/${FILE}`]: article,
				"content/newspaper.yaml": await readFile(path.join(site.content, "newspaper.yaml"), "utf8"),
			},
		);
		const server = await startServer({
			...{ site: site.output, port: 0 },
			letters: createLettersHandler({
				...{ store, marks, complain, now, key: "khóa chỉ để thử" },
				site: siteInFolder(site.output),
			}),
			desk: openGitHostOffice({
				// On a busy machine the stub is slower than the host is in truth.
				patience: 600_000,
				...{ store, marks, complain, now },
				environment: { LETTERS_REPOSITORY: "toa-soan/to-bao", LETTERS_GIT_API: github.api },
			}),
		});
		const browser = await openBrowser();
		try {
			await use({
				...{ url: server.url, store, github, browser },
				pass(time) {
					passed += time;
				},
				async publish() {
					for (const [file, text] of github.files)
						await putWhole(path.join(site.content, file.slice("content/".length)), text);
					await site.build();
				},
			});
		} finally {
			await browser.close();
			await server.close();
			await github.close();
		}
	});
};

test("a reader writes, an editor approves and corrects at the desk, and after a build readers see it", () =>
	withNewsroom(async ({ url, store, github, browser, pass, publish }) => {
		const hosts = new Set<string>();
		await withPages(
			browser,
			async (open) => {
				const { page } = await open();
				page.on("request", (request) => hosts.add(new URL(request.url()).origin));
				await page.goto(url + ADDRESS);
				await page.locator(".comment-form [name=name]").fill(HOSTILE);
				await page.locator(".comment-form [name=text]").fill("Mừng cho bà con.");
				await page.locator(".comment-form [name=contact]").fill("ut@example.vn");
				await page.locator(".comment-form button[type=submit]").click();
				pass(60_000);
				await page.locator(".letter-form button[type=submit]").click();
				await page.waitForURL(/da-nhan/);
				await page.goto(`${url}/thu/bao-loi/?bai=${ADDRESS}&cau=${encodeURIComponent(SENTENCE)}`);
				await page.locator("[name=mistake][value=figures]").check();
				await page.locator("[name=text]").fill("Dừa tươi mới được giá.");
				await page.locator("[name=contact]").fill("ut@example.vn");
				pass(60_000);
				await page.locator(".letter-form button[type=submit]").click();
				await page.waitForURL(/da-nhan/);
			},
			{ javaScriptEnabled: false },
		);
		await store.add(aLetter({ id: letterId(1), article: ADDRESS, name: "Rao vặt", text: "VAY TIỀN NHANH" }));
		assert.equal((await store.list()).length, 3);

		await withPages(
			browser,
			async (open) => {
				const { page, faults } = await open();
				page.on("request", (request) => hosts.add(new URL(request.url()).origin));
				await page.goto(`${url}/admin/thu/`);
				await page.getByLabel(/Mã truy cập/).fill("ghp_sai0123456789");
				await page.keyboard.press("Enter");
				await page.locator("#tinh-hinh", { hasText: "không nhận mã" }).waitFor();
				assert.deepEqual(await axeFaults(page), []);
				assert.equal(faults.length, 1, "the refusal alone is in the console");
				await page.getByLabel(/Mã truy cập/).fill(TOKEN);
				await page.keyboard.press("Enter");
				await page.locator("#tinh-hinh", { hasText: "3 thư đang đợi" }).waitFor();
				assert.deepEqual(await page.context().cookies(), []);
				assert.equal(
					await page.evaluate((token) => JSON.stringify(localStorage).includes(token), TOKEN),
					false,
				);
				await page.setViewportSize({ width: 390, height: 800 });
				const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
				assert.equal(wide, false, "nothing stands out of a phone's screen");
				await page.keyboard.press("e");
				await page.locator("#thu-doi textarea").waitFor();
				assert.deepEqual(await axeFaults(page), []);
				await page.getByRole("button", { name: "Thôi" }).click();

				// The oldest is the letter that sells something: a key rejects it, another steps on.
				const ids = await page.locator("#thu-doi article").evaluateAll((all) => all.map(({ id }) => id));
				const sold = `#thu-${letterId(1)}`;
				await page.locator(sold).focus();
				await page.keyboard.press("x");
				await page.locator(`#thu-xep ${sold}`).waitFor();
				await page.locator("#tinh-hinh", { hasText: "Đã từ chối" }).waitFor();
				assert.equal(ids.length, 3);

				const comment = page.locator("#thu-doi article", { hasText: "Mừng cho bà con." });
				assert.ok((await comment.locator("h3").textContent())?.includes(HOSTILE));
				await page.keyboard.press("k");
				await comment.focus();
				await page.keyboard.press("j");
				assert.ok(
					await page
						.locator("#thu-doi article", { hasText: "Báo lỗi" })
						.evaluate((one) => one === document.activeElement),
				);
				await page.keyboard.press("k");
				await page.keyboard.press("t");
				await comment.getByLabel("Tòa soạn trả lời").fill("Cảm ơn bạn.");
				await comment.getByRole("button", { name: "Duyệt và in lời trả lời" }).click();
				await page.locator("#tinh-hinh", { hasText: "Đã duyệt" }).waitFor();

				await page.setViewportSize({ width: 1280, height: 800 });
				const report = firstLetter(page);
				assert.match((await report.textContent()) ?? "", /mua-dua\.md, dòng \d+/);
				await report.focus();
				await page.keyboard.press("d");
				await report.getByLabel(/Lời đính chính/).fill("Bản trước ghi dừa khô. Đúng là dừa tươi.");
				await report.getByRole("button", { name: "Ghi đính chính vào bài" }).click();
				const reply = page.getByLabel("Thư gửi bạn đọc");
				await reply.waitFor();
				assert.match(await reply.inputValue(), /“Mùa dừa”[\s\S]*Đúng là dừa tươi/);
				assert.deepEqual(await axeFaults(page), []);
				assert.equal(faults.length, 1);
			},
			{ viewport: { width: 1280, height: 800 } },
		);

		await publish();
		await withPages(browser, async (open) => {
			const { page, faults } = await open();
			page.on("request", (request) => hosts.add(new URL(request.url()).origin));
			await page.goto(url + ADDRESS);
			const printed = page.locator("[id^=binh-luan-]", { hasText: "Mừng cho bà con." }).first();
			await printed.waitFor();
			assert.ok((await printed.textContent())?.includes("Cảm ơn bạn."));
			assert.equal(await page.locator("main img[src=x]").count(), 0);
			assert.ok((await page.locator("main").textContent())?.includes("Đúng là dừa tươi."));
			assert.ok(!(await page.content()).includes("ut@example.vn"));
			assert.deepEqual(faults, []);
		});
		assert.deepEqual([...hosts], [url]);
		assert.deepEqual(
			github.commits.map(({ by, path }) => [by, path]),
			[
				["anhnguyet", `content/${COMMENTS}`],
				["anhnguyet", `content/articles/${FILE}`],
			],
		);
		const kept = await store.list();
		assert.deepEqual(kept.map(({ state }) => state).sort(), ["corrected", "rejected"]);
	}));

test("with scripts, on a phone, a reader writes and reports a sentence; at the desk on a phone both are decided; readers see both", () =>
	withNewsroom(async ({ url, store, browser, publish }) => {
		const hosts = new Set<string>();
		const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } as const;
		const look = async (page: Page) => {
			assert.deepEqual(await axeFaults(page), []);
			assert.deepEqual(await sidewaysFaults(page), []);
		};
		const visit = (use: (watched: WatchedPage) => Promise<void>) =>
			withPage(
				browser,
				async (watched) => {
					watched.page.on("request", (request) => hosts.add(new URL(request.url()).origin));
					await use(watched);
					assert.deepEqual(watched.faults, []);
				},
				phone,
			);

		await visit(async ({ page }) => {
			await page.goto(url + ADDRESS);
			await page.locator(".settings").waitFor();
			await page.locator(".comment-form [name=name]").fill(HOSTILE);
			await page.locator(".comment-form [name=text]").fill("Mừng cho bà con.");
			await page.getByRole("button", { name: "Gửi bình luận" }).tap();
			await page.locator(".comment-said", { hasText: "Tòa soạn đã nhận thư" }).waitFor();
			await page.evaluate(() =>
				getSelection()?.selectAllChildren(document.querySelector(".body p") as Element),
			);
			await page.getByRole("button", { name: "Báo lỗi câu này" }).tap();
			const report = page.getByRole("dialog");
			assert.equal(await report.locator("blockquote").textContent(), SENTENCE);
			await report.locator("[name=mistake]").selectOption("figures");
			await report.locator("[name=text]").fill("Dừa tươi mới được giá.");
			await report.locator("[name=contact]").fill("ut@example.vn");
			await report.getByRole("button", { name: "Báo cho tòa soạn" }).tap();
			await report.locator(".comment-said", { hasText: "Tòa soạn đã nhận" }).waitFor();
			assert.equal(page.url(), url + ADDRESS);
			assert.equal(await page.evaluate(() => localStorage.getItem("thu-viet-do")), null);
		});
		assert.deepEqual((await store.list()).map(({ kind }) => kind).sort(), ["comment", "report"]);

		await visit(async ({ page }) => {
			await page.goto(`${url}/admin/thu/`);
			await look(page);
			await page.getByLabel(/Mã truy cập/).fill(TOKEN);
			await page.keyboard.press("Enter");
			await page.locator("#tinh-hinh", { hasText: "2 thư đang đợi" }).waitFor();
			await look(page);
			const comment = page.locator("#thu-doi article", { hasText: "Mừng cho bà con." });
			await comment.getByRole("button", { name: "Duyệt", exact: true }).tap();
			await page.locator("#tinh-hinh", { hasText: "Đã duyệt" }).waitFor();
			const report = firstLetter(page);
			await report.getByRole("button", { name: "Đính chính", exact: true }).tap();
			await report.getByLabel(/Lời đính chính/).fill("Bản trước ghi dừa khô. Đúng là dừa tươi.");
			await look(page);
			await report.getByRole("button", { name: "Ghi đính chính vào bài" }).tap();
			await page.getByLabel("Thư gửi bạn đọc").waitFor();
			await look(page);
		});

		await publish();
		await visit(async ({ page }) => {
			await page.goto(url + ADDRESS);
			await page.locator(".settings").waitFor();
			await page.locator("[id^=binh-luan-]", { hasText: HOSTILE }).first().waitFor();
			assert.equal(await page.locator("main img[src=x]").count(), 0);
			assert.ok((await page.locator("main").textContent())?.includes("Đúng là dừa tươi."));
			await look(page);
		});
		assert.deepEqual([...hosts], [url]);
	}));

test("what the mailroom answers is for everybody to use: the form of a report, a letter to be read again, faults, thanks", () =>
	withNewsroom(async ({ url, browser }) => {
		await withPage(browser, async ({ page, faults }) => {
			/** Sends a form as a browser does that has no scripts and judges no fields. */
			const send = async (form: string) => {
				const answered = page.waitForEvent("load");
				await page.locator(form).evaluate((one) => HTMLFormElement.prototype.submit.call(one));
				await answered;
			};
			const shows = async (heading: string) => {
				await page.getByRole("heading", { level: 1, name: heading }).waitFor();
				for (const width of [390, 1280]) {
					await page.setViewportSize({ width, height: 844 });
					assert.deepEqual(await sidewaysFaults(page), [], heading);
					assert.deepEqual(await axeFaults(page), [], heading);
				}
			};
			await page.goto(url + ADDRESS);
			await page.locator(".comment-form [name=name]").fill(HOSTILE);
			await page.locator(".comment-form [name=text]").fill("Mừng cho bà con.");
			await send(".comment-form");
			await shows("Đọc lại trước khi gửi");
			await page.locator(".letter-form [name=text]").fill("");
			await page.locator(".letter-form [name=contact]").fill("chiều nay");
			await send(".letter-form");
			assert.ok((await page.locator(".letter-fault").count()) >= 2);
			await shows(REFUSALS.faults.heading);
			await page.goto(`${url}/thu/bao-loi/?bai=${ADDRESS}&cau=${encodeURIComponent(SENTENCE)}`);
			await shows("Báo lỗi trong bài");
			await send(".letter-form");
			await shows(REFUSALS.faults.heading);
			await page.goto(`${url}/thu/da-nhan/`);
			await shows("Tòa soạn đã nhận thư");
			// The browser tells of the two pages whose status is a refusal.
			assert.deepEqual(
				faults.filter((fault) => !fault.includes("status of 422")),
				[],
			);
		});
	}));

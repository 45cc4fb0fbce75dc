import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import type { Page } from "playwright-core";
import { putWhole } from "../../../_includes/site/cache/put-file.ts";
import { openGitHubOffice } from "../../../_includes/site/letters/desk/github-office.ts";
import { createLettersHandler } from "../../../_includes/site/letters/handler.ts";
import { createMarks } from "../../../_includes/site/letters/marks.ts";
import { siteInFolder } from "../../../_includes/site/letters/published-site.ts";
import { createLetterStore } from "../../../_includes/site/letters/store.ts";
import { startServer } from "../../../_includes/site/serve/server.ts";
import { articleText } from "../../support/articles/article-text.ts";
import { axeFaults } from "../../support/browser/axe.ts";
import { openBrowser, withPages } from "../../support/browser/browser.ts";
import { aLetter, letterId } from "../../support/letters/letters.ts";
import { memoryShelf } from "../../support/letters/memory-shelf.ts";
import { startStubGitHub } from "../../support/letters/stub-github.ts";
import { NOW, withTinySite } from "../../support/site/site.ts";

const ADDRESS = "/2026/11/20/mua-dua/";
const FILE = "2026/11/mua-dua.md";
const COMMENTS = "comments/2026/11/mua-dua.yaml";
const TOKEN = "ghp_anhnguyet0123456789";
const SENTENCE = "Dừa khô được giá, bà con vui.";
const HOSTILE = '<img src=x onerror="alert(1)"> Út';

const firstLetter = (page: Page) => page.locator("#thu-doi article").first();

test("a reader writes, an editor approves and corrects at the desk, and after a build readers see it", async () => {
	const article = articleText({ title: "title: Mùa dừa", date: "date: 2026-11-20 18:56" }, `\n${SENTENCE}\n`);
	await withTinySite({ [FILE]: article }, async (site) => {
		await site.build();
		let now = NOW;
		const shelf = memoryShelf();
		const store = createLetterStore(shelf);
		const marks = createMarks(shelf, () => now);
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
				...{ store, marks, complain, key: "khóa chỉ để thử", now: () => now },
				site: siteInFolder(site.output),
			}),
			desk: openGitHubOffice({
				...{ store, marks, complain, now: () => now },
				environment: { LETTERS_REPOSITORY: "toa-soan/to-bao", LETTERS_GIT_API: github.api },
			}),
		});
		const browser = await openBrowser();
		const hosts = new Set<string>();
		/** What the repository holds, as the next build finds it. */
		const publish = async () => {
			for (const [file, text] of github.files)
				await putWhole(path.join(site.content, file.slice("content/".length)), text);
			await site.build();
		};
		try {
			await withPages(
				browser,
				async (open) => {
					const { page } = await open();
					page.on("request", (request) => hosts.add(new URL(request.url()).origin));
					await page.goto(server.url + ADDRESS);
					await page.locator(".comment-form [name=name]").fill(HOSTILE);
					await page.locator(".comment-form [name=text]").fill("Mừng cho bà con.");
					await page.locator(".comment-form [name=contact]").fill("ut@example.vn");
					await page.locator(".comment-form button[type=submit]").click();
					now += 60_000;
					await page.locator(".letter-form button[type=submit]").click();
					await page.waitForURL(/da-nhan/);
					await page.goto(`${server.url}/thu/bao-loi/?bai=${ADDRESS}&cau=${encodeURIComponent(SENTENCE)}`);
					await page.locator("[name=mistake][value=figures]").check();
					await page.locator("[name=text]").fill("Dừa tươi mới được giá.");
					await page.locator("[name=contact]").fill("ut@example.vn");
					now += 60_000;
					await page.locator(".letter-form button[type=submit]").click();
					await page.waitForURL(/da-nhan/);
				},
				{ javaScriptEnabled: false },
			);
			await store.add(
				aLetter({ id: letterId(1), article: ADDRESS, name: "Rao vặt", text: "VAY TIỀN NHANH" }),
			);
			assert.equal((await store.list()).length, 3);

			await withPages(
				browser,
				async (open) => {
					const { page, faults } = await open();
					page.on("request", (request) => hosts.add(new URL(request.url()).origin));
					await page.goto(`${server.url}/admin/thu/`);
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
				await page.goto(server.url + ADDRESS);
				const printed = page.locator("[id^=binh-luan-]", { hasText: "Mừng cho bà con." }).first();
				await printed.waitFor();
				assert.ok((await printed.textContent())?.includes("Cảm ơn bạn."));
				assert.equal(await page.locator("main img[src=x]").count(), 0);
				assert.ok((await page.locator("main").textContent())?.includes("Đúng là dừa tươi."));
				assert.ok(!(await page.content()).includes("ut@example.vn"));
				assert.deepEqual(faults, []);
			});
			assert.deepEqual([...hosts], [server.url]);
			assert.deepEqual(
				github.commits.map(({ by, path }) => [by, path]),
				[
					["anhnguyet", `content/${COMMENTS}`],
					["anhnguyet", `content/articles/${FILE}`],
				],
			);
			const kept = await store.list();
			assert.deepEqual(kept.map(({ state }) => state).sort(), ["corrected", "rejected"]);
		} finally {
			await browser.close();
			await server.close();
			await github.close();
		}
	});
});

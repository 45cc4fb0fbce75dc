import assert from "node:assert/strict";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, test } from "node:test";
import type { Browser, Page } from "playwright-core";
import { ARTICLE_EXAMPLES } from "../../../_includes/domain/reader/article/article-schema.ts";
import type { RunningServer } from "../../../_includes/site/serve/server.ts";
import { openBrowser, withPage } from "../../support/browser/browser.ts";
import {
	openDesk,
	openForm,
	openPlace,
	readDeskFile,
	saveForm,
	serveDesk,
	WHOLE_FORM,
} from "../../support/newsdesk/local-desk.ts";
import { runScript } from "../../support/processes/command.ts";
import { furnish } from "../../support/site/furnish.ts";

let browser: Browser;
let server: RunningServer;

before(async () => {
	[browser, server] = await Promise.all([openBrowser(), serveDesk()]);
});
after(() => Promise.all([browser.close(), server.close()]));

const PICTURE = "content/media/2023/08/chuyen-pha-som.svg";
const FILE = "content/articles/2023/08/moi-muc.md";

/** Every key that the newsroom may write, in the styles in which hands write YAML. */
const EVERY_KEY = `---
# Bài này dùng đủ mọi mục.
title:   'Chuyện "chục mười hai"'
date: "2023-08-27 05:00"
author:
    - name: Ánh Nguyệt
      roles: [words, photos]
    - Cao Phong
credit: "Tin, ảnh: Ánh Nguyệt, Cao Phong"
section: thoi-su
tags: [ cây dừa,   "xuất khẩu" ]
lede: >-
  Giá dừa khô tăng trở lại
  sau ba tháng.
dateline: BDK
cover: {src: chuyen-pha-som.svg, alt: "Chiếc phà nhỏ rời bến", caption: Chuyến phà sớm., credit: Ánh Nguyệt, focal: 40% 30%}
audio:   {src: /media/2026/02/chuong-pha.mp3, ai: sửa}
ai:  "sửa"
layout: anh

updated: 2023-08-28 08:00
corrections:
- date: 2023-08-28 08:00
  text: |-
    Bản trước ghi sai tên xã.
related: [ /2023/08/20/ben-pha/ ]
aliases:
  - /tin/123.html
source: {name: TTXVN, url: "https://baochi.example/bai"}
comments: false
embargo: 2023-08-27 06:00
expires: 2099-06-30 00:00
---

Sáng 27-8, *ghe dừa* đầu tiên cập bến.  \nDòng thứ hai.


![Chiếc phà nhỏ rời bến](chuyen-pha-som.svg "Phà. Ảnh: Ánh Nguyệt")

::: hop Cần biết
- Giá vé giữ nguyên.
:::

| Giờ | Chuyến |
|-----|:------:|
| 4 giờ | đầu |

Lời cuối[^1].

[^1]: Theo bến phà.
`;

const box = (page: Page, name: string) => page.getByRole("textbox", { name, exact: true });

const atDesk = (files: Readonly<Record<string, string>>, work: (page: Page) => Promise<void>) =>
	withPage(
		browser,
		async ({ page }) => {
			await openDesk(page, server, {
				[PICTURE]: await readFile(PICTURE, "utf8"),
				[FILE]: EVERY_KEY,
				...files,
			});
			await work(page);
		},
		WHOLE_FORM,
	);

test("an article that uses every key keeps every byte but those of what was changed", async () => {
	const given = EVERY_KEY.replaceAll("\\n", "\n");
	// A running story and the old system's name have files and work of their own; a draft has no hour: see every-form.
	for (const key of Object.keys(ARTICLE_EXAMPLES))
		if (!["thread", "draft", "imported"].includes(key)) assert.match(given, new RegExp(`^${key}:`, "m"));
	await atDesk({ [FILE]: given }, async (page) => {
		await openForm(page, "articles", "2023/08/moi-muc");
		await box(page, "Tít").fill("Chục mười hai");
		await saveForm(page);
		const saved = await readDeskFile(page, FILE);
		const line = /^title:.*$/m;
		assert.match(saved, /^title: +(["']?)Chục mười hai\1/m);
		assert.equal(saved.replace(line, ""), given.replace(line, ""));
	});
});

/** A field of each book of the newsroom, which of its name, what is typed there, and the line that then stands in the file. */
const BOOKS = [
	["sections", "Giới thiệu", 0, "Tin trong ngày của tỉnh.", "  description: Tin trong ngày của tỉnh."],
	["tags", "Giới thiệu", 2, "Giờ phà trong ngày.", "  description: Giờ phà trong ngày."],
	["front", "Tên khối", 5, "Tòa soạn mời đọc", "  - title: Tòa soạn mời đọc"],
	["newspaper", "Khẩu hiệu", 0, "Chuyện xứ dừa", "motto: Chuyện xứ dừa"],
] as const;

for (const [book, label, at, words, line] of BOOKS)
	test(`${book}.yaml, changed in its form, keeps every byte but those of what was changed`, async () => {
		const file = `content/${book}.yaml`;
		const given = await readFile(file, "utf8");
		await atDesk({ [file]: given }, async (page) => {
			await openPlace(page, `_singletons/entries/${book}`);
			await box(page, label).nth(at).fill(words);
			await saveForm(page);
			const saved = (await readDeskFile(page, file)).split("\n");
			const before = given.split("\n");
			assert.equal(saved.length, before.length);
			assert.deepEqual(
				saved.filter((one, row) => one !== before[row]),
				[line],
			);
		});
	});

test("a story that is put off to the next month is told its month at its date, and waits for its hour there by a button", async () => {
	const file = "content/articles/2023/08/cuoi-thang.md";
	const given = `---
title: Chuyện cuối tháng
date: 2023-08-31 18:00
author: Ánh Nguyệt
section: thoi-su
---

Sáng mai mới kể.
`;
	await atDesk({ [file]: given }, async (page) => {
		await openForm(page, "articles", "2023/08/cuoi-thang");
		await box(page, "Ngày giờ đăng").fill("2023-09-01 05:00");
		const told = page.locator('.field[data-key-path="date"] .bao-problem');
		await told.getByText("Bài giữ tháng 08/2023").waitFor();
		await told.getByRole("button", { name: "Sửa giúp" }).click();
		await told.waitFor({ state: "detached" });
		await saveForm(page);
		assert.equal(
			await readDeskFile(page, file),
			given.replace("section: thoi-su\n", "section: thoi-su\nembargo: 2023-09-01 05:00\n"),
		);
	});
});

test("a new article has the bytes that the command and an editor would have made", async () => {
	const folder = await mkdtemp(path.join(tmpdir(), "new-article-"));
	try {
		const content = await furnish(path.join(folder, "content"));
		const words = ["Bến phà cũ mở lại", "--section", "thoi-su", "--date", "2026-11-20 08:00"];
		const made = await runScript("new", [...words, "--content", content], {
			GIT_CONFIG_COUNT: "1",
			GIT_CONFIG_KEY_0: "user.name",
			GIT_CONFIG_VALUE_0: "Ánh Nguyệt",
		});
		assert.equal(made.code, 0, made.stderr);
		const file = "articles/2026/11/ben-pha-cu-mo-lai.md";
		// The desk begins without the mark of a draft: what is not approved is in no branch that is built.
		const skeleton = (await readFile(path.join(content, file), "utf8"))
			.replace("draft: true\n", "")
			.replace(content, "content");
		const expected = `${skeleton}Phà chạy lại từ 4 giờ.\n`;
		await atDesk({}, async (page) => {
			await openPlace(page, "articles/new");
			await box(page, "Tít").fill("Bến phà cũ mở lại");
			await box(page, "Ngày giờ đăng").fill("2026-11-20 08:00");
			await page
				.getByRole("combobox", { name: "Chuyên mục", exact: true })
				.selectOption({ label: "Thời sự" });
			await page.getByRole("combobox", { name: "Tác giả", exact: true }).fill("Ánh Nguyệt");
			await page.getByRole("button", { name: "Markdown", exact: true }).click();
			await box(page, "Nội dung, dạng Markdown").fill("Phà chạy lại từ 4 giờ.");
			await saveForm(page);
			assert.equal(await readDeskFile(page, `content/${file}`), expected);
		});
	} finally {
		await rm(folder, { recursive: true });
	}
});

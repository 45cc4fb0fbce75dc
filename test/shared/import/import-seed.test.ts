import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { readArticle } from "../../../_includes/domain/reader/article/read-article.ts";
import { plainText } from "../../../_includes/formats/markdown/plain-text.ts";
import { cleanPassages } from "../../../scripts/import/kinds/text/clean-passages.ts";
import { parseSavedPage } from "../../../scripts/import/kinds/text/parse-saved-page.ts";
import { writeMarkdown } from "../../../scripts/import/write-markdown.ts";
import { articleFile, articleSlug } from "../../../scripts/newsroom/article-file.ts";
import { missingWords } from "../../support/articles/words.ts";

const folder = "../shared/seed";
const pages = readdirSync(folder).filter((name) => name.endsWith(".txt"));
assert.ok(pages.length > 0);
const sections = [{ slug: "thoi-su", name: "Thời sự", description: "" }];

for (const name of pages)
	test(`${name} is imported whole, and the strict reader finds nothing wrong with it but the lost picture`, () => {
		const saved = readFileSync(`${folder}/${name}`, "utf8");
		const { article, problem } = parseSavedPage(name, cleanPassages(saved).passages);
		assert.ok(article, problem?.message);
		assert.deepEqual(article.unplaced, []);
		assert.deepEqual(
			article.chrome.map(({ text }) => text),
			["Chia sẻ bài viết", "BÌNH LUẬN"],
		);
		const text = writeMarkdown(article, "thoi-su", "");
		assert.deepEqual(missingWords(saved, "Chia sẻ bài viết BÌNH LUẬN", text), []);
		const path = articleFile(article.date, articleSlug(article.title));
		const { article: back, problems } = readArticle({ file: path, path, text }, { sections });
		assert.ok(back, JSON.stringify(problems));
		assert.deepEqual(
			problems.map(({ severity, message }) => `${severity}: ${message.slice(0, 21)}`),
			["warning: Chưa có tệp ảnh bìa ("],
		);
		const { title, date, lede, dateline, cover, credit } = article;
		assert.deepEqual(
			[back.title, back.date, back.lede, back.dateline, back.cover?.caption, back.credit.printed],
			[title, date, lede, dateline, cover?.text, credit],
		);
		assert.deepEqual(
			plainText(back.body).split("\n"),
			article.body.map((part) => part.text),
		);
	});

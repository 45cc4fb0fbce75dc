import assert from "node:assert/strict";
import { readdir } from "node:fs/promises";
import { test } from "node:test";
import { setImmediate as nextTurn } from "node:timers/promises";
import { withWorkers } from "../../_includes/site/make/with-workers.ts";
import { readApart } from "../../_includes/site/read/articles/read-apart.ts";
import { readArticles } from "../../_includes/site/read/articles/read-articles.ts";
import { articleMemory } from "../../_includes/site/read/memory/article-memory.ts";
import { readingsFolder } from "../../_includes/site/read/memory/reading-memory.ts";
import { readNewsroom } from "../../_includes/site/read/read-newsroom.ts";
import { settingsFrom } from "../../_includes/site/settings.ts";
import { articleText } from "../support/articles/article-text.ts";
import { NOW, withTinySite } from "../support/site/site.ts";

const MONTHS = ["2019/02", "2020/05", "2021/11", "2022/03"];

test("what other processes have read of articles is what this one would have read", async () => {
	const articles: Record<string, string> = {};
	for (const month of MONTHS)
		for (let number = 0; number < 5; number++)
			articles[`${month}/chuyen-${number}.md`] = articleText({
				title: `title: Chuyến phà thứ ${number}`,
				date: `date: ${month.replace("/", "-")}-1${number} 08:00`,
				// One has an error.
				...(number === 4 && { section: "section: khong-co" }),
			});
	await withTinySite(articles, async ({ content, articles: folder, cache }) => {
		const settings = { ...settingsFrom({}, NOW), content, articles: folder, cache };
		const { context, ...here } = await readNewsroom(settings);
		const rules = "as the test says";
		const task = { settings, context, rules };
		const memory = articleMemory(cache, folder, rules, context.sections);
		const names = Object.keys(articles);
		await withWorkers((workers) => readApart(names, task, memory, workers, 0));
		assert.equal((await readdir(readingsFolder(cache, folder))).length, MONTHS.length);
		const recalled = await readArticles(settings, names, context, memory);
		// With their texts they would have been read here.
		assert.ok(recalled.files.every(({ article }) => article === undefined));
		assert.deepEqual(
			recalled.files,
			here.newsroom?.files.map(({ article: _, ...file }) => file),
		);
		assert.equal(recalled.unread.length, MONTHS.length);
		// What is known is read by nobody again.
		assert.deepEqual(memory.unknown(names), []);
	});
});

test("what can be done while others look at what articles cite is begun after the last article, and waited for", async () => {
	const articles = { "2022/03/mot.md": articleText({ title: "title: Một", date: "date: 2022-03-01 08:00" }) };
	await withTinySite(articles, async ({ content, articles: folder, cache }) => {
		const settings = { ...settingsFrom({}, NOW), content, articles: folder, cache };
		const steps: string[] = [];
		const meanwhile = async () => {
			// What is read is remembered before anything is waited for.
			steps.push(`begun with ${(await readdir(readingsFolder(cache, folder))).length} month`);
			await nextTurn();
			steps.push("done");
		};
		const { newsroom } = await readNewsroom(settings, { remember: true, meanwhile });
		assert.equal(newsroom?.files.length, 1);
		assert.deepEqual(steps, ["begun with 1 month", "done"]);
		const fails = readNewsroom(settings, {
			remember: true,
			meanwhile: () => Promise.reject(new Error("no")),
		});
		await assert.rejects(fails, /^Error: no$/);
	});
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { readArticle } from "../../../_includes/domain/reader/article/read-article.ts";
import { readThread } from "../../../_includes/domain/reader/newsroom/read-thread.ts";
import { syllables } from "../../../_includes/domain/text/syllables.ts";
import { inspectBody } from "../../../_includes/formats/inspect/inspect-body.ts";
import { plainText } from "../../../_includes/formats/markdown/plain-text.ts";
import {
	EXTREME_THREAD,
	extremeAddress,
	extremeNewsroom,
} from "../../../scripts/screenshots/extreme-newsroom.ts";
import { SECTIONS } from "../../support/articles/article-text.ts";

const sections = [...SECTIONS, { slug: "doi-song", name: "Đời sống", description: "Bếp nhà" }];
const files = extremeNewsroom({
	sections: sections.map((section) => section.slug),
	authors: ["Ánh Nguyệt", "Trần Quốc Lâm"],
	pictures: ["/media/2023/08/chuyen-pha-som.svg"],
});
const readings = [...files].flatMap(([file, text]) => {
	const [, path] = /^articles\/(.+)$/.exec(file) ?? [];
	return path === undefined ? [] : readArticle({ file, path, text }, { sections });
});
const articles = readings.flatMap(({ article }) => article ?? []);

test("the reader takes every extreme without a problem", () => {
	assert.ok(readings.length > 200);
	assert.deepEqual(
		readings.flatMap(({ problems }) => problems),
		[],
	);
	assert.deepEqual(
		articles.flatMap((article) => inspectBody(article).problems),
		[],
	);
});

const of = (name: Parameters<typeof extremeAddress>[0]) => {
	const article = articles.find(({ url }) => url === extremeAddress(name));
	assert.ok(article, name);
	return article;
};

test("the extremes are as extreme as they say", () => {
	assert.equal(of("longTitle").title.length, 200);
	assert.equal(of("longTitle").cover, undefined);
	assert.equal(syllables(plainText(of("oneWord").body)).length, 1);
	assert.ok(syllables(plainText(of("longText").body)).length >= 6000);
	assert.ok(of("picture").cover?.src);
	assert.equal(of("noPicture").cover, undefined);
	assert.equal(of("manyTags").tags.length, 30);
	const tags = new Set(articles.flatMap((article) => article.tags.map((tag) => tag.slug)));
	assert.ok(tags.size >= 300);
	assert.ok(tags.has("o"));
});

test("the running story is read without a problem, and articles belong to it", () => {
	const text = files.get(`threads/${EXTREME_THREAD}.md`) ?? "";
	assert.deepEqual(readThread("threads/dong-kenh.md", EXTREME_THREAD, text).problems, []);
	assert.ok(articles.filter((article) => article.thread === EXTREME_THREAD).length > 10);
});

test("the last section is empty, and the first has more articles than a list shows", () => {
	const count = (slug: string) => articles.filter((article) => article.section === slug).length;
	assert.equal(count("doi-song"), 0);
	assert.ok(count("thoi-su") > 100);
});

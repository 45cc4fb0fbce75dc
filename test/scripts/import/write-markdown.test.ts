import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { readNewsroomTime } from "../../../_includes/domain/dates/dates.ts";
import { readArticle } from "../../../_includes/domain/reader/article/read-article.ts";
import { inspectBody } from "../../../_includes/formats/inspect/inspect-body.ts";
import { plainText } from "../../../_includes/formats/markdown/plain-text.ts";
import { cleanPassages } from "../../../scripts/import/kinds/text/clean-passages.ts";
import { parseSavedPage } from "../../../scripts/import/kinds/text/parse-saved-page.ts";
import type { SavedArticle } from "../../../scripts/import/kinds/text/saved-article.ts";
import { writeMarkdown } from "../../../scripts/import/write-markdown.ts";
import { missingWords } from "../../support/articles/words.ts";

const sections = [{ slug: "thoi-su", name: "Thời sự", description: "Tin trong ngày." }];
const dated = readNewsroomTime("2022-05-26 18:56");
assert.ok(dated.ok);
const plain: SavedArticle = {
	title: "Tít bài",
	date: dated.time,
	body: [],
	credit: "Tin: Ánh Nguyệt",
	chrome: [],
	unplaced: [],
};

function readBack(article: SavedArticle, section: string | undefined = "thoi-su") {
	const text = writeMarkdown(article, section, "thoi-su (Thời sự)");
	return { text, ...readArticle({ file: "bai.md", path: "bai.md", text }, { sections }) };
}

const pages = readdirSync("test/fixtures/saved-pages").flatMap((name) => {
	const text = readFileSync(`test/fixtures/saved-pages/${name}`, "utf8");
	const { article } = parseSavedPage(name, cleanPassages(text).passages);
	return article ? [{ name, text, article }] : [];
});
assert.ok(pages.length >= 3);

for (const { name, text, article } of pages) {
	test(`every word of ${name} that is not chrome is in the article's file`, () => {
		// A caption was saved twice; under a picture of the body it is printed once.
		const once = article.body.filter(({ kind }) => kind === "caption");
		const leftOut = [...article.chrome, ...once].map((one) => one.text).join(" ");
		assert.deepEqual(missingWords(text, leftOut, readBack(article).text), []);
	});

	test(`the strict reader reads ${name} back as it was`, () => {
		const credit = article.credit ?? "Tin: Ánh Nguyệt";
		const { article: back, problems } = readBack({ ...article, credit });
		assert.ok(back, JSON.stringify(problems));
		assert.deepEqual(
			problems.filter((one) => !/“cover”/.test(one.message)),
			[],
		);
		assert.equal(back.title, article.title);
		assert.equal(back.date.iso, article.date.iso);
		assert.equal(back.lede, article.lede);
		assert.equal(back.dateline, article.dateline);
		assert.equal(back.credit.printed, credit);
		assert.equal(back.cover?.alt, article.cover?.text);
		assert.deepEqual(
			plainText(back.body).split("\n"),
			article.body.map((part) => part.text),
		);
		assert.deepEqual(inspectBody(back).problems, []);
	});
}

for (const value of [
	...[
		"NULL",
		"true",
		"2022",
		"1e3",
		"~",
		"- x",
		"a: b",
		"a:",
		"x #y",
		"#x",
		"[a]",
		"{a: b}",
		"*a",
		"&a",
		"!a",
	],
	...[
		"'a'",
		'"a"',
		`"a" và 'b'`,
		"a\\b",
		"\\n",
		"@a",
		"`a`",
		"%a",
		"| a",
		"> a",
		"? a",
		"---",
		"...",
		"=",
		"<<",
	],
	...["“Mùa dừa” - 5%", "__proto__", "2022-05-26", "Đường số 1; 2", "a\u200bb", "🥥 dừa", "!!str a", "''"],
])
	test(`the strict reader gives ${JSON.stringify(value)} back from each key`, () => {
		const passage = { text: value, line: 1 };
		const given = { ...plain, title: value, credit: value, dateline: value, lede: value, cover: passage };
		const { article, problems } = readBack(given);
		assert.ok(article, JSON.stringify(problems));
		assert.deepEqual(
			[article.title, article.credit.printed, article.dateline, article.lede, article.cover?.alt],
			[value, value, value, value, value],
		);
	});

test("the printed line under a picture is parted into caption and credit", () => {
	const { article } = readBack({ ...plain, cover: { text: "Ghe khóm. Ảnh: Quốc Lâm", line: 1 } });
	assert.deepEqual(article?.cover, {
		alt: "Ghe khóm. Ảnh: Quốc Lâm",
		caption: "Ghe khóm.",
		credit: "Quốc Lâm",
	});
});

test("a file without a section says so, and check asks for it", () => {
	const text = writeMarkdown(plain, undefined, "thoi-su (Thời sự)");
	assert.match(text, /^# Chưa có chuyên mục: .*thoi-su \(Thời sự\)/m);
	const { article, problems } = readArticle({ file: "bai.md", path: "bai.md", text }, { sections });
	assert.equal(article, undefined);
	assert.deepEqual(
		problems.filter(({ severity }) => severity === "error").map(({ message }) => message),
		["Thiếu “section”."],
	);
});

test("text that could not be placed is kept in comments, and is not printed", () => {
	const { text, article } = readBack({ ...plain, unplaced: [{ text: "Tít khác: ---", line: 30 }] });
	assert.match(text, /^# \(dòng 30\) Tít khác: ---$/m);
	assert.ok(article);
	assert.equal(article.body.trim(), "");
});

const PIECES = [
	..."\\`*_{}[]()#+-.!|<>~^:=&\"'/$%@;?,1aĐế ".split(""),
	..."** __ ~~ ``` ~~~ --- *** ::: [^1] [^1]: ^[ ![a](b.jpg) [a](/b) [a]: </b> 1. 12) <b> </i> <!-- &amp; &#35; &nbsp;".split(
		" ",
	),
	..."::: hop".split("  "),
	..."https://a.vn/x_y_ http://b.vn/*c* <https://d.vn/> mailto:a@b.vn www.e.vn | --- ==== ## bến phà (c) ... 🥥 ﬁ".split(
		" ",
	),
];

/** A small generator of repeatable chance (mulberry32). */
function chance(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
	};
}

for (const kind of ["paragraph", "caption"] as const)
	test(`whatever signs a ${kind} holds, it prints as it was saved`, () => {
		const random = chance(2022);
		for (let round = 0; round < 3000; round++) {
			const length = 1 + Math.floor(random() * 9);
			const raw = Array.from({ length }, () => PIECES[Math.floor(random() * PIECES.length)]).join("");
			const text = raw.replace(/\s+/g, " ").trim();
			if (text === "") continue;
			const body = [text, "Đoạn sau.", text].map((one, line) => ({ kind, text: one, line }));
			const { article } = readBack({ ...plain, body });
			assert.ok(article);
			assert.equal(plainText(article.body), [text, "Đoạn sau.", text].join("\n"), article.body);
			assert.deepEqual(inspectBody(article).problems, [], article.body);
		}
	});

import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, test } from "node:test";
import type { ForeignArticle } from "../../../../../scripts/import/foreign-article.ts";
import { markdown } from "../../../../../scripts/import/kinds/markdown/markdown.ts";
import { readSource } from "../../../../support/import/read-source.ts";

const home = mkdtempSync(path.join(tmpdir(), "markdown-kind-"));
after(() => rmSync(home, { recursive: true }));
let folders = 0;

/** Reads the last of some files of a folder of their own. */
async function read(files: Readonly<Record<string, string>>) {
	const root = path.join(home, String(++folders));
	for (const [name, text] of Object.entries(files)) {
		mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
		writeFileSync(path.join(root, name), text);
	}
	return readSource(markdown, path.join(root, Object.keys(files).at(-1) ?? ""), { root });
}

async function readOne(files: Readonly<Record<string, string>>): Promise<ForeignArticle> {
	const { articles, problems } = await read(files);
	assert.deepEqual(problems, []);
	assert.equal(articles.length, 1);
	return articles[0] as ForeignArticle;
}

const names = (terms: readonly { readonly name: string }[]) => terms.map(({ name }) => name);

test("a post of Jekyll is told in the one shape, and every key that has no place in it with its words", async () => {
	const article = await readOne({
		"_config.yml":
			"permalink: /:categories/:year/:i_month/:title/\nbaseurl: /blog\nurl: https://mua-dua.vn\nauthors:\n  sal: {display_name: Minh Sal}\n",
		"_posts/2022/an-uong/2022-1-19-mua-dua.md": `---
layout: post
title:  "Mùa dừa: khởi đầu"
author: sal
categories: [ Sức khỏe, Ăn uống ]
tags: [ dừa, Bến Tre ]
image:
  path: assets/dua.webp
  alt: Dừa
rating: 4.5
rating: 5
# pinned: true
comments: true
redirect_from: [/cu/mua-dua.html]
excerpt: Mở đầu
description: Tả
last_modified_at: 2022-02-01T10:00:00.000+07:00
---
Thân bài.
`,
	});
	assert.deepEqual(
		{ ...article, file: undefined },
		{
			id: "_posts/2022/an-uong/2022-1-19-mua-dua.md",
			file: undefined,
			line: 1,
			type: "article",
			state: "published",
			addresses: [
				"https://mua-dua.vn/blog/s%E1%BB%A9c%20kh%E1%BB%8Fe/%C4%83n%20u%E1%BB%91ng/2022/1/mua-dua/",
				"https://mua-dua.vn/cu/mua-dua.html",
			],
			slug: "mua-dua",
			title: "Mùa dừa: khởi đầu",
			lede: { format: "text", text: "Mở đầu", line: 2 },
			body: { format: "markdown", text: "Thân bài.\n", line: 19 },
			published: { wall: "2022-01-19" },
			updated: { epoch: Date.UTC(2022, 1, 1, 3) },
			people: [{ name: "Minh Sal" }],
			sections: [
				{ name: "Sức khỏe", addresses: [] },
				{ name: "Ăn uống", addresses: [] },
			],
			tags: [
				{ name: "dừa", addresses: [] },
				{ name: "Bến Tre", addresses: [] },
			],
			cover: { src: "assets/dua.webp", alt: "Dừa" },
			takesComments: true,
			comments: [],
			attachments: [],
			dropped: [
				{ what: "khai báo layout", text: "post" },
				{ what: "khai báo rating", text: "4.5", line: 10 },
				{ what: "khai báo rating", text: "5", line: 11 },
				{ what: "khai báo description", text: "Tả", line: 16 },
				{ what: "khai báo #", text: " pinned: true", line: 12 },
			],
			notes: [],
		},
	);
});

const post = "_posts/2022-01-19-mua-dua.md";
for (const [what, files, expected] of [
	[
		"Jekyll's own pattern",
		{ [post]: "---\ncategories: [An, Choi]\n---\n" },
		["/an/choi/2022/01/19/mua-dua.html"],
	],
	[
		"the pretty pattern",
		{ "_config.yml": "permalink: pretty", [post]: "---\n---\n" },
		["/2022/01/19/mua-dua/"],
	],
	[
		"the folder above _posts is a category of the address",
		{ "blog/_posts/2022-01-19-a.md": "---\n---\n" },
		["/blog/2022/01/19/a.html"],
	],
	["an address of its own", { [post]: "---\npermalink: lap-trinh/dua\n---\n" }, ["/lap-trinh/dua"]],
	[
		"the address at Blogger is an old one",
		{ [post]: "---\npermalink: /a/\nblogger_orig_url: http://b.blogspot.com/2010/01/a.html\n---\n" },
		["/a/", "http://b.blogspot.com/2010/01/a.html"],
	],
	[
		"the day of the year",
		{ "_config.yml": "permalink: ordinal", [post]: "---\n---\n" },
		["/2022/019/mua-dua.html"],
	],
	[
		"Hugo's own address, with marks and small letters",
		{ "content/posts/Mùa Dừa.md": "---\n---\n" },
		["/posts/mùa-dừa/"],
	],
	["Hugo's page bundle", { "content/posts/mua-dua/index.md": "---\n---\n" }, ["/posts/mua-dua/"]],
	[
		"Hugo's pattern of a section",
		{
			"hugo.toml": 'baseURL = "https://a.vn/b/"\n[permalinks]\nposts = "/:year/:month/:slug/"\n',
			"content/posts/x.md": "+++\ntitle = 'Mùa dừa'\ndate = 2022-01-19T08:00:00+07:00\n+++\n",
		},
		["https://a.vn/b/2022/01/m%C3%B9a-d%E1%BB%ABa/"],
	],
	[
		"Hugo's aliases, relative ones too",
		{ "hugo.yaml": "title: A", "content/posts/x.md": "---\nurl: /y/\naliases: [cu, /cu/hon/]\n---\n" },
		["/y/", "/cu", "/cu/hon/"],
	],
	[
		"Hexo's own pattern, with folders",
		{ "source/_posts/doi-song/mua-dua.md": "---\ndate: 2022-01-19 08:00:00\n---\n" },
		["/2022/01/19/doi-song/mua-dua/"],
	],
	[
		"Hexo's pattern of its configuration",
		{
			"_config.yml": "permalink: :category/:name.html\nnew_post_name: :title.md",
			"source/_posts/2022-01-19-dua.md": "---\ncategories: Đời sống\n---\n",
		},
		["/Đời-sống/2022-01-19-dua.html"],
	],
	[
		"Obsidian's aliases are titles, and nothing tells an address",
		{ "Ghi chép/Mùa dừa.md": "---\naliases: [Dừa xiêm, Mùa trái]\n---\n" },
		[],
	],
	["a pattern that Eleventy would fill", { "posts/a.md": "---\npermalink: /{{ page.date }}/\n---\n" }, []],
	["a pattern that asks for an unknown date", { "source/_posts/a.md": "---\n---\n" }, []],
] as const)
	test(`old addresses: ${what}`, async () => {
		assert.deepEqual((await readOne(files)).addresses, expected);
	});

for (const [what, name, front, expected] of [
	[
		"TOML",
		"content/a.md",
		"+++\ntitle = 'Tít'\ndate = 2022-05-26\ntags = ['a']\ndraft = true\n+++\nThân",
		{ title: "Tít", published: { wall: "2022-05-26" }, tags: ["a"], state: "draft" },
	],
	[
		"JSON",
		"content/a.md",
		'{\n"title": "Tít }",\n"date": "2022-05-26 18:56",\n"tags": ["a"]\n}\n\nThân',
		{ title: "Tít }", published: { wall: "2022-05-26 18:56" }, tags: ["a"] },
	],
	["JSON of Eleventy", "a.md", '---json\n{"title": "Tít"}\n---\nThân', { title: "Tít" }],
	["JSON of Hexo", "a.md", '"title": "Tít",\n"tags": ["a"]\n;;;\nThân', { title: "Tít" }],
	[
		"JSON of Hexo, opened",
		"a.md",
		';;;\n"title": "Tít",\n"tags": ["a"]\n;;;\nThân',
		{ title: "Tít", tags: ["a"] },
	],
	[
		"YAML that nothing opens",
		"source/_posts/a.md",
		"title: Tít\ntags:\n  - a\n---\nThân",
		{ title: "Tít", tags: ["a"] },
	],
	[
		"YAML closed by dots, after a mark and empty lines",
		"a.md",
		"\uFEFF\n\n---\ntitle: Tít\n...\nThân",
		{ title: "Tít" },
	],
	["a rule in a text without front matter", "a.md", "# Tít\n\n---\n\nThân", { title: undefined }],
	["a title out of the name", "Mùa-dừa_chín.md", "Thân", { title: "Mùa dừa chín" }],
	["a draft by its folder", "_drafts/a.md", "---\ntitle: Tít\n---\n", { state: "draft" }],
	["one that is not published", post, "---\npublished: false\ntitle: Tít\n---\n", { state: "draft" }],
	["a private one", post, "---\nstatus: private\ntitle: Tít\n---\n", { state: "private" }],
	["a page by its layout", post, "---\nlayout: page\ntitle: Tít\n---\n", { type: "page" }],
	[
		"a section by the folder, which is no year",
		"_posts/2022/05/doi-song/a.md",
		"---\ntitle: Tít\n---\n",
		{ sections: ["doi-song"] },
	],
	[
		"Grav's taxonomy and numbered folders",
		"user/pages/02.blog/mua-dua/item.md",
		"---\ntitle: Tít\ntaxonomy:\n  category: [blog]\n  tag: [a, b]\n---\n",
		{ sections: ["blog"], tags: ["a", "b"] },
	],
	[
		"tags by commas, and Obsidian's sign",
		"a.md",
		"---\ntitle: T\ntags: '#a, b c'\n---\n",
		{ tags: ["a", "b c"] },
	],
	[
		"authors as tables",
		"a.md",
		"---\ntitle: T\nauthors:\n  - name: Ánh Nguyệt\n    bio: Nhà báo\n  - Quốc Lâm\n---\n",
		{ people: ["Ánh Nguyệt", "Quốc Lâm"], dropped: "Nhà báo" },
	],
	[
		"a cover beside the post",
		"a/index.md",
		"---\ntitle: T\ncoverImage: dua.jpg\nthumbnail: nho.jpg\n---\n",
		{ cover: "images/dua.jpg", dropped: "nho.jpg" },
	],
	[
		"an expiry and a change",
		"content/a.md",
		"---\ntitle: T\nexpiryDate: 2023-01-01\nlastmod: 2022-06-01\npublishDate: 2022-05-01\n---\n",
		{ published: { wall: "2022-05-01" } },
	],
	[
		"a date that nobody can read",
		"a.md",
		"---\ntitle: T\ndate: hôm qua\n---\n",
		{ published: { raw: "hôm qua" } },
	],
	[
		"code as front matter is told and never run",
		"a.md",
		"---js\n{ title: process.exit(3) }\n---\nThân",
		{ title: "a", dropped: "process.exit(3)" },
	],
	[
		"an anchor and its alias",
		"a.md",
		"---\ntitle: T\ntags: &t [a]\nother: *t\n---\n",
		{ tags: ["a"], dropped: "a" },
	],
	["a control character", "a.md", "---\ntitle: T\n---\nA\0B", { dropped: "" }],
] as const)
	test(`front matter: ${what}`, async () => {
		const article = await readOne({ [name]: front });
		const seen: Record<string, unknown> = {
			...article,
			tags: names(article.tags),
			sections: names(article.sections),
			people: names(article.people),
			cover: article.cover?.src,
		};
		for (const [key, value] of Object.entries(expected)) {
			if (key === "dropped")
				assert.ok(
					article.dropped.some(({ text }) => text.includes(String(value))),
					JSON.stringify(article.dropped),
				);
			else assert.deepEqual(seen[key], value, key);
		}
	});

for (const [what, front, line, message] of [
	["broken YAML", "---\ntitle: a\nx: b: c\n---\n", 3, /không phải YAML/],
	["YAML that is no table", "---\n- a\n---\n", 2, /không có dòng/],
	["broken TOML", "+++\ntitle = 'a'\nx = = 2\n+++\n", 3, /không phải TOML/],
	["broken JSON", "---json\n{a}\n---\n", 2, /không phải JSON/],
	[
		"a billion laughs",
		`---\na: &a [x, x, x, x, x, x, x, x, x]\n${[..."bcdefgh"].map((key, at) => `${key}: &${key} [${`*${"abcdefgh"[at]}, `.repeat(9)}]`).join("\n")}\n---\n`,
		2,
		/quá nhiều/,
	],
	["deep YAML", `---\na: ${"[".repeat(5000)}\n---\n`, 2, /quá sâu/],
	["deep TOML", `+++\na = ${"[".repeat(20_000)}${"]".repeat(20_000)}\n+++\n`, 2, /không phải TOML/],
	["deep JSON", `---json\n{"a": ${"[".repeat(20_000)}${"]".repeat(20_000)}}\n---\n`, 2, /quá sâu/],
	["vast front matter", `---\na: ${"x".repeat(70_000)}\n---\n`, 2, /giới hạn 65\.536/],
	["a vast file", `---\ntitle: a\n---\n${"x".repeat(50 * 2 ** 20)}`, 1, /quá giới hạn/],
] as const)
	test(`${what} is a problem of the post, at its line`, async () => {
		const { articles, problems } = await read({ "a.md": front });
		assert.equal(articles.length, 0);
		assert.equal(problems.length, 1);
		assert.equal(problems[0]?.line, line);
		assert.match(problems[0]?.message ?? "", message);
	});

test("nothing is read through a link, neither a post nor a configuration", async () => {
	const outside = path.join(home, "ngoai.yml");
	writeFileSync(outside, "permalink: /bi-mat/:title/\n");
	const root = path.join(home, "links");
	mkdirSync(path.join(root, "_posts"), { recursive: true });
	symlinkSync(outside, path.join(root, "_config.yml"));
	symlinkSync("/etc/hostname", path.join(root, "_posts/b.md"));
	writeFileSync(path.join(root, post), "---\ntitle: T\n---\n");
	const { articles } = await readSource(markdown, path.join(root, post), { root });
	assert.deepEqual(articles[0]?.addresses, ["/2022/01/19/mua-dua.html"]);
	const linked = await readSource(markdown, path.join(root, "_posts/b.md"), { root });
	assert.deepEqual([linked.articles.length, linked.problems.length], [0, 1]);
});

for (const [file, text, expected] of [
	["_posts/2022-01-19-a.md", "---\n---\n", true],
	["ghi chú.markdown", "Chữ", true],
	["_posts/2022-01-19-a.html", "---\nlayout: post\n---\n<p>", true],
	["trang.html", "---\nlayout: post\n---\n<p>", false],
	["README.md", "# Blog", false],
	["docs/LICENSE.vi.md", "MIT", false],
	["node_modules/a/x.md", "# A", false],
	["themes/b/exampleSite/content/x.md", "# A", false],
	["_layouts/post.md", "---\n---\n", false],
	[".obsidian/x.md", "A", false],
	["content/_index.md", "+++\ntitle = 'Blog'\n+++\n", false],
	["content/gioi-thieu/_index.md", "+++\ntitle = 'Báo'\n+++\nChúng tôi", true],
	["a.txt", "A", false],
	["a.md", "A\0", true],
] as const)
	test(`${file} ${expected ? "can be a post" : "is no post"}`, () => {
		assert.equal(markdown.sees({ file, text, bytes: Buffer.from(text) }), expected);
	});

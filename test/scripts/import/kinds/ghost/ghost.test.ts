import assert from "node:assert/strict";
import { test } from "node:test";
import type { ForeignArticle } from "../../../../../scripts/import/foreign-article.ts";
import { ghost } from "../../../../../scripts/import/kinds/ghost/ghost.ts";
import { readText } from "../../../../support/import/temporary-source.ts";

const TABLES = {
	users: [
		{ id: "u1", name: "Ánh Nguyệt" },
		{ id: "u2", name: "Lê Tâm" },
	],
	tags: [
		{ id: "t1", name: "Kinh tế", slug: "kinh-te", description: "Chợ" },
		{ id: "t2", name: "dừa", slug: "dua" },
		{ id: "t3", name: "#anh-dep", slug: "hash-anh-dep", visibility: "internal" },
	],
	posts_tags: [
		{ post_id: "p1", tag_id: "t2", sort_order: 1 },
		{ post_id: "p1", tag_id: "t1", sort_order: 0 },
		{ post_id: "p1", tag_id: "t3", sort_order: 2 },
	],
	posts_authors: [
		{ post_id: "p1", author_id: "u2", sort_order: 1 },
		{ post_id: "p1", author_id: "u1", sort_order: 0 },
	],
	posts_meta: [{ post_id: "p1", feature_image_alt: "Hàng dừa", feature_image_caption: "Bên <i>sông</i>" }],
	members: [{ id: "m1", email: "doc@vi-du.vn", name: "Không Được Thấy" }],
};

const POST = {
	id: "p1",
	uuid: "0a-1b",
	title: "Mùa dừa",
	slug: "mua-dua",
	html: '<p>Một <a href="__GHOST_URL__/cu/">cũ</a></p>',
	feature_image: "__GHOST_URL__/content/images/2020/dua.jpg",
	custom_excerpt: "Tóm tắt",
	type: "post",
	status: "published",
	visibility: "public",
	created_at: "2020-05-25T01:00:00.000Z",
	published_at: "2020-05-26T11:56:00.000Z",
	updated_at: "2020-05-27T00:00:00.000Z",
};

/** Posts first, as Ghost writes them: what they speak of comes after. */
const exported = (...posts: readonly object[]) =>
	JSON.stringify({ db: [{ meta: { exported_on: 1, version: "5.0" }, data: { posts, ...TABLES } }] });

async function readOne(fields: object): Promise<ForeignArticle> {
	const { articles, problems } = await readText(ghost, exported({ ...POST, ...fields }), {
		site: new URL("https://cu.vn"),
	});
	assert.deepEqual(problems, []);
	assert.equal(articles.length, 1);
	return articles[0] as ForeignArticle;
}

test("a post of Ghost is told in the one shape", async () => {
	const { file, ...article } = await readOne({});
	assert.match(file, /nguon/);
	assert.deepEqual(article, {
		id: "post-p1",
		line: 1,
		type: "article",
		state: "published",
		addresses: ["https://cu.vn/mua-dua/", "https://cu.vn/p/0a-1b/"],
		slug: "mua-dua",
		title: "Mùa dừa",
		lede: { format: "text", text: "Tóm tắt", line: 1 },
		body: { format: "html", text: '<p>Một <a href="https://cu.vn/cu/">cũ</a></p>', line: 1 },
		published: { epoch: Date.UTC(2020, 4, 26, 11, 56) },
		updated: { epoch: Date.UTC(2020, 4, 27) },
		people: [{ name: "Ánh Nguyệt" }, { name: "Lê Tâm" }],
		sections: [
			{ name: "Kinh tế", slug: "kinh-te", addresses: ["https://cu.vn/tag/kinh-te/"], description: "Chợ" },
		],
		tags: [{ name: "dừa", slug: "dua", addresses: ["https://cu.vn/tag/dua/"] }],
		cover: { src: "https://cu.vn/content/images/2020/dua.jpg", alt: "Hàng dừa", caption: "Bên sông" },
		comments: [],
		attachments: [],
		dropped: [{ what: "thẻ nội bộ", text: "#anh-dep", line: 1 }],
	});
});

test("members are in no byte of what is read", async () => {
	assert.doesNotMatch(JSON.stringify(await readOne({})), /Không Được Thấy|doc@vi-du/);
});

for (const [fields, state, type] of [
	[{ status: "draft" }, "draft", "article"],
	[{ status: "scheduled" }, "scheduled", "article"],
	[{ visibility: "members" }, "private", "article"],
	[{ visibility: "paid" }, "private", "article"],
	[{ status: "sent" }, "private", "article"],
	[{ type: "page" }, "published", "page"],
	[{ type: undefined, page: 1 }, "published", "page"],
] as const)
	test(`a post of Ghost with ${JSON.stringify(fields)} is a ${type}, ${state}`, async () => {
		const article = await readOne(fields);
		assert.equal(article.state, state);
		assert.equal(article.type, type);
		assert.equal((article.notes ?? []).length, state === "private" ? 1 : 0);
	});

test("an export of before 2019 is read: no db around it, milliseconds, one author", async () => {
	const { posts_authors: _, posts_meta: __, ...tables } = TABLES;
	const post = { ...POST, id: 7, author_id: "u2", published_at: 1590494160000, html: null, mobiledoc: null };
	const { articles } = await readText(
		ghost,
		JSON.stringify({ meta: {}, data: { ...tables, posts: [post] } }),
	);
	assert.deepEqual(articles[0]?.people, [{ name: "Lê Tâm" }]);
	assert.deepEqual(articles[0]?.published, { epoch: 1590494160000 });
	assert.equal(articles[0]?.addresses[0], "/mua-dua/");
});

const joined = (html: string) => html.replace(/\s*\n\s*/g, "");

for (const [card, html] of [
	[
		'<figure class="kg-card kg-bookmark-card"><a class="kg-bookmark-container" href="https://a.vn/?a=1&amp;b=2"><div class="kg-bookmark-content"><div class="kg-bookmark-title">Tít</div><div class="kg-bookmark-description">Mô tả</div><div class="kg-bookmark-metadata"><img class="kg-bookmark-icon" src="i.png"><span class="kg-bookmark-author">Ai</span></div></div></a><figcaption>Lời</figcaption></figure>',
		'<p><a href="https://a.vn/?a=1&amp;b=2">Tít</a></p><p>Mô tả</p><p>Lời</p>',
	],
	[
		'<div class="kg-card kg-audio-card"><div class="kg-audio-player-container"><audio src="/a.mp3"></audio><div class="kg-audio-title">Vọng cổ</div><div class="kg-audio-player"><span class="kg-audio-current-time">0:00</span></div></div></div><p>Sau</p>',
		'<p><a href="/a.mp3">Vọng cổ</a></p><p>Sau</p>',
	],
	[
		'<div class="kg-card kg-file-card"><a class="kg-file-card-container" href="/a.pdf"><div class="kg-file-card-title">Đơn</div><div class="kg-file-card-caption">Mẫu</div></a></div>',
		'<p><a href="/a.pdf">Đơn</a></p><p>Mẫu</p>',
	],
] as const)
	test(`a box of Ghost's HTML is what it leads to: ${html}`, async () => {
		const article = await readOne({ html: card });
		assert.equal(joined(article.body.text), html);
	});

const node = (type: string, more: object = {}, ...children: object[]) => ({ type, children, ...more });
const word = (text: string, format = 0) => ({ type: "extended-text", text, format });

for (const [what, children, html] of [
	[
		"passages",
		[node("paragraph", {}, word("Một "), word("hai", 3), { type: "linebreak" }, word("<b>"))],
		"<p>Một <em><strong>hai</strong></em><br>&lt;b&gt;</p>",
	],
	[
		"headings and links",
		[node("extended-heading", { tag: "h3" }, node("link", { url: "/a?b=1&c" }, word("Tít|")))],
		'<h3><a href="/a?b=1&amp;c">Tít|</a></h3>',
	],
	[
		"lists",
		[
			node(
				"list",
				{ listType: "number" },
				node(
					"listitem",
					{},
					word("a"),
					node("list", { listType: "bullet" }, node("listitem", {}, word("b"))),
				),
			),
		],
		"<ol><li>a<ul><li>b</li></ul></li></ol>",
	],
	[
		"quotations",
		[node("extended-quote", {}, word("a")), node("horizontalrule")],
		"<blockquote>a</blockquote><hr>",
	],
	[
		"pictures",
		[{ type: "image", src: "a.jpg", alt: "A", caption: "<i>Lời</i>", href: "/x" }],
		'<figure><a href="/x"><img src="a.jpg" alt="A"></a><figcaption><i>Lời</i></figcaption></figure>',
	],
	[
		"galleries",
		[{ type: "gallery", images: [{ src: "a.jpg" }, { src: "b.jpg" }], caption: "Lời" }],
		'<div class="wp-block-gallery"><figure><img src="a.jpg" alt=""></figure><figure><img src="b.jpg" alt=""></figure><figcaption>Lời</figcaption></div>',
	],
	[
		"bookmarks",
		[{ type: "bookmark", url: "https://a.vn", metadata: { title: "Tít", description: "Mô tả" } }],
		'<p><a href="https://a.vn">Tít</a></p><p>Mô tả</p>',
	],
	[
		"embeds",
		[{ type: "embed", url: "https://youtu.be/x" }],
		'<p><a href="https://youtu.be/x">https://youtu.be/x</a></p>',
	],
	[
		"HTML and Markdown",
		[
			{ type: "html", html: "<b>a</b>" },
			{ type: "markdown", markdown: "**b**" },
		],
		"<b>a</b><p><strong>b</strong></p>",
	],
	[
		"callouts and toggles",
		[
			{ type: "callout", calloutText: "Chú ý" },
			{ type: "toggle", heading: "Hỏi", content: "<p>Đáp</p>" },
		],
		"<blockquote><p>Chú ý</p></blockquote><p><strong>Hỏi</strong></p><p>Đáp</p>",
	],
	[
		"sounds, films, files, buttons",
		[
			{ type: "audio", src: "/a.mp3", title: "Vọng cổ" },
			{ type: "video", src: "/v.mp4" },
			{ type: "file", src: "/a.pdf", fileName: "a.pdf" },
			{ type: "button", buttonUrl: "/x", buttonText: "Xem" },
		],
		'<p><a href="/a.mp3">Vọng cổ</a></p><p><a href="/v.mp4">v.mp4</a></p><p><a href="/a.pdf">a.pdf</a></p><p><a href="/x">Xem</a></p>',
	],
	[
		"code",
		[{ type: "codeblock", code: "a < b", language: "js" }],
		'<pre><code class="language-js">a &lt; b</code></pre>',
	],
] as const)
	test(`a text of Ghost's editor is read where there is no HTML: ${what}`, async () => {
		const article = await readOne({ html: null, lexical: JSON.stringify({ root: { children } }) });
		assert.equal(joined(article.body.text), html);
		assert.equal(article.dropped.length, 1);
	});

test("a card that nobody knows is told with its words", async () => {
	const lexical = JSON.stringify({
		root: { children: [{ type: "signup", header: "Đăng ký", backgroundColor: "red", url: "https://a.vn" }] },
	});
	const { body, dropped } = await readOne({ html: null, lexical });
	assert.equal(body.text, "");
	assert.deepEqual(dropped[0], { what: "thẻ signup của Ghost", text: "Đăng ký", line: 1 });
});

test("a text of Ghost's older editor is read", async () => {
	const mobiledoc = JSON.stringify({
		version: "0.3.1",
		markups: [["strong"], ["a", ["href", "/x?a|b"]]],
		atoms: [["soft-return", "", {}]],
		cards: [
			["image", { src: "a.jpg", caption: "Lời" }],
			["hr", {}],
		],
		sections: [
			[1, "h2", [[0, [], 0, "Tít"]]],
			[
				1,
				"p",
				[
					[0, [0], 0, "đậm "],
					[0, [1], 2, "liên kết"],
					[1, [], 0, 0],
					[0, [], 0, "<"],
				],
			],
			[3, "ul", [[[0, [], 0, "a"]], [[0, [], 0, "b"]]]],
			[10, 0],
			[10, 1],
		],
	});
	const { body } = await readOne({ html: "", mobiledoc });
	assert.equal(
		joined(body.text),
		'<h2>Tít</h2><p><strong>đậm <a href="/x?a|b">liên kết</a></strong><br>&lt;</p><ul><li>a</li><li>b</li></ul><figure><img src="a.jpg" alt=""><figcaption>Lời</figcaption></figure><hr>',
	);
});

test("an export is seen by what it holds; a file without posts is told", async () => {
	const sample = (text: string) => ({ file: "x", bytes: Buffer.from(text), text });
	assert.ok(ghost.sees(sample(exported(POST))));
	assert.ok(!ghost.sees(sample('{"version": "https://jsonfeed.org/version/1", "items": []}')));
	const { problems } = await readText(ghost, '{"db": []}');
	assert.deepEqual(
		problems.map(({ message }) => message),
		["Tệp JSON không có bài nào của Ghost."],
	);
});

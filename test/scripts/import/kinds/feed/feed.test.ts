import assert from "node:assert/strict";
import { test } from "node:test";
import type { ForeignArticle } from "../../../../../scripts/import/foreign-article.ts";
import { feed } from "../../../../../scripts/import/kinds/feed/feed.ts";
import { readText } from "../../../../support/import/temporary-source.ts";

const LONG = `<p>Một đoạn.</p><p>${"Dài ".repeat(30)}</p>`;

const rss = (...items: readonly string[]) =>
	`<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"><channel><title>Báo</title>
${items.map((item) => `<item>${item}</item>`).join("\n")}
</channel></rss>`;

async function readAll(text: string): Promise<readonly ForeignArticle[]> {
	const { articles, problems } = await readText(feed, text);
	assert.deepEqual(problems, []);
	return articles;
}

async function readOne(text: string) {
	const [article, ...others] = await readAll(text);
	assert.deepEqual(others, []);
	const { file, ...rest } = article as ForeignArticle;
	assert.match(file, /nguon/);
	return rest;
}

test("an item of RSS is told in the one shape", async () => {
	const article = await readOne(
		rss(`<title>Dừa &amp;amp; bưởi</title><link>https://cu.vn/2020/mua-dua.html</link>
<guid isPermaLink="false">https://cu.vn/?p=7</guid><pubDate>Tue, 26 May 2020 18:56:00 +0700</pubDate>
<dc:creator><![CDATA[Ánh Nguyệt]]></dc:creator><category>Kinh tế</category><category>dừa</category>
<description>Lời dẫn của bài.</description><content:encoded><![CDATA[${LONG}]]></content:encoded>
<enclosure url="https://cu.vn/u/dua.jpg" type="image/jpeg" length="1"/><enclosure url="https://cu.vn/u/a.mp3" type="audio/mpeg" length="1"/>
<itunes:subtitle>Phụ đề</itunes:subtitle>`),
	);
	assert.deepEqual(article, {
		id: "https://cu.vn/?p=7",
		line: 2,
		type: "article",
		state: "published",
		addresses: ["https://cu.vn/2020/mua-dua.html"],
		slug: "mua-dua",
		title: "Dừa & bưởi",
		lede: { format: "html", text: "Lời dẫn của bài.", line: 5 },
		body: { format: "html", text: LONG, line: 5 },
		published: { epoch: Date.UTC(2020, 4, 26, 11, 56) },
		people: [{ name: "Ánh Nguyệt" }],
		sections: [
			{ name: "Kinh tế", addresses: [] },
			{ name: "dừa", addresses: [] },
		],
		tags: [],
		cover: { src: "https://cu.vn/u/dua.jpg" },
		comments: [],
		attachments: [{ url: "https://cu.vn/u/a.mp3" }],
		dropped: [{ what: "<subtitle>", text: "Phụ đề", line: 7 }],
	});
});

const guid = (text: string, more = "") =>
	rss(`<title>a</title><guid ${more}>${text}</guid><description><![CDATA[${LONG}]]></description>`);
for (const [behaviour, text, addresses] of [
	["a guid that is an address is one", guid("https://cu.vn/a"), ["https://cu.vn/a"]],
	["one that says it is none is not", guid("https://cu.vn/a", 'isPermaLink="false"'), []],
	["one that is a word is not", guid("tag:cu.vn,2020:7"), []],
] as const)
	test(`a feed: ${behaviour}`, async () => {
		assert.deepEqual((await readOne(text)).addresses, addresses);
	});

for (const [behaviour, fields, state, dropped] of [
	["a long description is the text", `<description><![CDATA[${LONG}]]></description>`, "published", []],
	["a short one is a summary: a draft", "<description>Chỉ vài chữ.</description>", "draft", []],
	[
		"one that is cut is a summary, however long",
		`<description><![CDATA[<p>a</p><p>${"Dài ".repeat(300)}…</p>]]></description>`,
		"draft",
		[],
	],
	[
		"a summary that was cut out of the text is told, not printed",
		`<description>Một đoạn. Dài […]</description><content:encoded><![CDATA[${LONG}]]></content:encoded>`,
		"published",
		[["tóm tắt do máy cắt từ bài", "Một đoạn. Dài […]"]],
	],
	[
		"the line that WordPress puts below goes",
		`<content:encoded><![CDATA[${LONG}<p>The post <a href="/a">A</a> appeared first on <a href="/">Báo</a>.</p>]]></content:encoded>`,
		"published",
		[["dòng “The post … appeared first on”", "The post A appeared first on Báo."]],
	],
] as const)
	test(`a feed: ${behaviour}`, async () => {
		const article = await readOne(rss(`<title>a</title><link>/a</link>${fields}`));
		assert.equal(article.state, state);
		assert.equal((article.notes ?? []).length, state === "draft" ? 1 : 0);
		assert.equal(article.lede, undefined);
		assert.deepEqual(
			article.dropped.map(({ what, text }) => [what, text]),
			dropped,
		);
	});

test("pictures of media elements come with caption and credit; further ones stand below the text", async () => {
	const article = await readOne(
		rss(`<title>a</title><link>/a</link><content:encoded><![CDATA[${LONG}<img src="c.jpg">]]></content:encoded>
<media:group><media:content url="a.jpg" medium="image"/><media:content url="b.jpg" type="image/jpeg"><media:description>Lời</media:description><media:credit>Ai</media:credit></media:content></media:group>
<media:content url="c.jpg" medium="image"/><media:content url="v.mp4" medium="video"><media:title>Phim</media:title></media:content>`),
	);
	assert.deepEqual(article.cover, { src: "a.jpg" });
	assert.match(
		article.body.text,
		/<figure><img src="b\.jpg" alt=""><figcaption>Lời\. Ai<\/figcaption><\/figure>\n$/,
	);
	assert.equal(article.body.text.match(/c\.jpg/g)?.length, 1);
	assert.deepEqual(article.attachments, [{ url: "v.mp4", title: "Phim" }]);
});

test("an author of RSS is the name in the brackets", async () => {
	const article = await readOne(
		rss(
			`<title>a</title><author>toasoan@cu.vn (Ánh Nguyệt)</author><description><![CDATA[${LONG}]]></description>`,
		),
	);
	assert.deepEqual(article.people, [{ name: "Ánh Nguyệt" }]);
});

test("RSS 1.0 is read, items beside the channel", async () => {
	const article =
		await readOne(`<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel rdf:about="https://cu.vn"><title>Báo</title></channel>
<item rdf:about="https://cu.vn/a/"><title>A</title><link>https://cu.vn/a/</link><dc:date>2020-05-26T18:56+07:00</dc:date><dc:subject>Kinh tế</dc:subject><description>${LONG.replaceAll("<", "&lt;")}</description></item></rdf:RDF>`);
	assert.deepEqual(
		[article.id, article.title, article.addresses, article.published, article.sections.length],
		["https://cu.vn/a/", "A", ["https://cu.vn/a/"], { epoch: Date.UTC(2020, 4, 26, 11, 56) }, 1],
	);
});

test("Atom is read: text, HTML and elements", async () => {
	const entry = (title: string, content: string) =>
		`<entry><id>tag:cu.vn,2020:7</id>${title}<link href="https://cu.vn/a.html"/><link rel="enclosure" href="/a.mp3" type="audio/mpeg" title="Vọng cổ"/><published>2020-05-26T18:56:00+07:00</published><updated>2020-05-27T18:56:00+07:00</updated><author><name>Ánh Nguyệt</name></author><category term="kt" label="Kinh tế"/><summary>Lời dẫn</summary>${content}</entry>`;
	const [one, other] = await readAll(
		`<feed xmlns="http://www.w3.org/2005/Atom"><title>Báo</title>${entry("<title>a &lt;b&gt;</title>", `<content type="html">${LONG.replaceAll("<", "&lt;")}</content>`)}${entry('<title type="html">a &amp;lt;b&amp;gt;</title>', '<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>a &lt; <b class="x&quot;">b</b><br/></p></div></content>').replace(":7", ":8")}</feed>`,
	);
	assert.equal(one?.title, "a <b>");
	assert.equal(other?.title, "a <b>");
	assert.equal(one?.body.text, LONG);
	assert.equal(other?.body.text, '<div><p>a &lt; <b class="x&quot;">b</b><br></p></div>');
	assert.deepEqual(one?.addresses, ["https://cu.vn/a.html"]);
	assert.deepEqual(one?.people, [{ name: "Ánh Nguyệt" }]);
	assert.deepEqual(one?.attachments, [{ url: "/a.mp3", title: "Vọng cổ" }]);
	assert.deepEqual(one?.updated, { epoch: Date.UTC(2020, 4, 27, 11, 56) });
});

test("JSON Feed is read", async () => {
	const items = [
		{
			id: "7",
			url: "https://cu.vn/mua-dua/",
			title: "A < B",
			content_html: LONG,
			summary: "Lời dẫn",
			image: "a.jpg",
			date_published: "2020-05-26T18:56:00+07:00",
			authors: [{ name: "Ánh Nguyệt" }],
			tags: ["dừa"],
			attachments: [{ url: "/a.mp3", mime_type: "audio/mpeg" }],
		},
		{ id: "8", content_text: "Một < hai\n\nBa", external_url: "https://www.khac.vn/x" },
	];
	const [one, other] = await readAll(
		JSON.stringify({ version: "https://jsonfeed.org/version/1.1", title: "Báo", items }),
	);
	assert.equal(one?.title, "A < B");
	assert.equal(one?.lede?.text, "Lời dẫn");
	assert.deepEqual(one?.cover, { src: "a.jpg" });
	assert.deepEqual(one?.sections, [{ name: "dừa", addresses: [] }]);
	assert.equal(other?.body.text, "<p>Một &lt; hai</p>\n<p>Ba</p>");
	assert.deepEqual(other?.source, { name: "khac.vn", url: "https://www.khac.vn/x" });
});

for (const [what, text, seen] of [
	["RSS", rss(), true],
	["Atom", '<?xml version="1.0"?><feed xml:lang="vi" xmlns="http://www.w3.org/2005/Atom">', true],
	[
		"RSS 1.0",
		'<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">',
		true,
	],
	["JSON Feed", '{"version":"https://jsonfeed.org/version/1"}', true],
	["a page", "<html><body>rss</body></html>", false],
] as const)
	test(`${what} is ${seen ? "" : "not "}seen as a feed`, () => {
		assert.equal(feed.sees({ file: "x", bytes: Buffer.from(text), text }), seen);
	});

test("a feed without an entry is told", async () => {
	const { problems } = await readText(feed, rss());
	assert.deepEqual(
		problems.map(({ severity, message }) => [severity, message]),
		[["warning", "Nguồn tin không có bài nào."]],
	);
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { close, createIndex } from "pagefind";
import type { Article } from "../../../../_includes/domain/article/article.ts";
import type { Attachment } from "../../../../_includes/domain/article/attachment.ts";
import type { Rendition } from "../../../../_includes/domain/article/rendition.ts";
import { fromSearchLetters } from "../../../../_includes/domain/text/search-letters.ts";
import { searchRecord } from "../../../../_includes/formats/search/search-record.ts";
import { articleWith, BODY_SETTING } from "../../../support/articles/bodies.ts";

const SECTION = { slug: "doi-song", name: "Đời sống", description: "" };

const ARTICLE = articleWith({
	title: 'Đoàn <b>374</b> & "Giồng Trôm", Bến Tre',
	lede: "Đảng bộ báo cáo.",
	cover: { src: "/media/2022/05/ben-pha.jpg", alt: "Không tìm", caption: "Bến phà Đình Khao" },
	body: 'Một **đoạn**.\n\n![tả](a.jpg "Đò ngang")\n\n</body><script>alert(1)</script>',
});

/** What Pagefind itself understands of a record. */
async function indexed(article: Article, rendition?: Rendition) {
	const { index } = await createIndex({ forceLanguage: "vi" });
	assert.ok(index);
	const { url, html } = searchRecord(article, SECTION, { rendition });
	const { errors, file } = await index.addHTMLFile({ url, content: html });
	assert.deepEqual(errors, []);
	return file;
}

test("Pagefind keeps of an article what a result shows, as raw text", async () => {
	const file = await indexed(ARTICLE);
	await close();
	assert.equal(file?.url, "/2022/05/26/ben-pha/");
	const meta = Object.entries(file.meta).map(([name, text]) => [name, fromSearchLetters(text)]);
	assert.deepEqual(Object.fromEntries(meta), {
		title: 'Đoàn <b>374</b> & "Giồng Trôm", Bến Tre',
		date: "2022-05-26T18:56:00+07:00",
		printed: "26/05/2022 - 18:56",
		section: "Đời sống",
		byline: "Tin, ảnh: Ánh Nguyệt",
	});
});

test("a record holds title, lede, captions, text and credit, each with its weight, and no đ", () => {
	const { html } = searchRecord(ARTICLE, SECTION);
	assert.doesNotMatch(html, /[đĐ]/);
	const passages = [...html.matchAll(/<(?:h1|p)[^>]* data-pagefind-weight="([\d.]+)">([^<]*)</g)];
	assert.deepEqual(
		passages.map(([, weight, text = ""]) => [Number(weight), fromSearchLetters(text)]),
		[
			[10, "Đoàn &lt;b&gt;374&lt;/b&gt; &amp; &quot;Giồng Trôm&quot;, Bến Tre"],
			[9, "Đảng bộ báo cáo."],
			[7, "Bến phà Đình Khao"],
			[1, "Một đoạn."],
			[7, "Đò ngang"],
			[1, "&lt;/body&gt;&lt;script&gt;alert(1)&lt;/script&gt;"],
			[8, "Tin, ảnh: Ánh Nguyệt"],
		],
	);
});

test("a record lists when the article was published and under what it stands, people with a page of their own only", () => {
	const credit = {
		printed: "Ánh Nguyệt, Theo TTXVN",
		people: [
			{ name: "Ánh Nguyệt", roles: ["words"], slug: "anh-nguyet" },
			{ name: "TTXVN", roles: ["source"] },
		],
	} as const;
	const tags = [{ name: "dừa", slug: "dua" }];
	assert.deepEqual(searchRecord(articleWith({ credit, tags }), SECTION).listed, {
		url: "/2022/05/26/ben-pha/",
		minute: Date.parse("2022-05-26T18:56:00+07:00") / 60_000,
		section: { slug: "doi-song", name: "Đời sống" },
		authors: [{ slug: "anh-nguyet", name: "Ánh Nguyệt" }],
		tags: [{ slug: "dua", name: "dừa" }],
	});
});

test("a record lists the running story of the article by its title", () => {
	const thread = { slug: "qua-song", title: "Qua sông", order: "oldest", introduction: "" } as const;
	const { listed } = searchRecord(articleWith({ thread: "qua-song" }), SECTION, { thread });
	assert.deepEqual(listed.thread, { slug: "qua-song", name: "Qua sông" });
});

test("a result shows the smallest file of the cover, and no byline where nobody is named", async () => {
	const rendition = BODY_SETTING.renditions.get("/media/2022/05/ben-pha.jpg");
	const file = await indexed(articleWith({ credit: { printed: "", people: [] } }), rendition);
	await close();
	assert.equal(file?.meta["picture"], "/pictures/ben-pha-ab12-480.webp");
	assert.equal(file?.meta["byline"], undefined);
});

test("the text of a document beside an article is searched in a zone of its own, each document once", () => {
	const src = "/media/2022/05/qd.pdf";
	const pdf = { type: "pdf", src, url: src, bytes: 1, hash: "x", text: "Điều 1.\nĐiều 2." } as const;
	const block = "::: tai-lieu Quyết định\nTệp: qd.pdf\n:::\n";
	const { html } = searchRecord(articleWith({ body: `${block}\n${block}` }), SECTION, {
		attachments: new Map([[src, pdf]]),
	});
	const found = fromSearchLetters(html).match(/<p data-pagefind-weight="0\.4">[^<]*/g);
	assert.deepEqual(found, ['<p data-pagefind-weight="0.4">Điều 1.\nĐiều 2.']);
});

test("what is said in a film is found by its captions, unless it is written in the article", () => {
	const file = (name: string, more: object) => {
		const src = `/media/2022/05/${name}`;
		return [src, { src, url: src, bytes: 1, hash: "x", ...more }] as const;
	};
	const attachments = new Map([
		file("lu-ve.mp4", { type: "mp4", seconds: 9 }),
		file("lu-ve.vtt", { type: "vtt", text: "WEBVTT\n\n00:00.000 --> 00:04.000\nNước lên từ nửa đêm.\n" }),
	] as [string, Attachment][]);
	const film = (more: string) => `::: phim Lũ về\nTệp: lu-ve.mp4\nPhụ đề: lu-ve.vtt\n${more}:::\n`;
	const textOf = (body: string) =>
		fromSearchLetters(searchRecord(articleWith({ body }), SECTION, { attachments }).html);
	assert.match(textOf(film("")), /<p data-pagefind-weight="[\d.]+">Nước lên từ nửa đêm\./);
	const written = textOf(film("Bản chép lời:\n\nBà con thức trắng đêm.\n"));
	assert.match(written, /Bà con thức trắng đêm/);
	assert.doesNotMatch(written, /Nước lên từ nửa đêm/);
});

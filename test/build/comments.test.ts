import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import { brotliCompressSync } from "node:zlib";
import { COMMENTS_ON_PAGE } from "../../_includes/domain/letters/comment.ts";
import { articleText } from "../support/articles/article-text.ts";
import { htmlElements } from "../support/pages/html.ts";
import { htmlFaults } from "../support/pages/html-faults.ts";
import { type TinySite, withTinySite } from "../support/site/site.ts";

const ALL = COMMENTS_ON_PAGE + 250;
const idOf = (at: number) =>
	`aaaaaaa${[at >> 10, at >> 5, at].map((part) => "abcdefghijklmnopqrstuvwxyz234567"[part & 31]).join("")}`;
const minute = (at: number) =>
	`${String(8 + Math.floor(at / 60)).padStart(2, "0")}:${String(at % 60).padStart(2, "0")}`;

/** A comment of 27/05/2022. */
const comment = (at: number, text: string, more = "", id = idOf(at)) =>
	`- id: ${id}\n  name: Bạn <b>${at}</b>\n  date: 2022-05-27 ${minute(at)}\n  text: ${JSON.stringify(text)}\n  approved: {by: Khoa, when: 2022-05-28 09:00}\n${more}`;

/** Those of the article that has a few. */
const FEW = [idOf(900), idOf(901)];

const NEWSROOM = {
	"2022/05/vang.md": articleText({ title: "title: Bài vắng" }),
	"2022/05/it.md": articleText({ title: "title: Bài ít" }),
	"2022/05/dong.md": articleText({ title: "title: Bài đông" }),
	"2022/05/khong.md": articleText({ title: "title: Bài không", comments: "comments: false" }),
	"../comments/2022/05/it.yaml":
		comment(0, "<script>alert(1)</script>\n\nXem https://a.vn/?b=1&c=2.\nDòng hai", "", FEW[0]) +
		comment(
			1,
			"Đúng vậy.",
			`  replyTo: ${FEW[0]}\n  answer: {text: Cảm ơn bạn., date: 2022-05-28 10:00}\n`,
			FEW[1],
		),
	"../comments/2022/05/dong.yaml": Array.from({ length: ALL }, (_, at) =>
		comment(at, `Lời thứ ${at}.`, at === ALL - 1 ? `  replyTo: ${idOf(3)}\n` : ""),
	).join(""),
};
const page = (site: TinySite, slug: string) => site.read(`2022/05/26/${slug}/index.html`);
const bytes = (html: string) => brotliCompressSync(html).length;

test("what readers wrote is printed under its article, as nothing but text, and a form for more", () =>
	withTinySite(NEWSROOM, async (site) => {
		await site.build({ search: true });
		const elements = htmlElements(await page(site, "it"));
		const having = (name: string) => elements.filter(({ classes }) => classes.includes(name));
		assert.deepEqual(
			having("comment-name").map(({ text }) => text),
			["Bạn <b>0</b>", "Bạn <b>1</b>"],
		);
		assert.deepEqual(
			having("comment").map(({ attributes }) => attributes.get("id")),
			FEW.map((id) => `binh-luan-${id}`),
		);
		assert.equal(
			having("comment-text")[0]?.text,
			"<script>alert(1)</script>Xem https://a.vn/?b=1&c=2.\nDòng hai",
		);
		const [link] = elements.filter(({ attributes }) => attributes.get("rel") === "nofollow ugc");
		assert.equal(link?.attributes.get("href"), "https://a.vn/?b=1&c=2");
		assert.match(having("comment-quote")[0]?.text ?? "", /^Trả lời Bạn <b>0<\/b>: “<script>alert\(1\)/);
		assert.match(
			having("comment-answer")[0]?.text ?? "",
			/^Tòa soạn trả lời28\/05\/2022 - 10:00Cảm ơn bạn\.$/,
		);
		assert.ok(having("story-meta")[0]?.text.includes("2 bình luận"));
		const [form] = having("comment-form");
		assert.deepEqual(
			["method", "action"].map((name) => form?.attributes.get(name)),
			["post", "/thu/gui/"],
		);
		const fields = elements.flatMap(({ tag, attributes, path: around }) =>
			around.includes("form") && ["input", "textarea", "select"].includes(tag)
				? (attributes.get("name") ?? [])
				: [],
		);
		assert.deepEqual(
			fields.filter((name) => name !== "q"),
			["article", "replyTo", "name", "text", "contact", "website"],
		);
		assert.doesNotMatch(await page(site, "khong"), /class="comments"|comment-form/);
		assert.match(await site.read("2022/05/26/it/binh-luan.xml"), /Bài ít/);
		assert.match(await site.read("binh-luan.xml"), /Lời thứ 299/);
		const files = await site.files();
		assert.ok(!files.includes("2022/05/26/vang/binh-luan.xml"));

		// The page of three hundred.
		const many = htmlElements(await page(site, "dong"));
		const shown = many.filter(({ classes }) => classes.includes("comment-text")).map(({ text }) => text);
		assert.equal(shown.length, COMMENTS_ON_PAGE);
		assert.equal(shown[0], "Lời thứ 250.");
		const hrefs = many.flatMap(({ attributes }) => attributes.get("href") ?? []);
		assert.ok(hrefs.includes("/2022/05/26/dong/binh-luan/"));
		assert.ok(hrefs.includes(`/2022/05/26/dong/binh-luan/#binh-luan-${idOf(3)}`));
		const older = await site.read("2022/05/26/dong/binh-luan/index.html");
		assert.equal(older.match(/class="comment-text"/g)?.length, ALL - COMMENTS_ON_PAGE);
		assert.match(older, /<meta name="robots" content="noindex"/);
		assert.doesNotMatch(older, /comment-form/);
		for (const html of [older, await page(site, "dong"), await page(site, "it")])
			assert.deepEqual(await htmlFaults(html), []);
		const maps = files.filter((file) => /^sitemap/.test(file));
		assert.ok(maps.length > 0);
		for (const map of maps) assert.doesNotMatch(await site.read(map), /binh-luan/);
		// Whoever reads the article without a network reads them, too.
		const lists = files.filter((file) => file.startsWith("offline/") && file.endsWith(".json"));
		const packed = await Promise.all(lists.map((file) => readFile(path.join(site.output, file), "utf8")));
		assert.ok(packed.some((text) => text.includes("/2022/05/26/dong/binh-luan/")));
		assert.ok(bytes(await page(site, "dong")) < 40_000);

		// A page without a comment, beside the same page of a newspaper that takes none.
		const with_ = bytes(await page(site, "vang"));
		const imprint = path.join(site.content, "newspaper.yaml");
		await site.write("../newspaper.yaml", `${await readFile(imprint, "utf8")}\ncomments: {open: false}\n`);
		await site.build();
		const without = (await page(site, "vang")).replace(/<p class="report-mistake">.*?<\/p>/, "");
		const more = with_ - bytes(without);
		assert.ok(more > 100 && more <= 700, `${more} bytes more`);
		assert.doesNotMatch(await page(site, "it"), /comment-text/);
		assert.ok(!(await site.files()).some((file) => file.includes("binh-luan")));
	}));

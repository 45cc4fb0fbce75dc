import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Browser } from "playwright-core";
import { renderToString } from "preact-render-to-string";
import type { Article } from "../../../_includes/domain/article/article.ts";
import { newsroomTime } from "../../../_includes/domain/dates/dates.ts";
import type { Comment } from "../../../_includes/domain/letters/comment.ts";
import { fromSearchLetters } from "../../../_includes/domain/text/search-letters.ts";
import { ZONE_WEIGHTS } from "../../../_includes/domain/text/search-zones.ts";
import type { FrontView } from "../../../_includes/domain/views.ts";
import { searchRecords } from "../../../_includes/formats/search/search-record.ts";
import { ArticlePage } from "../../../_includes/layouts/article-page.tsx";
import { readNewsroom } from "../../../_includes/site/read/read-newsroom.ts";
import { build } from "../../../_includes/site/start/esbuild.mjs";
import type { StoryText } from "../../../assets/search/stored/saved-bundle.ts";
import { articleWith } from "../../support/articles/bodies.ts";
import { madeSite } from "../../support/articles/made-site.ts";
import { openBrowser, withPage } from "../../support/browser/browser.ts";
import { testSettings } from "../../support/site/settings.ts";

let browser: Browser;
before(async () => {
	browser = await openBrowser();
});
after(() => browser.close());

/** What the browser reads of printed pages, in their order; and what stands in search records, each passage with its weight. */
async function readInBrowser(htmls: readonly string[], recorded: readonly string[] = []) {
	const { outputFiles } = await build({
		entryPoints: ["assets/search/stored/stored-story.ts"],
		bundle: true,
		write: false,
		format: "iife",
		globalName: "reading",
	});
	return withPage(browser, async ({ page, faults }) => {
		await page.addScriptTag({ content: outputFiles[0]?.text ?? "" });
		const read = await page.evaluate(
			([pages, records]) => ({
				stories: pages.map((html) =>
					(
						globalThis as unknown as { reading: { readStory(page: Document): StoryText | undefined } }
					).reading.readStory(new DOMParser().parseFromString(html, "text/html")),
				),
				records: records.map((html) =>
					Array.from(
						new DOMParser().parseFromString(html, "text/html").querySelectorAll("[data-pagefind-weight]"),
						(passage): [weight: number, text: string] => [
							Number(passage.getAttribute("data-pagefind-weight")),
							passage.textContent ?? "",
						],
					),
				),
			}),
			[htmls, recorded] as const,
		);
		assert.deepEqual(faults, []);
		return read;
	});
}

/** What the browser reads in the pages of articles, and what their search records hold. */
async function readBoth(
	articles: readonly Article[],
	changes: Partial<FrontView> = {},
	comments: ReadonlyMap<string, readonly Comment[]> = new Map(),
) {
	const site = madeSite(articles, { renditions: new Map(), ...changes });
	const view = { ...site.volume.view, comments };
	const records = searchRecords(articles, site.view.sections, view);
	const { stories, records: passages } = await readInBrowser(
		articles.map((article) => renderToString(ArticlePage({ ...site.volume, view, article }))),
		records.map(({ html }) => html),
	);
	return articles.map(({ url }, at) => {
		const story = stories[at];
		assert.ok(story, url);
		return { url, story, passages: passages[at] ?? [], listed: records[at]?.listed };
	});
}

/** Every word with its zone, in order: `title Bến`. */
const wordsOf = (passages: readonly (readonly [zone: string, text: string])[]) =>
	passages.flatMap(([zone, text]) =>
		text
			.split(/\s+/)
			.filter(Boolean)
			.map((word) => `${zone} ${word}`),
	);

const zoneOf = (weight: number) =>
	Object.entries(ZONE_WEIGHTS).find(([, own]) => own === weight)?.[0] ?? `weight ${weight}`;

function compare(read: Awaited<ReturnType<typeof readBoth>>): void {
	assert.ok(read.length > 0);
	for (const { story, passages, listed, url } of read) {
		assert.deepEqual(
			wordsOf([["title", story.title], ...story.passages.map(({ zone, text }) => [zone, text] as const)]),
			wordsOf(passages.map(([weight, text]) => [zoneOf(weight), fromSearchLetters(text)] as const)),
			url,
		);
		const { section, author, tag, thread } = story.subjects;
		assert.deepEqual([...section, ...thread], [listed?.section, listed?.thread ?? []].flat(), url);
		assert.deepEqual(tag, listed?.tags, url);
		// Who signs by another name than that of the author's page is known by it.
		const named = (listed?.authors ?? []).map(({ slug, name }) => ({
			slug,
			name: story.byline.includes(name) ? name : story.byline,
		}));
		assert.deepEqual(author, named, url);
		assert.equal(Math.floor(Date.parse(story.date) / 60_000), listed?.minute);
	}
}

const BODY = `
Phà chạy từ 4 giờ[^1]. Bến có **đèn m**ới và [lối đi](/2022/05/26/ben-pha/)
dòng hai của đoạn này.

## Cần biết

- Giá vé giữ nguyên
  - trừ ngày lễ
- Mỗi chuyến 20 xe.

1. Một

   Đoạn thứ hai của mục.

::: hop Giờ phà
Từ 4 giờ.
:::

| Giờ | Chuyến |
| --- | ---: |
| 4 giờ | \`đầu\` |

![Bến](/media/2022/05/ben.jpg "Bến lúc *sáng*. Ảnh: Ánh Nguyệt"){ai: sửa}

![Ghe](/media/2022/05/ghe.jpg "Ghe lúc tối"){ai: tạo}

> Lời bà Tư: “Mừng lắm!”

\`\`\`
dòng mã
\`\`\`

[^1]: Đèn do xã lắp.
`;

test("the page of an article with everything in it tells the search what its record does", async () => {
	const story = articleWith({
		title: 'Bến phà & "đèn" <mới>',
		lede: "Bến có đèn. Khách vui.",
		dateline: "BDK",
		cover: { src: "/media/2022/05/ben.jpg", alt: "Bến", caption: "Bến phà Đình Khao.", ai: "made" },
		tags: [
			{ name: "phà", slug: "pha" },
			{ name: "Đình Khao", slug: "dinh-khao" },
		],
		thread: "qua-song",
		updated: newsroomTime(Date.parse("2022-05-27T08:00:00+07:00")),
		corrections: [{ date: newsroomTime(Date.parse("2022-05-28T08:00:00+07:00")), text: "Sửa giờ phà." }],
		source: { name: "TTXVN", url: "https://example.com/" },
		body: BODY,
	});
	const bare = articleWith({
		url: "/2022/05/26/tin-vat/",
		dateline: "BDK",
		credit: { printed: "", people: [] },
		body: "Tin vắn.",
	});
	const threads: FrontView["threads"] = new Map([
		["qua-song", { slug: "qua-song", title: "Qua sông", order: "oldest", introduction: "" }],
	]);
	const read = await readBoth([story, bare], { threads });
	compare(read);
	assert.equal(read[0]?.story.printed, "26/05/2022 - 18:56");
	assert.equal(read[0]?.story.byline, "Tin, ảnh: Ánh Nguyệt");
	assert.ok(read[0]?.passages.some(([weight]) => weight === ZONE_WEIGHTS.caption));
});

test("so do the pages of the starter newspaper", async () => {
	const { newsroom } = await readNewsroom(testSettings());
	assert.ok(newsroom);
	const articles = newsroom.files.flatMap(({ article }) => article ?? []);
	const { sections, threads, authors, comments } = newsroom;
	assert.ok(comments.size > 0);
	compare(await readBoth(articles, { sections, threads, authors }, comments));
});

test("another page tells nothing", async () => {
	const { stories } = await readInBrowser(["<h1>Đăng nhập Wi-Fi</h1>"]);
	assert.deepEqual(stories, [undefined]);
});

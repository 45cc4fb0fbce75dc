import assert from "node:assert/strict";
import { test } from "node:test";
import { newsroomTime } from "../../../_includes/domain/dates/dates.ts";
import type { FrontFile } from "../../../_includes/domain/front.ts";
import { frontWarnings } from "../../../_includes/domain/front-warnings.ts";
import { FIRST, HOUR, madeArticle } from "../../support/edition.ts";
import { assertFound } from "../../support/problem-cases.ts";

const ARTICLES = [
	madeArticle({ slug: "song" }),
	madeArticle({ slug: "nhap", draft: true }),
	madeArticle({ slug: "hen-gio", embargo: newsroomTime(FIRST + 5 * HOUR) }),
	madeArticle({ slug: "het-han", expires: newsroomTime(FIRST + HOUR) }),
];
const at = (slug: string) => `/2022/05/26/${slug}/`;
const pick = (slug: string, line = 3) => ({ url: at(slug), line, column: 7 });
const warn = (front: Partial<FrontFile>) =>
	frontWarnings(
		"content/front.yaml",
		{ companions: [], pins: [], ...front },
		{
			articles: ARTICLES,
			addresses: { moved: [{ from: at("cu"), to: at("song") }], gone: [{ address: at("da-rut") }] },
			now: FIRST + 2 * HOUR,
		},
	);
const block = { count: 3, layout: "column", repeat: false, line: 9, column: 3 } as const;

test("a live pick is no problem", () => {
	assert.deepEqual(warn({ lead: pick("song"), blocks: [{ ...block, picks: [] }] }), []);
});

for (const [slug, found, cure] of [
	["khong-co", "Không có bài nào", "Chép lại"],
	["nhap", "bản nháp", "Chọn bài khác"],
	["hen-gio", "26/05/2022 - 23:56", "Cứ để vậy"],
	["het-han", "hết hạn", "Chọn bài khác"],
	["da-rut", "đã rút", "Chọn bài khác"],
	["cu", "đổi địa chỉ", "/2022/05/26/song/"],
] as const) {
	test(`a pick of ${slug} is a warning at its place, in the lead, a pin and a block`, () => {
		const until = newsroomTime(FIRST + 3 * HOUR);
		const picked = [{ ...block, picks: [pick(slug)] }];
		for (const front of [{ lead: pick(slug) }, { pins: [{ ...pick(slug), until }] }, { blocks: picked }]) {
			const problems = warn(front);
			assert.equal(problems.length, 1);
			assertFound(problems, "warning 3:7", { found, cure });
		}
	});
}

test("nothing is said of a pin whose time is over", () => {
	assert.deepEqual(warn({ pins: [{ ...pick("khong-co"), until: newsroomTime(FIRST) }] }), []);
});

test("a story that was put in two places is told at the second, unless that block may repeat", () => {
	const twice = (repeat: boolean) =>
		warn({ lead: pick("song"), blocks: [{ ...block, repeat, picks: [pick("song", 8)] }] });
	assertFound(twice(false), "warning 8:7", { found: "dòng 3", cure: "repeat: true" });
	assert.deepEqual(twice(true), []);
});

test("a block of which no article is live is told; a section may be empty", () => {
	const problems = warn({
		blocks: (["section", "tag", "author", "thread"] as const).map((by, index) => ({
			...block,
			line: index + 1,
			picks: [],
			source: { by, slug: "khong-co" },
		})),
	});
	assert.deepEqual(
		problems.map(({ line }) => line),
		[2, 3, 4],
	);
	assertFound(problems, "warning 2:3", { found: "thẻ “khong-co”", cure: "xóa khối" });
});

test("a strip that leads to no article is told while it is still to be shown", () => {
	const strip = { text: "Bão", link: at("nhap"), line: 4, column: 9 };
	const soon = { ...strip, until: newsroomTime(FIRST + 9 * HOUR) };
	assertFound(warn({ strip: soon }), "warning 4:9", { found: "không có đường dẫn", cure: "" });
	assert.deepEqual(warn({ strip: { ...strip, until: newsroomTime(FIRST) } }), []);
});

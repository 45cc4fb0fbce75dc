import assert from "node:assert/strict";
import { test } from "node:test";
import { newsroomTime } from "../../../../_includes/domain/dates/dates.ts";
import type { FrontFile } from "../../../../_includes/domain/front/front.ts";
import { frontWarnings } from "../../../../_includes/domain/front/front-warnings.ts";
import { FIRST, HOUR, madeArticle } from "../../../support/articles/made-site.ts";
import { assertFound } from "../../../support/articles/problem-cases.ts";

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
		const untilAt = { line: 4, column: 12 };
		const picked = [{ ...block, picks: [pick(slug)] }];
		for (const front of [
			{ lead: pick(slug) },
			{ pins: [{ ...pick(slug), until, untilAt }] },
			{ blocks: picked },
		]) {
			const problems = warn(front);
			assert.equal(problems.length, 1);
			assertFound(problems, "warning 3:7", { found, cure });
		}
	});
}

test("of a pin or a strip whose time is over that alone is said, where its end is written", () => {
	const over = { until: newsroomTime(FIRST + 2 * HOUR), untilAt: { line: 4, column: 12 } };
	const pins = warn({ pins: [{ ...pick("khong-co"), ...over }] });
	assert.equal(pins.length, 1);
	assertFound(pins, "warning 4:12", {
		found: "“/2022/05/26/khong-co/” đã hết giờ từ 26/05/2022 - 20:56",
		cure: "Xóa",
	});
	const strip = warn({ strip: { text: "Bão", line: 6, column: 9, ...over } });
	assert.equal(strip.length, 1);
	assertFound(strip, "warning 4:12", { found: "Dải tin nóng đã hết giờ", cure: "until" });
});

test("one that is still to come, or that holds for a minute more, is no problem", () => {
	const until = newsroomTime(FIRST + 2 * HOUR + 60_000);
	const untilAt = { line: 4, column: 12 };
	assert.deepEqual(warn({ pins: [{ ...pick("song"), until, untilAt }] }), []);
	const from = newsroomTime(FIRST + 3 * HOUR);
	assert.deepEqual(
		warn({
			strip: { text: "Bão", from, until: newsroomTime(FIRST + 4 * HOUR), untilAt, line: 1, column: 1 },
		}),
		[],
	);
});

test("a story that was put in two places is told at the second, unless that block may repeat", () => {
	const twice = (repeat: boolean) =>
		warn({ lead: pick("song"), blocks: [{ ...block, repeat, picks: [pick("song", 8)] }] });
	assertFound(twice(false), "warning 8:7", { found: "dòng 3", cure: "repeat: true" });
	assert.deepEqual(twice(true), []);
	const companions = warn({ lead: pick("song"), companions: [pick("song", 4)] });
	assert.deepEqual(
		companions.map(({ line, cure }) => [line, cure]),
		[[4, "Xóa một trong hai dòng."]],
	);
});

test("a block of which no article is live is told; a section may be empty", () => {
	const problems = warn({
		blocks: (["section", "tag", "author", "thread"] as const).map((by, index) => ({
			...block,
			line: index + 1,
			picks: [],
			source: { by, slug: "khong-co", written: "Không có" },
		})),
	});
	assert.deepEqual(
		problems.map(({ line }) => line),
		[2, 3, 4],
	);
	assertFound(problems, "warning 2:3", { found: "có thẻ “Không có”", cure: "xóa khối" });
	const source = { by: "tag", slug: "ben-pa", written: "bến pa" } as const;
	assertFound(warn({ blocks: [{ ...block, picks: [], source }] }), "warning 9:3", {
		found: "“bến pa”",
		cure: "Có phải là “Bến phà”?",
	});
});

test("a strip that leads to no article is told while it is still to be shown", () => {
	const strip = { text: "Bão", link: at("nhap"), line: 4, column: 9, untilAt: { line: 6, column: 10 } };
	const soon = { ...strip, until: newsroomTime(FIRST + 9 * HOUR) };
	assertFound(warn({ strip: soon }), "warning 4:9", { found: "không có đường dẫn", cure: "" });
	assertFound(warn({ strip: { ...strip, until: newsroomTime(FIRST) } }), "warning 6:10", {
		found: "hết giờ",
		cure: "",
	});
});

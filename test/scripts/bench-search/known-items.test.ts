import assert from "node:assert/strict";
import { test } from "node:test";
import { fold } from "../../../_includes/domain/text/fold.ts";
import { seededRandom } from "../../../scripts/bench/archive/random.ts";
import { datedArticles } from "../../../scripts/bench-search/corpus.ts";
import { kindNames, makeKnownItems } from "../../../scripts/bench-search/known-items.ts";

const TEXTS = [
	{
		title: "Thông xe cầu Rạch Miễu mới sáng nay",
		paragraphs: ["Sáng nay ông Trần Văn Lâm cắt băng tại lễ."],
	},
	{ title: "Thông xe cầu Rạch Miễu mới hôm qua", paragraphs: ["Hôm qua bà Lê Thị Hoa dự lễ khánh thành."] },
	{
		title: "Giá dừa khô tăng mạnh trở lại",
		paragraphs: ["Thương lái nói với anh Phan Hữu Duyên về giá dừa."],
	},
];
const articles = datedArticles(TEXTS);
const made = () => makeKnownItems(articles, 20, seededRandom(1));

test("queries of every kind are made, with marks and without, the same from the same seed", () => {
	const items = made();
	for (const kind of kindNames)
		for (const marks of [true, false])
			assert.equal(items.filter((item) => item.kind === kind && item.marks === marks).length, 20, kind);
	assert.deepEqual(items, made());
	for (const { query, marks } of items) if (!marks) assert.equal(query, fold(query));
});

test("articles that hold the same words count as ties", () => {
	const fragments = made().filter(({ kind }) => kind === "fragment");
	const shared = fragments.filter(({ query }) => fold(query).includes("rach mieu"));
	assert.ok(shared.length > 0);
	for (const { query, ties } of shared)
		assert.equal(ties, /(?:sang|nay|hom|qua)/.test(fold(query)) ? 1 : 2, query);
});

test("a typo changes one word of a title", () => {
	for (const { query, wanted } of made().filter(({ kind, marks }) => kind === "typo" && marks)) {
		const title = articles
			.find(({ url }) => url === wanted)
			?.title.toLowerCase()
			.split(" ");
		assert.equal(query.split(" ").filter((word) => !title?.includes(word)).length, 1, query);
	}
});

import assert from "node:assert/strict";
import { test } from "node:test";
import type { Article } from "../../../../../_includes/domain/article/article.ts";
import { findLostPicks } from "../../../../../_includes/domain/article/related/related-pick.ts";
import { newsroomTime } from "../../../../../_includes/domain/dates/dates.ts";
import { DAY, FIRST, HOUR, madeArticle } from "../../../../support/articles/made-site.ts";
import { assertFound } from "../../../../support/articles/problem-cases.ts";

const NOW = FIRST + DAY;
const picking = (to: string, changes: Partial<Article> = {}) =>
	madeArticle({ slug: "chon", related: [{ to, line: 7, column: 12 }], ...changes });
const soon = { date: newsroomTime(NOW + HOUR) };

for (const [what, target, to, found, cure] of [
	["missing", {}, "/2022/05/26/khac/", "Không có bài", "Xem lại địa chỉ"],
	["withdrawn", {}, "/2022/05/26/da-go/", "đã được gỡ", "xóa dòng này"],
	["moved", {}, "/2022/05/26/da-doi/", "đã đổi địa chỉ", "/2022/05/27/cho-moi/"],
	["a draft", { draft: true }, "2022/05/ben-pha.md", "bản nháp", "Chọn bài khác"],
	["expired", { expires: newsroomTime(NOW) }, "/2022/05/26/ben-pha/", "hết hạn", "Chọn bài khác"],
	["embargoed", soon, "2022/05/ben-pha.md", "chưa đến giờ", "để nguyên"],
] as const) {
	test(`a pick that is ${what} is a warning at its place, and no error`, () => {
		const problems = findLostPicks(
			[picking(to), madeArticle(target)],
			{
				moved: [{ from: "/2022/05/26/da-doi/", to: "/2022/05/27/cho-moi/" }],
				gone: [{ address: "/2022/05/26/da-go/" }],
			},
			NOW,
		);
		assert.equal(problems.length, 1);
		assertFound(problems, "warning 7:12", { found, cure });
	});
}

test("a live pick is no problem, nor one that waits for the hour of the article that picks it", () => {
	const nothing = { moved: [], gone: [] };
	assert.deepEqual(findLostPicks([picking("2022/05/ben-pha.md"), madeArticle()], nothing, NOW), []);
	assert.deepEqual(findLostPicks([picking("2022/05/ben-pha.md", soon), madeArticle(soon)], nothing, NOW), []);
});

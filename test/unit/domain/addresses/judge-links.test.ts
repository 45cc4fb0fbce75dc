import assert from "node:assert/strict";
import { test } from "node:test";
import { heldBy } from "../../../../_includes/domain/addresses/held.ts";
import { judgeLinks } from "../../../../_includes/domain/addresses/judge-links.ts";
import type { Article } from "../../../../_includes/domain/article/article.ts";
import { newsroomTime } from "../../../../_includes/domain/dates/dates.ts";
import { DAY, FIRST, HOUR, madeArticle } from "../../../support/articles/made-site.ts";
import { assertTold } from "../../../support/articles/problem-cases.ts";

const NOW = FIRST + 10 * DAY;
const TARGET = madeArticle({ thread: "qua-song" });
const NOTHING = { moved: [], gone: [] };

function judge(
	to: string,
	from: Partial<Article> = {},
	target: Article = TARGET,
	unread: readonly string[] = [],
) {
	const article = madeArticle({ slug: "bai-dan", tags: [], date: newsroomTime(FIRST + DAY), ...from });
	const written = {
		moved: [{ from: "/2022/05/26/ten-cu/", to: TARGET.url }],
		gone: [{ address: "/2022/05/26/da-rut/" }],
	};
	const problems = judgeLinks([{ file: "a.md", article, links: [{ to, line: 9, column: 4 }] }], {
		articles: [article, target],
		pages: [{ slug: "gioi-thieu", url: "/gioi-thieu/", title: "Giới thiệu", body: "" }],
		sections: [{ slug: "kinh-te", name: "Kinh tế", description: "" }],
		addresses: { written, answered: NOTHING },
		held: heldBy({ articles: unread.map((path) => ({ path, claims: [] })), pages: [], threads: [] }),
		now: NOW,
	});
	for (const problem of problems) {
		assertTold(problem);
		assert.deepEqual([problem.file, problem.line, problem.column], ["a.md", 9, 4]);
	}
	return problems.map(({ severity }) => severity);
}

test("a link to what is there is right", () => {
	for (const to of [
		"/",
		"/tim-kiem/",
		"/rss.xml",
		"/gioi-thieu/",
		"/gioi-thieu",
		"/2022/05/26/ben-pha/",
		"/2022/05/26/",
		"/2022/",
		"/the/ben-pha/",
		"/tac-gia/anh-nguyet/",
		"/dong-su-kien/qua-song/",
		"/chuyen-muc/kinh-te/",
		"/chuyen-muc/thoi-su/2022/05/",
		"/2022/05/26/ten-cu/",
	])
		assert.deepEqual(judge(to), [], to);
});

test("a link to what is not there is an error; to what was withdrawn or has expired, a warning", () => {
	for (const to of [
		"/2022/05/26/ben-fa/",
		"/tin/123.html",
		"/lien-he/",
		"/the/dua/",
		"/tac-gia/ai-do/",
		"/chuyen-muc/van-hoa/",
		"/2021/",
		"/media/2022/05/ben-pha.jpg",
	])
		assert.deepEqual(judge(to), ["error"], to);
	assert.deepEqual(judge("/2022/05/26/da-rut/"), ["warning"]);
	assert.deepEqual(judge(TARGET.url, {}, madeArticle({ expires: newsroomTime(NOW - HOUR) })), ["warning"]);
});

test("a story may link to one that comes with it or before it, not to one that comes later or is a draft", () => {
	const hour = (hours: number) => ({ embargo: newsroomTime(NOW + hours * HOUR) });
	assert.deepEqual(judge(TARGET.url, hour(2), madeArticle(hour(2))), []);
	assert.deepEqual(judge(TARGET.url, hour(2), madeArticle(hour(3))), ["error"]);
	assert.deepEqual(judge(TARGET.url, {}, madeArticle(hour(3))), ["error"]);
	assert.deepEqual(judge(TARGET.url, {}, madeArticle({ draft: true })), ["error"]);
	assert.deepEqual(judge(TARGET.url, { draft: true }, madeArticle({ draft: true })), []);
	assert.deepEqual(judge("/the/ben-pha/", {}, madeArticle(hour(3))), ["error"]);
});

test("what an old newspaper has linked to is judged by what is there now, and never holds up a build", () => {
	const IMPORTED = { imported: "wordpress post-1" };
	const later = (hours: number) => madeArticle({ date: newsroomTime(NOW + hours * HOUR) });
	assert.deepEqual(judge(later(-1).url, {}, later(-1)), ["error"]);
	assert.deepEqual(judge(later(-1).url, IMPORTED, later(-1)), []);
	assert.deepEqual(judge(later(3).url, IMPORTED, later(3)), ["warning"]);
	assert.deepEqual(judge("/the/ben-pha/", IMPORTED, later(-1)), []);
	assert.deepEqual(judge("/the/dua/", IMPORTED, later(-1)), ["warning"]);
	assert.deepEqual(judge(TARGET.url, IMPORTED, madeArticle({ draft: true })), ["warning"]);
});

test("nothing is said of what a file with an error may hold", () => {
	assert.deepEqual(judge("/2022/05/01/chua-doc/", {}, TARGET, ["2022/05/chua-doc.md"]), []);
	assert.deepEqual(judge("/the/dua/", {}, TARGET, ["2022/05/chua-doc.md"]), []);
	assert.deepEqual(judge("/2022/05/01/bai-khac/", {}, TARGET, ["2022/05/chua-doc.md"]), ["error"]);
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { newsroomTime } from "../../../../_includes/domain/dates/dates.ts";
import { bindComments, COMMENTS_ON_PAGE } from "../../../../_includes/domain/letters/comment.ts";
import { closingTime, isOpenAt } from "../../../../_includes/domain/letters/commenting.ts";

const at = (iso: string) => Date.parse(`${iso}+07:00`);
const article = { comments: true, date: newsroomTime(at("2022-05-26T18:56:00")) };

test("an article takes comments until the end of its last day, on the newsroom's clock", () => {
	const days = { open: true, closeAfterDays: 2 };
	assert.equal(closingTime(article, days)?.iso, "2022-05-29T00:00:00+07:00");
	assert.ok(isOpenAt(article, days, at("2022-05-28T23:59:59")));
	assert.ok(!isOpenAt(article, days, at("2022-05-29T00:00:00")));
});

test("no days are for ever, and an article or a newspaper may take none", () => {
	const ever = { open: true, closeAfterDays: 0 };
	assert.equal(closingTime(article, ever), undefined);
	assert.ok(isOpenAt(article, ever, at("2099-01-01T00:00:00")));
	assert.ok(!isOpenAt({ ...article, comments: false }, ever, 0));
	assert.ok(!isOpenAt(article, { ...ever, open: false }, 0));
});

test("the newest stand under the article, the others before them", () => {
	const all = Array.from({ length: COMMENTS_ON_PAGE + 3 }, (_, at) => at);
	assert.deepEqual(bindComments(all).older, [0, 1, 2]);
	assert.equal(bindComments(all).newest.length, COMMENTS_ON_PAGE);
	assert.deepEqual(bindComments([1, 2]), { older: [], newest: [1, 2] });
});

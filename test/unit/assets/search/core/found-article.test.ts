import assert from "node:assert/strict";
import { test } from "node:test";
import { ZONES } from "../../../../../_includes/domain/text/search-zones.ts";
import { answerOf, ENOUGH, type FoundArticle } from "../../../../../assets/search/core/found-article.ts";
import type { Match } from "../../../../../assets/search/core/rank/match.ts";

const found = (changes: Partial<Match>) =>
	({ match: { nearness: "phrase", marks: 1, zone: ZONES.indexOf("title"), ...changes } }) as FoundArticle;

const body = { zone: ZONES.indexOf("body") };
for (const [what, changes, answer] of [
	["a headline that has it as a phrase counts two", {}, 2],
	["a text that has it as a phrase counts one", body, 1],
	["words close together count one, in a headline, too", { nearness: "close" }, 1],
	["a phrase of other marks counts nothing", { marks: 0 }, 0],
	["words anywhere count nothing", { nearness: "anywhere" }, 0],
] as const)
	test(what, () => assert.equal(answerOf([found(changes)]), answer));

test("five such headlines are enough, of names in texts ten", () => {
	const many = (count: number, changes: Partial<Match>) =>
		Array.from({ length: count }, () => found(changes));
	assert.ok(answerOf(many(5, {})) >= ENOUGH && answerOf(many(4, {})) < ENOUGH);
	assert.ok(answerOf(many(10, body)) >= ENOUGH && answerOf(many(9, body)) < ENOUGH);
});

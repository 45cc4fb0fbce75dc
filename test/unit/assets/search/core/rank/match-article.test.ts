import assert from "node:assert/strict";
import { test } from "node:test";
import { BODY, ZONES, type Zone } from "../../../../../../_includes/domain/text/search-zones.ts";
import { isWhole, strengthOf } from "../../../../../../assets/search/core/rank/match.ts";
import { matchArticle, type TermHere } from "../../../../../../assets/search/core/rank/match-article.ts";
import { compareMatches } from "../../../../../../assets/search/core/rank/match-bundle.ts";

/**
 * A term by its places: `body 4, title 1!`, the sign for one whose marks are not those that were typed.
 */
function term(places: string): TermHere {
	const spots = places
		.split(", ")
		.filter(Boolean)
		.map((place) => {
			const [, zone, position, wrong] = /^(\w+) (\d+)(!?)$/.exec(place) ?? [];
			return { zone: ZONES.indexOf(zone as Zone), position: Number(position), agrees: wrong === "" };
		});
	return { spots: spots.sort((a, b) => a.position - b.position), worth: 4, marked: places.includes("!") };
}

const match = (...places: string[]) => matchArticle(0, places.map(term));

for (const [places, nearness, zone, position] of [
	[["body 9", "body 10"], "phrase", "body", 9],
	[["body 9, title 2", "body 10, title 3"], "phrase", "title", 2],
	[["lede 9, body 30", "body 31, body 50"], "phrase", "body", 30],
	// The parts of a compound stand at one place.
	[["body 9", "body 9", "body 10"], "phrase", "body", 9],
	[["body 10", "body 9"], "close", "body", 9],
	[["body 9", "body 14"], "close", "body", 9],
	[["body 9", "body 15"], "anywhere", "body", 9],
	[["title 0", "title 12", "title 4"], "close", "title", 0],
	// A name in the text, and a word of the title.
	[["body 90", "body 91", "title 3"], "close", "body", 3],
	[["body 90", "body 98", "title 3"], "anywhere", "body", 90],
	[["body 9", ""], "part", "body", 9],
	// What readers wrote counts only where the article itself lacks the words.
	[["body 3, comment 90", "body 60, comment 91"], "anywhere", "body", 3],
	[["comment 90", "comment 91"], "phrase", "comment", 90],
	[["title 1", "comment 91"], "anywhere", "comment", 1],
	// A document beside it before that, its text only after the article's.
	[["body 3, document 90", "body 60, document 91"], "anywhere", "body", 3],
	[["document 80, comment 90", "document 81, comment 91"], "phrase", "document", 80],
	[["title 1", "document 81"], "anywhere", "document", 1],
	[["document 80", "comment 91"], "anywhere", "comment", 80],
] as const)
	test(`terms at ${places.map((place) => place || "none").join(" | ")} are held as: ${nearness}, ${zone}`, () => {
		const found = match(...places);
		assert.deepEqual([found.nearness, ZONES[found.zone], found.position], [nearness, zone, position]);
	});

test("one word twice in a query needs two of it in the article", () => {
	const twice = term("body 4, body 5");
	assert.equal(matchArticle(0, [twice, twice]).nearness, "phrase");
	const once = term("body 4");
	assert.notEqual(matchArticle(0, [once, once]).nearness, "phrase");
});

test("places with the marks as typed go before better places without", () => {
	const found = match("title 0!, body 20", "title 1!, body 21");
	assert.deepEqual([found.nearness, ZONES[found.zone], found.marks], ["phrase", "body", 1]);
});

test("what is marked has the marks as typed, unless the article has nothing else", () => {
	assert.deepEqual(match("body 4!, body 9", "body 5, body 20!").positions, [5, 9]);
	assert.deepEqual(match("body 4!", "body 5").positions, [4, 5]);
});

test("a phrase with one wrong mark of five stays before words close together, with one of two it does not", () => {
	assert.ok(
		strengthOf({ zone: BODY, nearness: "phrase", marks: 4 / 5 }) >
			strengthOf({ zone: BODY, nearness: "close", marks: 1 }),
	);
	assert.ok(
		strengthOf({ zone: BODY, nearness: "phrase", marks: 1 / 2 }) <
			strengthOf({ zone: BODY, nearness: "close", marks: 1 }),
	);
	assert.ok(isWhole({ zone: BODY, nearness: "phrase", marks: 4 / 5 }));
	assert.ok(!isWhole({ zone: BODY, nearness: "phrase", marks: 1 / 3 }));
	assert.ok(!isWhole({ zone: BODY, nearness: "anywhere", marks: 1 }));
});

test("no comment comes before an article that holds the words, nor ends the search for one", () => {
	const commented = match("comment 90", "comment 91");
	assert.ok(compareMatches(match("body 9", "body 60"), commented) < 0);
	assert.ok(compareMatches(match("title 9", "title 1"), commented) < 0);
	assert.ok(compareMatches(commented, match("body 9", "")) < 0);
	assert.ok(!isWhole(commented));
});

test("articles stand by nearness, then by zone; what is scattered by what it holds", () => {
	const inOrder = [
		match("title 0", "title 1"),
		match("lede 9", "lede 10"),
		match("byline 9", "byline 10"),
		match("caption 9", "caption 10"),
		match("body 9", "body 10"),
		match("title 0", "title 5"),
		match("lede 9", "lede 12"),
		match("body 9", "body 12"),
		match("title 0, body 20", "body 60"),
		match("body 9", "body 60"),
		match("body 9", ""),
	];
	for (const [at, one] of inOrder.entries())
		for (const other of inOrder.slice(at + 1))
			assert.ok(compareMatches(one, other) < 0, JSON.stringify([one, other]));
	assert.equal(compareMatches(match("body 9", "body 10"), match("body 90", "body 91")), 0);
});

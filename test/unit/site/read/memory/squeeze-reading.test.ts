import assert from "node:assert/strict";
import { test } from "node:test";
import { claim } from "../../../../../_includes/domain/addresses/claim.ts";
import { newsroomTime } from "../../../../../_includes/domain/dates/dates.ts";
import type { Reading } from "../../../../../_includes/site/read/memory/reading.ts";
import { expandReading, squeezeReadings } from "../../../../../_includes/site/read/memory/squeeze-reading.ts";
import { COVER, FIRST, madeArticle } from "../../../../support/articles/made-site.ts";

const START = { line: 1, column: 1 };

/** The reading of a file, with a card made from some changes. */
function readingOf(changes: Parameters<typeof madeArticle>[0], more: Partial<Reading> = {}): Reading {
	const { body: _, bodyLine: __, ...card } = madeArticle({ comments: true, ...changes });
	return {
		hash: "1a",
		cardHash: "2b",
		nearbyHash: "3c",
		card,
		pictures: [],
		links: [],
		problems: [],
		claims: [claim("article", card.url, card.file, START)],
		section: { written: card.section, slug: card.section },
		...more,
	};
}

const READINGS: Readonly<Record<string, Reading>> = {
	"a plain article": readingOf({}),
	"one with the same tags and credit": readingOf({ slug: "cho-noi" }),
	"one with everything": readingOf(
		{
			slug: "cau-moi",
			tags: [{ name: "cầu đường", slug: "cau-duong" }],
			credit: { printed: "CTV", people: [{ name: "CTV", roles: ["words"] }] },
			lede: "Hai bờ gần lại.",
			dateline: "BDK",
			cover: COVER,
			updated: newsroomTime(FIRST + 1),
			corrections: [{ date: newsroomTime(FIRST), text: "Sai tên." }],
			thread: "giu-nuoc-ngot",
			source: { name: "TTXVN" },
			comments: false,
			draft: true,
			embargo: newsroomTime(FIRST),
			expires: newsroomTime(FIRST),
		},
		{
			pictures: [{ src: COVER.src, line: 3, column: 5 }],
			problems: [
				{
					severity: "warning",
					file: "content/articles/2022/05/cau-moi.md",
					line: 2,
					column: 1,
					message: "Tít dài.",
					cure: "Rút ngắn.",
				},
			],
			claims: [
				claim("draft", "/2022/05/26/cau-moi/", "content/articles/2022/05/cau-moi.md", START),
				claim("alias", "/tin/1.html", "content/articles/2022/05/cau-moi.md", START),
			],
		},
	),
	"one whose slug is not the end of its address": readingOf({ url: "/2022/05/26/khac/" }),
	"one that claims nothing": readingOf({}, { claims: [] }),
	"one whose section is written by its name": readingOf(
		{},
		{ section: { written: "Thời sự", slug: "thoi-su" } },
	),
	"a file with an error": { hash: "3c", pictures: [], links: [], problems: [], claims: [] },
	"a file with an error, whose section is known": {
		hash: "3c",
		pictures: [],
		links: [],
		problems: [],
		claims: [],
		section: { written: "thoi-su", slug: "thoi-su" },
	},
};

/** As a file keeps it. */
const kept = () => JSON.parse(JSON.stringify(squeezeReadings(Object.values(READINGS))));

for (const [at, [what, reading]] of Object.entries(READINGS).entries())
	test(`${what} is remembered whole`, () => {
		const file = reading.card?.file ?? "content/articles/2022/05/sai.md";
		assert.deepEqual(expandReading(kept(), at, file), reading);
	});

test("tags and credits are told once, however many articles have them", () => {
	const { squeezed } = kept();
	assert.equal(squeezed.sharedTags.length, 2);
	assert.equal(squeezed.sharedCredits.length, 2);
});

test("a plain article is told in columns alone", () => {
	const { squeezed } = kept();
	assert.equal(squeezed.others[0], undefined);
	assert.equal(squeezed.others[1], undefined);
});

for (const lost of [
	...["hashes", "cardHashes", "nearbyHashes", "urls", "sections", "dates"],
	...["tags", "credits", "sharedTags", "sharedCredits"],
])
	test(`a reading whose ${lost} are lost is not taken for whole`, () => {
		const { squeezed, words } = kept();
		const file = "content/articles/2022/05/ben-pha.md";
		assert.ok(expandReading({ squeezed, words }, 0, file));
		assert.equal(expandReading({ squeezed: { ...squeezed, [lost]: [] }, words }, 0, file), undefined);
	});

test("a reading whose words are lost is not taken for whole", () => {
	const { squeezed, words } = kept();
	const titles = words.slice(0, words.length / 2);
	for (const left of [[], titles])
		assert.equal(
			expandReading({ squeezed, words: left }, 0, "content/articles/2022/05/ben-pha.md"),
			undefined,
		);
});

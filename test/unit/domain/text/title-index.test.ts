import assert from "node:assert/strict";
import { test } from "node:test";
import {
	makeTitleChunks,
	TITLE_WORDS,
	type TitleChunk,
	TitleWords,
	titlePart,
} from "../../../../_includes/domain/text/title-index.ts";
import { seededRandom } from "../../../../scripts/bench/archive/random.ts";

const chunksOf = (titles: readonly string[]) => [...makeTitleChunks(TitleWords.of([titlePart(titles)]))];

/** `[title, word]` of each place of a form. */
function placesOf(chunks: ReturnType<typeof chunksOf>, folded: string): Record<string, [number, number][]> {
	const forms = chunks.flatMap(([, chunk]) => chunk[folded] ?? []);
	return Object.fromEntries(
		forms.map(([form, steps]) => {
			let place = 0;
			return [
				form,
				steps.map((step): [number, number] => {
					place += step;
					return [Math.floor(place / TITLE_WORDS), place % TITLE_WORDS];
				}),
			];
		}),
	);
}

test("a word of a title is found by its letters, in each of its forms, with its place", () => {
	const chunks = chunksOf([
		"Đường phố, đường làng",
		"Ông Dương về hưu",
		"Khánh thành đập thuỷ lợi",
		"TP.HCM: 6.312 đảng viên – duong",
	]);
	assert.deepEqual(placesOf(chunks, "duong"), {
		duong: [[3, 4]],
		dương: [[1, 1]],
		đường: [
			[0, 0],
			[0, 2],
		],
	});
	assert.deepEqual(placesOf(chunks, "thuy"), { thủy: [[2, 3]] });
	assert.deepEqual(placesOf(chunks, "hcm"), { hcm: [[3, 0]] });
	assert.deepEqual(placesOf(chunks, "tphcm"), { tphcm: [[3, 0]] });
	assert.deepEqual(placesOf(chunks, "6312"), { 6312: [[3, 1]] });
	assert.deepEqual(placesOf(chunks, "khong"), {});
});

test("no titles make no chunks", () => {
	assert.deepEqual(chunksOf([]), []);
});

test("a new title changes the chunks of its own words and no others", () => {
	const random = seededRandom(5);
	const syllable = () =>
		`${"bcdghklmnpstvx"[Math.floor(random() * 14)]}${Math.floor(random() * 60).toString(36)}a`;
	const titles = Array.from({ length: 3000 }, () => Array.from({ length: 10 }, syllable).join(" "));
	const before = chunksOf(titles);
	const after = chunksOf([...titles, "b1a n2a"]);
	assert.ok(before.length > 5, `${before.length} chunks`);
	const text = ([first, chunk]: readonly [string, TitleChunk]) => first + JSON.stringify(chunk);
	const old = new Set(before.map(text));
	assert.ok(after.filter((chunk) => !old.has(text(chunk))).length <= 4);
	const firsts = before.map(([first]) => first);
	assert.deepEqual(firsts, [...firsts].sort());
});

test("the parts of months make the index that all titles at once make, also where words were kept as data", () => {
	const titles = [
		"Đường phố, đường làng",
		"TP.HCM: 6.312 đảng viên",
		"__proto__ constructor",
		"½ ¨a İ ﬀ\u00a0Lễ",
		"đường",
	];
	const parts = [titles.slice(0, 2), [], titles.slice(2, 3), titles.slice(3)].map(titlePart);
	const kept = JSON.parse(JSON.stringify(parts)) as typeof parts;
	assert.deepEqual([...makeTitleChunks(TitleWords.of(kept))], chunksOf(titles));
	assert.ok(
		placesOf([...makeTitleChunks(TitleWords.of(kept))], "duong")["đường"]?.some(([title]) => title === 4),
	);
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { parseQuery } from "../../../../../../assets/search/core/query/parse-query.ts";
import { cutExcerpt } from "../../../../../../assets/search/core/story/excerpt.ts";
import { cutPieces, findHits, type Piece } from "../../../../../../assets/search/core/story/pieces.ts";

const print = (pieces: readonly Piece[]) =>
	pieces.map(({ text, hit }) => (hit ? `[${text}]` : text)).join("");
const marked = (text: string, query: string) =>
	print(cutPieces(text, findHits(text, parseQuery(query).terms)));

for (const [query, text, expected] of [
	["giong trom", "Huyện Giồng Trôm", "Huyện [Giồng Trôm]"],
	// The phrase is there, so its words alone are not meant.
	["dang bo huyen", "Bộ máy Đảng bộ huyện; cán bộ", "Bộ máy [Đảng bộ huyện]; cán bộ"],
	["phà dừa", "Bến phà chở dừa", "Bến [phà] chở [dừa]"],
	["đường", "Đường phố của Dương", "[Đường] phố của Dương"],
	["đường", "duong pho", "[duong] pho"],
	["duong", "Đường phố của Dương", "[Đường] phố của [Dương]"],
	["thuỷ", "Thủy triều", "[Thủy] triều"],
	["covid-19", "Dịch Covid-19 lui", "Dịch [Covid-19] lui"],
	["phà", "Phà. Phà!", "[Phà]. [Phà]!"],
	["a <b>", "a <b> & c", "[a <b]> & c"],
	["khác", "Không có", "Không có"],
	["", "Không có", "Không có"],
] as const)
	test(`"${query}" marks ${expected}`, () => {
		assert.equal(marked(text, query), expected);
	});

const words = (count: number) => Array.from({ length: count }, (_, at) => `w${at}`);

test("an excerpt begins shortly before the best hit, after the title, and says where it is cut", () => {
	const text = print(cutExcerpt(words(100), 5, 50, [2, 50, 51, 60]));
	assert.match(text, /^…w44 .* w49 \[w50 w51\] w52 .* \[w60\] .* w77…$/);
});

test("an excerpt of a hit in the title alone is the beginning of the text", () => {
	const text = print(cutExcerpt(words(12), 5, 2, [2]));
	assert.equal(text, "w5 w6 w7 w8 w9 w10 w11");
});

test("signs around a hit are not marked", () => {
	assert.equal(
		print(cutExcerpt(["Tít", "bến", "“Rạch", "Gừa”.", "Hết"], 1, 2, [2, 3])),
		"bến “[Rạch Gừa]”. Hết",
	);
});

test("a text of nothing has an empty excerpt", () => {
	assert.deepEqual(cutExcerpt(["Tít"], 1, 0, [0]), []);
});

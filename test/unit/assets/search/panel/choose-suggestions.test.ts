import assert from "node:assert/strict";
import { test } from "node:test";
import { chooseSuggestions } from "../../../../../assets/search/panel/choose-suggestions.ts";
import type { SuggestionData } from "../../../../../assets/search/panel/suggestions.ts";

const DATA: SuggestionData = {
	titles: [
		["Giá dừa tươi tăng", "2026/11/02/gia-dua"],
		["Cây dừa giữa bão", "2026/11/01/cay-dua"],
		["Dừa xiêm vào mùa", "2026/10/01/dua-xiem"],
		["Đường qua cù lao", "2026/09/01/duong"],
	],
	tags: [
		["dừa", "dua", 9],
		["bến phà", "ben-pha", 4],
	],
	authors: [["Ánh Nguyệt", "anh-nguyet", 3]],
	sections: [["Đời sống", "doi-song"]],
	synonyms: [["csgt", "canh sat giao thong"]],
};

for (const [typed, expected] of [
	["dua", ["Thẻ dừa", "Bài Dừa xiêm vào mùa", "Bài Giá dừa tươi tăng", "Bài Cây dừa giữa bão"]],
	["DỪA x", ["Bài Dừa xiêm vào mùa"]],
	["xiem dua", ["Bài Dừa xiêm vào mùa"]],
	["doi", ["Chuyên mục Đời sống"]],
	["anh ng", ["Tác giả Ánh Nguyệt"]],
	[
		"đu",
		[
			"Thẻ dừa",
			"Bài Dừa xiêm vào mùa",
			"Bài Đường qua cù lao",
			"Bài Giá dừa tươi tăng",
			"Bài Cây dừa giữa bão",
		],
	],
	["zz", []],
	[
		"",
		[
			"Thẻ dừa",
			"Thẻ bến phà",
			"Bài Giá dừa tươi tăng",
			"Bài Cây dừa giữa bão",
			"Bài Dừa xiêm vào mùa",
			"Bài Đường qua cù lao",
		],
	],
] as const)
	test(`"${typed}" suggests ${expected.length} lines`, () => {
		const found = chooseSuggestions(typed, DATA).map(({ kind, name }) => `${kind} ${name}`);
		assert.deepEqual(found, expected);
	});

test("a suggestion leads to its page", () => {
	const urls = ["gia dua tuoi", "ben pha", "anh nguyet", "doi song"].map(
		(typed) => chooseSuggestions(typed, DATA)[0]?.url,
	);
	assert.deepEqual(urls, [
		"/2026/11/02/gia-dua/",
		"/the/ben-pha/",
		"/tac-gia/anh-nguyet/",
		"/chuyen-muc/doi-song/",
	]);
});

test("a name is suggested for the other names that it has", () => {
	const titles = [["Cảnh sát giao thông ra quân", "2026/11/01/ra-quan"]] as const;
	for (const typed of ["CSGT", "csgt ra", "c.s.g.t", "cảnh sát giao thông"])
		assert.deepEqual(
			chooseSuggestions(typed, { ...DATA, titles }).map(({ url }) => url),
			typed === "c.s.g.t" ? [] : ["/2026/11/01/ra-quan/"],
			typed,
		);
});

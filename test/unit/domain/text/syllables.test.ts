import assert from "node:assert/strict";
import { test } from "node:test";
import { countSyllables, syllables } from "../../../../_includes/domain/text/syllables.ts";

const CASES = [
	{
		name: "a sentence is its syllables",
		text: "Đảng bộ huyện, có mặt!",
		words: ["Đảng", "bộ", "huyện", "có", "mặt"],
	},
	{
		name: "a figure keeps its dots and commas",
		text: "6.312 người; 1,5 tỷ; 1.500.000",
		words: ["6.312", "người", "1,5", "tỷ", "1.500.000"],
	},
	{
		name: "the stop after a figure is no part of it",
		text: "Năm 2022. Tăng 5,",
		words: ["Năm", "2022", "Tăng", "5"],
	},
	{ name: "the number of a document is its parts", text: "số 21-KL/TW", words: ["số", "21", "KL", "TW"] },
	{ name: "an abbreviation with a dot is its parts", text: "TP.HCM", words: ["TP", "HCM"] },
	{ name: "a hyphen parts", text: "Covid-19, hat-trick", words: ["Covid", "19", "hat", "trick"] },
	{
		name: "letters and figures without a sign are one word",
		text: "H5N1 18h56 m²",
		words: ["H5N1", "18h56", "m²"],
	},
	{ name: "a date is its figures", text: "26/05/2022", words: ["26", "05", "2022"] },
	{
		name: "straight and curly quotes give the same words",
		text: "M'gar M’gar “mới”",
		words: ["M", "gar", "M", "gar", "mới"],
	},
	{ name: "decomposed text gives composed words", text: "h\u00f4\u0323i", words: ["hội"] },
	{
		name: "a soft hyphen or zero-width space does not part",
		text: "đo\u00adàn gi\u200bồng",
		words: ["đoàn", "giồng"],
	},
	{ name: "signs alone are no words", text: " – … \u0301 !", words: [] },
	{ name: "nothing has no words", text: "", words: [] },
];

for (const { name, text, words } of CASES) {
	test(name, () =>
		assert.deepEqual(
			syllables(text),
			words.map((word) => word.normalize("NFC")),
		),
	);
}

test("the count of syllables is how many are found", () => {
	const signs = [
		"a",
		"Ộ",
		"đ",
		"7",
		"m²",
		".",
		",",
		" ",
		"-",
		"\u0301",
		"\u200b",
		"\u00ad",
		"\n",
		"👍",
		"𝐀",
		"\ud800",
	];
	let seed = 7;
	const pick = () => {
		seed = (seed * 48_271) % 2_147_483_647;
		return signs[seed % signs.length];
	};
	const mixed = Array.from({ length: 500 }, () => Array.from({ length: 24 }, pick).join("").normalize("NFC"));
	for (const text of [...CASES.map((one) => one.text.normalize("NFC")), ...mixed])
		assert.equal(countSyllables(text), syllables(text).length, JSON.stringify(text));
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { cut } from "../../../../../assets/page/article/sentences.ts";

const pieces = (text: string) => cut(text).map(({ start, end }) => text.slice(start, end));

const CASES: readonly (readonly string[])[] = [
	["Bến có đèn.", "Khách vui!", "Còn ai nữa?", "Chưa rõ…"],
	["Phà ở TP. Bến Tre chạy lại.", "Giá 1.200 đồng một lượt."],
	["PGS. TS. Nguyễn V. An, Q. 1, nói vậy.", "Ông về."],
	["Chị nói: “Mừng quá!”.", "Rồi chị cười."],
	["Mua ở HTX.", "Bán ở chợ."],
	["Không có dấu chấm"],
	[],
];

for (const sentences of CASES)
	test(`a text is cut into its sentences: ${sentences.join(" | ")}`, () => {
		assert.deepEqual(pieces(` ${sentences.join(" ")} `), sentences);
	});

test("where the browser knows no sentences a paragraph is one", (t) => {
	const own = Intl.Segmenter;
	Reflect.deleteProperty(Intl, "Segmenter");
	t.after(() => Object.assign(Intl, { Segmenter: own }));
	assert.deepEqual(pieces(" Bến có đèn. Khách vui! "), ["Bến có đèn. Khách vui!"]);
	assert.deepEqual(pieces(" "), []);
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { cut } from "../../../../../assets/page/article/sentences.ts";

const CASES: readonly (readonly string[])[] = [
	["Bến có đèn.", "Khách vui!", "Còn ai nữa?", "Chưa rõ…"],
	["Phà ở TP. Bến Tre chạy lại.", "Giá 1.200 đồng một lượt."],
	["PGS. TS. Nguyễn V. An, Q. 1, nói vậy.", "Ông về."],
	["Chị nói: “Mừng quá!”.", "Rồi chị cười."],
	["Mua ở HTX.", "Bán ở chợ."],
	["Không có dấu chấm"],
	[],
];

for (const segmenter of [Intl.Segmenter, undefined])
	for (const sentences of CASES)
		test(`a text is cut into its sentences ${segmenter ? "by the browser" : "by full stops"}: ${sentences.join(" | ")}`, (t) => {
			const own = Intl.Segmenter;
			if (!segmenter) {
				Reflect.deleteProperty(Intl, "Segmenter");
				t.after(() => Object.assign(Intl, { Segmenter: own }));
			}
			const text = ` ${sentences.join(" ")} `;
			assert.deepEqual(
				cut(text).map(({ start, end }) => text.slice(start, end)),
				sentences,
			);
		});

import assert from "node:assert/strict";
import { test } from "node:test";
import { type CaptionParts, readCaption } from "../../../../_includes/domain/article/caption.ts";

const CASES: readonly (readonly [string, CaptionParts])[] = [
	["Bến phà lúc sáng. Ảnh: Ánh Nguyệt", { caption: "Bến phà lúc sáng.", credit: "Ánh Nguyệt" }],
	["Bến phà lúc sáng (Ảnh: Ánh Nguyệt)", { caption: "Bến phà lúc sáng", credit: "Ánh Nguyệt" }],
	["Bến phà lúc sáng (Ảnh: Ánh Nguyệt).", { caption: "Bến phà lúc sáng", credit: "Ánh Nguyệt" }],
	["Bến phà - ẢNH : CTV", { caption: "Bến phà", credit: "CTV" }],
	["Bến phà. Nguồn ảnh: T.T.", { caption: "Bến phà.", credit: "T.T." }],
	["Bến phà. Ảnh: Ánh Nguyệt.", { caption: "Bến phà.", credit: "Ánh Nguyệt" }],
	["Ảnh: tư liệu. Ảnh: Văn An", { caption: "Ảnh: tư liệu.", credit: "Văn An" }],
	["Ảnh: Văn An", { credit: "Văn An" }],
	["Hình ảnh: mùa dừa", { caption: "Hình ảnh: mùa dừa" }],
	["Toàn cảnh: đập ngăn mặn", { caption: "Toàn cảnh: đập ngăn mặn" }],
	["Bến phà. Ảnh:", { caption: "Bến phà. Ảnh:" }],
	["Bến phà. Ảnh: Văn An".normalize("NFD"), { caption: "Bến phà.", credit: "Văn An" }],
	["  ", {}],
];

for (const [text, parts] of CASES) {
	test(`a caption is parted at its last "Ảnh:": ${text}`, () => assert.deepEqual(readCaption(text), parts));
}

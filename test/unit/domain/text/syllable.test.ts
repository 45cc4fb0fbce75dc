import assert from "node:assert/strict";
import { test } from "node:test";
import { isBareSyllable, isSyllable } from "../../../../_includes/domain/text/syllable.ts";

for (const word of [
	..."đồng khởi nghiêng quỳnh giếng gì thuở khuya xoong khuỷu rượu cát quốc huyện yên uống".split(" "),
	..."NGUYỄN Ánh ở ý uỷ quý giữ ghế nghỉ".split(" "),
])
	test(`"${word}" can be a syllable`, () => {
		assert.ok(isSyllable(word));
		assert.ok(isSyllable(word.normalize("NFD")));
	});

for (const word of ["festival", "đồgn", "càt", "ddoongf", "covid", "wifi", "h5n1", "bb", "", "hòá", "ươ"])
	test(`"${word}" cannot be a syllable`, () => {
		assert.ok(!isSyllable(word));
	});

for (const [word, can] of [
	["dong", true],
	["khoi", true],
	["nguoi", true],
	["quynh", true],
	["khowir", false],
	["doongf", false],
	["as", false],
] as const)
	test(`"${word}" can${can ? "" : "not"} be a syllable without its marks`, () => {
		assert.equal(isBareSyllable(word), can);
	});

import assert from "node:assert/strict";
import { test } from "node:test";
import { compareVietnamese } from "../../../../_includes/domain/text/collate.ts";

const LISTS = [
	{
		name: "letters stand in the order of the Vietnamese alphabet",
		sorted: ["an", "ăn", "ân", "bà", "dạ", "đá", "em", "êm", "in", "on", "ôn", "ơn", "un", "ưng"],
	},
	{
		name: "tones stand in the order of Vietnamese dictionaries",
		sorted: ["ma", "mà", "mả", "mã", "má", "mạ"],
	},
	{ name: "a tone weighs less than a later letter", sorted: ["má", "mai", "mái", "mãn"] },
	{ name: "numbers stand by value", sorted: ["Ấp 2", "Ấp 10", "Ấp 11"] },
	{
		name: "sections of a newspaper",
		sorted: ["Đời sống", "Giáo dục", "Kinh tế", "Sức khỏe", "Thể thao", "Thời sự", "Văn hóa", "Xã hội"],
	},
];

for (const { name, sorted } of LISTS) {
	test(name, () => assert.deepEqual([...sorted].reverse().sort(compareVietnamese), sorted));
}

test("the two Unicode forms of a word are equal", () => {
	assert.equal(compareVietnamese("Giồng Trôm", "Giồng Trôm".normalize("NFD")), 0);
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { isSlug, slug } from "../../../../_includes/domain/addresses/slug.ts";

const CASES = [
	{ text: "Đoàn kiểm tra 374 làm việc tại Giồng Trôm", slug: "doan-kiem-tra-374-lam-viec-tai-giong-trom" },
	{ text: "Ánh Nguyệt", slug: "anh-nguyet" },
	{ text: "ỨNG DỤNG Ở ƯỚC MƠ", slug: "ung-dung-o-uoc-mo" },
	{ text: "  Hòa - hoà:  “thuỷ”… khỏe?! ", slug: "hoa-hoa-thuy-khoe" },
	// Signs part words.
	{ text: "Giá dừa 1.500 đồng/kg, tăng 5%", slug: "gia-dua-1-500-dong-kg-tang-5" },
	{ text: "Từ 7/7 – 9/7|Mới", slug: "tu-7-7-9-7-moi" },
	{ text: "a_b", slug: "a-b" },
	{ text: "Buôn M'gar, Čư Pông", slug: "buon-m-gar-cu-pong" },
	// An & between words is read; within an abbreviation it is a sign.
	{ text: "Sách & trẻ em", slug: "sach-va-tre-em" },
	{ text: "Sở GD&ĐT", slug: "so-gd-dt" },
	// No sign becomes an English word.
	{ text: "$ < > | ∞ ♥ © 100 %", slug: "100" },
	{ text: "CO₂ và m²", slug: "co2-va-m2" },
	{ text: "Đo\u00adàn\u200b viên", slug: "doan-vien" },
	{ text: "Straße, Москва", slug: "strasse-moskva" },
	// Nothing is left.
	{ text: "", slug: "" },
	{ text: "… ?! 🥥", slug: "" },
	{ text: "新闻", slug: "" },
	{ text: "\ud800 a", slug: "a" },
	{ text: "../../etc/passwd\0.html", slug: "etc-passwd-html" },
	{ text: "__proto__", slug: "proto" },
];

for (const { text, slug: expected } of CASES) {
	test(`the address of ${JSON.stringify(text)} is "${expected}", whatever the Unicode form`, () => {
		assert.equal(slug(text), expected);
		assert.equal(slug(text.normalize("NFD")), expected);
		assert.equal(slug(expected), expected, "a slug is its own slug");
	});
}

const CUTS = [
	{ maxLength: 100, slug: "doan-kiem-tra-374" },
	{ maxLength: 17, slug: "doan-kiem-tra-374" },
	{ maxLength: 16, slug: "doan-kiem-tra" },
	{ maxLength: 13, slug: "doan-kiem-tra" },
	{ maxLength: 12, slug: "doan-kiem" },
	{ maxLength: 4, slug: "doan" },
	{ maxLength: 3, slug: "doa" },
	{ maxLength: 0, slug: "" },
];

for (const { maxLength, slug: expected } of CUTS) {
	test(`at most ${maxLength} characters, a slug is cut to "${expected}"`, () => {
		assert.equal(slug("Đoàn kiểm tra 374", { maxLength }), expected);
	});
}

test("every letter and sign of the world's scripts gives lower-case ASCII or nothing", () => {
	for (let code = 0; code < 0x20000; code += 1) {
		const made = slug(`a${String.fromCodePoint(code)}b`);
		if (!isSlug(made)) assert.fail(`U+${code.toString(16)} gives "${made}"`);
	}
});

const SLUGS = [
	{ text: "doan-kiem-tra-374", is: true },
	{ text: "374", is: true },
	{ text: "", is: false },
	{ text: "Doan", is: false },
	{ text: "đoàn", is: false },
	{ text: "doan--kiem", is: false },
	{ text: "-doan", is: false },
	{ text: "doan-", is: false },
	{ text: "doan_kiem", is: false },
	{ text: "doan\n", is: false },
	{ text: "a/b", is: false },
	{ text: "..", is: false },
];

for (const { text, is } of SLUGS) {
	test(`${JSON.stringify(text)} is ${is ? "a slug" : "no slug"}`, () => assert.equal(isSlug(text), is));
}

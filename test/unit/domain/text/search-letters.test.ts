import assert from "node:assert/strict";
import { test } from "node:test";
import { fromSearchLetters, toSearchLetters } from "../../../../_includes/domain/text/search-letters.ts";

/** What Pagefind does to the words of its index and of a query. */
const stripMarks = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

test("the index holds a letter for đ that loses its mark as the others do", () => {
	assert.equal(toSearchLetters("Đảng bộ, đoàn"), "\u1e0eảng bộ, \u1e0foàn".normalize("NFC"));
	assert.equal(stripMarks(toSearchLetters("Đảng bộ huyện")), "dang bo huyen");
});

test("a query in another Unicode form asks for the same letters", () => {
	assert.equal(toSearchLetters("Đồng đội".normalize("NFD")), toSearchLetters("Đồng đội"));
});

test("readers see what the newspaper wrote", () => {
	for (const text of ["Đoàn kiểm tra 374", "đường Đồng Khởi, ấp Đ", "<b>đ</b>", "", "Bến Tre"]) {
		assert.equal(fromSearchLetters(toSearchLetters(text)), text.normalize("NFC"));
	}
});

test("a ḏ of another language is shown as đ among search results", () => {
	assert.equal(fromSearchLetters(toSearchLetters("ḏ")), "đ");
});

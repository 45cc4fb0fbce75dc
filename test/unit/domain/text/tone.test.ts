import assert from "node:assert/strict";
import { test } from "node:test";
import { classicTone } from "../../../../_includes/domain/text/tone.ts";

const MOVED = [
	["hoà", "hòa"],
	["thuỷ", "thủy"],
	["khoẻ", "khỏe"],
	["Hoá", "Hóa"],
	["UỶ BAN", "ỦY BAN"],
	["Oà khóc", "Òa khóc"],
	["loã xoã", "lõa xõa"],
	["hoạ sĩ, hội hoạ", "họa sĩ, hội họa"],
	["nghoẹ", "nghọe"],
	["đoá hoa", "đóa hoa"],
	["truỵ", "trụy"],
	["“Thuý”, (toà)/uỷ-viên", "“Thúy”, (tòa)/ủy-viên"],
] as const;

const KEPT = [
	"hòa thủy khỏe",
	// The u belongs to the q.
	"quý quỳ quỹ quỵ quỷ QUÝ",
	"quà quạ quá",
	"giá già giả",
	// A letter follows, and the spellings agree.
	"toán hoàn loại ngoái xoáy ngoéo khuỷu huýt thuyền chuyện tuyết",
	"thuế huệ thuở tuần luật khuấy oằn ngoẵng",
	"của mùa chúa lúa",
	// Not Vietnamese.
	"Chloé",
	"1.500 đồng/kg, 21-KL/TW",
	"",
] as const;

for (const [written, classic] of MOVED) {
	test(`"${written}" is compared as "${classic}"`, () => {
		assert.equal(classicTone(written), classic.normalize("NFC"));
		assert.equal(classicTone(written.normalize("NFD")), classic.normalize("NFC"));
	});
}

for (const text of KEPT) {
	test(`"${text}" is the same in both spellings`, () => {
		assert.equal(classicTone(text), text.normalize("NFC"));
	});
}

import assert from "node:assert/strict";
import { test } from "node:test";
import { fold } from "../../../../_includes/domain/text/fold.ts";

const CASES = [
	{ name: "marks and case go", text: "Ánh Nguyệt", folded: "anh nguyet" },
	{ name: "đ, which Unicode does not decompose, is d", text: "Đường Đồng Khởi", folded: "duong dong khoi" },
	{ name: "horn, breve and circumflex go", text: "ươ ưỡ ăẵ âẫ êễ ôỗ", folded: "uo uo aa aa ee oo" },
	{
		name: "all twelve vowels lose all five tones",
		text: "ạảãàáẹẻẽèéịỉĩìíọỏõòóụủũùúỵỷỹỳý",
		folded: "aaaaaeeeeeiiiiiooooouuuuuyyyyy",
	},
	{ name: "both places of a tone fold alike", text: "hòa hoà", folded: "hoa hoa" },
	{ name: "names of the highlands", text: "Čư M'gar, Ƀuôn, Rơ Măm", folded: "cu m'gar, buon, ro mam" },
	{
		name: "zero-width characters and soft hyphens are not there",
		text: "Bến\u200b Tre\ufeff đo\u00adàn",
		folded: "ben tre doan",
	},
	{
		name: "curly quotes and long dashes are typed ones",
		text: "“Đồng khởi mới” – ‘a’ — b",
		folded: "\"dong khoi moi\" - 'a' - b",
	},
	{ name: "a no-break space is a space", text: "6\u00a0triệu", folded: "6 trieu" },
	{ name: "figures set high, low or wide are figures", text: "m², CO₂, ２４", folded: "m2, co2, 24" },
	{ name: "a dotted capital I is an i", text: "İ", folded: "i" },
	{ name: "nothing stays nothing", text: "", folded: "" },
];

for (const { name, text, folded } of CASES) {
	test(`${name}, whatever the Unicode form`, () => {
		assert.equal(fold(text), folded);
		assert.equal(fold(text.normalize("NFD")), folded);
		assert.equal(fold(folded), folded, "folding again changes nothing");
	});
}

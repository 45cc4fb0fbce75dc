import assert from "node:assert/strict";
import { test } from "node:test";
import { searchWord } from "../../../../_includes/domain/text/search-words.ts";

for (const [written, text, folded, ...parts] of [
	["Đường", "đường", "duong"],
	["Hoà", "hòa", "hoa"],
	["thuỷ,", "thủy", "thuy"],
	["(UBND)", "ubnd", "ubnd"],
	["TP.HCM", "tphcm", "tphcm", "tp", "hcm"],
	["21-KL/TW", "21kltw", "21kltw", "21", "kl", "tw"],
	["Covid-19:", "covid19", "covid19", "covid", "19"],
	["Hà-Nội", "hànội", "hanoi", "ha", "noi"],
	["6.312", "6312", "6312"],
	["6,312", "6312", "6312"],
	["1.234.567", "1234567", "1234567"],
	["26/05/2022", "26052022", "26052022", "26", "05", "2022"],
	["H5N1", "h5n1", "h5n1"],
	["“trích", "trích", "trich"],
	["mềm\u00ADmại", "mềmmại", "memmai"],
] as const)
	test(`"${written}" is searched as "${folded}"${parts.length > 0 ? ` or ${parts.join(" ")}` : ""}`, () => {
		const expected = { text: text.normalize("NFC"), folded, parts };
		assert.deepEqual(searchWord(written), expected);
		assert.deepEqual(searchWord(written.normalize("NFD")), expected);
	});

for (const signs of ["–", "...", "“”", "", "\u200B"])
	test(`"${signs}" is no word`, () => {
		assert.equal(searchWord(signs), undefined);
	});

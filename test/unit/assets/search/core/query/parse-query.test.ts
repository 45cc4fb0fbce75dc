import assert from "node:assert/strict";
import { test } from "node:test";
import { MOST_TERMS, parseQuery } from "../../../../../../assets/search/core/query/parse-query.ts";
import { MOST_LETTERS, readQuery } from "../../../../../../assets/search/page/address.ts";

/** `duong dong [ben pha] -xuat -(gia vang)`: terms folded, phrases in brackets. */
function shape(typed: string): string {
	const { terms, phrases, excluded } = parseQuery(typed);
	const words = terms.map(({ folded }, at) => {
		const opens = phrases.some(([from]) => from === at) ? "[" : "";
		const closes = phrases.some(([, to]) => to === at + 1) ? "]" : "";
		return `${opens}${folded}${closes}`;
	});
	return [...words, ...excluded.map((own) => `-(${own.map(({ folded }) => folded).join(" ")})`)].join(" ");
}

test("of three thousand letters the first words are looked for, and it is told that there are more", () => {
	const long = "bến phà ".repeat(400);
	const cut = readQuery(long);
	assert.ok(cut.length <= MOST_LETTERS && long.startsWith(cut) && / (?:bến|phà)$/.test(cut), cut);
	const { terms, left } = parseQuery(cut);
	assert.equal(terms.length, MOST_TERMS);
	assert.ok(left > 0);
	assert.equal(readQuery("x".repeat(3_000)).length, MOST_LETTERS);
	assert.equal(readQuery("  bến phà "), "bến phà");
});

for (const [typed, expected] of [
	["đường Đồng Khởi", "duong dong khoi"],
	["  DUONG   dong\tkhoi ", "duong dong khoi"],
	['"giá dừa" khô', "[gia dua] kho"],
	["“giá dừa” khô", "[gia dua] kho"],
	['khô "giá dừa', "kho [gia dua]"],
	['"dừa"', "dua"],
	["phà -tàu", "pha -(tau)"],
	["phà −tàu", "pha -(tau)"],
	['phà -"tàu cao tốc"', "pha -(tau cao toc)"],
	["Covid-19", "covid19"],
	["bến phà - bến tàu", "ben pha ben tau"],
	["bến phà – bến tàu", "ben pha ben tau"],
	["UBND TP.HCM số 21-KL/TW", "ubnd tphcm so 21kltw"],
	["6.312 = 6312", "6312 6312"],
	["-tàu", "-(tau)"],
	['"" … -', ""],
	["", ""],
] as const)
	test(`"${typed}" asks for: ${expected || "nothing"}`, () => {
		assert.equal(shape(typed), expected);
		assert.equal(shape(typed.normalize("NFD")), expected);
	});

test("a term knows whether marks were typed; đ is one", () => {
	const marked = parseQuery("đông dong hoà").terms.map((term) => [term.text, term.marked]);
	assert.deepEqual(marked, [
		["đông", true],
		["dong", false],
		["hòa", true],
	]);
});

test("a page pasted into the search box is cut short", () => {
	assert.equal(parseQuery("bến ".repeat(500)).terms.length, MOST_TERMS);
	assert.deepEqual(parseQuery(`${"bến ".repeat(23)}"giá dừa"`).phrases, []);
});

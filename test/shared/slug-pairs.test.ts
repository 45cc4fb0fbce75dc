import assert from "node:assert/strict";
import { test } from "node:test";
import { slug } from "../../_includes/domain/addresses/slug.ts";
import { corpusRows, noCorpus } from "./corpus.ts";
import { type Verdict, verdict } from "./same-headline.ts";

test("our slugs of a national paper's headlines have its letters, but where it changed the headline", {
	skip: noCorpus,
}, (t) => {
	const found: Record<Verdict, string[]> = { agrees: [], punctuation: [], retitled: [], "ours wrong": [] };
	for (const [written = "", publishers = ""] of corpusRows("title-slug-pairs.tsv")) {
		// The table was taken from web pages.
		const title = written.replaceAll("&amp;", "&");
		const ours = slug(title);
		const unsigned = slug(title.replace(/[^\p{L}\p{M}\p{N}\p{Cf}]+/gu, " "));
		found[verdict(ours, unsigned, publishers)].push(`${ours} | ${publishers}`);
	}
	for (const [kind, pairs] of Object.entries(found)) {
		t.diagnostic(`${kind}: ${pairs.length}`);
		if (kind !== "agrees") for (const pair of pairs.slice(0, 3)) t.diagnostic(`    ${pair}`);
	}
	assert.deepEqual(found["ours wrong"], []);
	assert.ok(found.agrees.length > 2_500, "most headlines are the publisher's own");
});

test("every letter and digit of a headline is one of its slug, in retitled ones too", {
	skip: noCorpus,
}, () => {
	const titles = corpusRows("title-slug-pairs.tsv").map(([title = ""]) => title.replaceAll("&amp;", ""));
	assert.ok(titles.length > 2_500);
	for (const title of titles) {
		const letters = title.normalize("NFC").match(/[\p{L}\p{N}]/gu) ?? [];
		assert.equal(slug(title).replaceAll("-", "").length, letters.length, title);
	}
});

const JUDGED: readonly { readonly ours: string; readonly publishers: string; readonly is: Verdict }[] = [
	{ ours: "duong-dong-khoi", publishers: "duong-dong-khoi", is: "agrees" },
	{ ours: "gia-1-500-dong", publishers: "gia-1500-dong-4996240", is: "agrees" },
	{ ours: "sach-va-tre-em", publishers: "sach-tre-em", is: "punctuation" },
	{ ours: "djuong-djong-khoi", publishers: "duong-dong-khoi", is: "ours wrong" },
	{ ours: "ung-ong-khoi", publishers: "duong-dong-khoi", is: "ours wrong" },
	{ ours: "tin-doan-kiem-tra", publishers: "tin-dan-kiem-tra-hom-nay", is: "ours wrong" },
	{ ours: "gia-vang-len", publishers: "gia-vang-moi-nhat-hom-nay-21-1", is: "retitled" },
	{ ours: "tu-thien-bang-tien-ban", publishers: "tu-thien-bang-tien-phi-phap", is: "retitled" },
];

for (const { ours, publishers, is } of JUDGED) {
	test(`${ours} for ${publishers}: ${is}`, () => {
		assert.equal(verdict(ours, ours.replace("-va-", "-"), publishers), is);
	});
}

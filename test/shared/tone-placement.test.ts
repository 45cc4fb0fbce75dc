import assert from "node:assert/strict";
import { test } from "node:test";
import { syllables } from "../../_includes/domain/text/syllables.ts";
import { classicTone } from "../../_includes/domain/text/tone.ts";
import { corpusRows, corpusTexts, noCorpus } from "./corpus.ts";

for (const table of ["tone-placement-syllables.tsv", "tone-placement-words.tsv"]) {
	test(`every new spelling of ${table} becomes its classic one, which stays`, { skip: noCorpus }, (t) => {
		const rows = corpusRows(table);
		assert.ok(rows.length >= 100);
		for (const [classic = "", written = ""] of rows) {
			assert.notEqual(classic, written);
			assert.equal(classicTone(written), classic.normalize("NFC"));
			assert.equal(classicTone(classic), classic.normalize("NFC"));
		}
		t.diagnostic(`pairs: ${rows.length}`);
	});
}

test("in news, no syllable changes but the pairs of the two spellings", { skip: noCorpus }, (t) => {
	const pairs = new Map(
		corpusRows("tone-placement-syllables.tsv").map(([classic = "", written = ""]) => [written, classic]),
	);
	const seen = new Map<string, number>();
	for (const text of corpusTexts()) {
		for (const syllable of syllables(text)) seen.set(syllable, (seen.get(syllable) ?? 0) + 1);
	}
	assert.ok(seen.size > 10_000);
	let changed = 0;
	for (const [syllable, times] of seen) {
		const classic = classicTone(syllable);
		if (classic === syllable) continue;
		assert.equal(classic.toLowerCase(), pairs.get(syllable.toLowerCase()));
		changed += times;
	}
	t.diagnostic(`kinds of syllables: ${seen.size}, in the new spelling: ${changed}`);
});

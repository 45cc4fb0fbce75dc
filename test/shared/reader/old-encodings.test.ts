import assert from "node:assert/strict";
import { test } from "node:test";
import { findOldEncoding } from "../../../_includes/domain/reader/encodings/find-old-encoding.ts";
import { corpusTexts, noCorpus } from "../corpus.ts";
import { testOldEncodings } from "./test-old-encodings.ts";

test("no text of the corpus is taken for one of an old encoding, whole or line by line", {
	skip: noCorpus,
}, (t) => {
	const texts = corpusTexts();
	let lines = 0;
	for (const text of texts) {
		assert.equal(findOldEncoding(text), undefined);
		assert.equal(findOldEncoding(text.normalize("NFD")), undefined);
		for (const line of text.split("\n")) {
			lines += 1;
			assert.equal(findOldEncoding(line), undefined, line);
		}
	}
	assert.ok(lines > 50_000);
	t.diagnostic(`texts: ${texts.length}, lines: ${lines}`);
});

// Every article by night.
testOldEncodings(7);

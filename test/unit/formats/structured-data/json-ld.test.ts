import assert from "node:assert/strict";
import { test } from "node:test";
import { serialiseJsonLd } from "../../../../_includes/formats/structured-data/json-ld.ts";

test("no text can leave the script element, and every text comes back as it was", () => {
	const headline = '</script><!--<script>&amp; \u2028\u2029 "đ" \\';
	const json = serialiseJsonLd([{ "@type": "NewsArticle", headline }]);
	assert.doesNotMatch(json, /[<>&\u2028\u2029]/);
	assert.deepEqual(JSON.parse(json), {
		"@context": "https://schema.org",
		"@graph": [{ "@type": "NewsArticle", headline }],
	});
});

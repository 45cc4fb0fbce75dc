import assert from "node:assert/strict";
import { test } from "node:test";
import { printBody } from "../../../_includes/formats/from-html/print-body.ts";
import { LONGEST_TEXT, readBody } from "../../../scripts/import/convert/read-body.ts";
import { growthFaults } from "../../support/hostile/growth.ts";
import { PLACE } from "../../support/import/convert.ts";
import { COSTLY_TEXTS } from "../../support/import/costly-texts.ts";

test("no text of an old system costs more than a time linear in its length", () => {
	assert.ok(COSTLY_TEXTS.length > 90);
	const growing = COSTLY_TEXTS.flatMap(({ name, format, of }) =>
		growthFaults(name, of, (text) => printBody(readBody({ format, text, line: 1 }), PLACE)),
	);
	assert.deepEqual(growing, []);
});

test("tags nested a hundred thousand deep are read, and their words printed", () => {
	for (const tag of ["div", "b", "ul", "blockquote", "table", "font", "li", "figure", "a href=#x", "td"]) {
		const text = `${`<${tag}>`.repeat(100_000)}Chữ cuối`;
		const { markdown } = printBody(readBody({ format: "html", text, line: 1 }), PLACE);
		assert.match(markdown, /Chữ cuối/, tag);
	}
});

test("a text that is too long for an article is refused whole, and told", () => {
	const text = "a".repeat(50_000_000);
	assert.ok(text.length > LONGEST_TEXT);
	const { markdown, dropped } = printBody(readBody({ format: "html", text, line: 7 }), PLACE);
	assert.equal(markdown, "");
	assert.deepEqual(
		dropped.map(({ what, text: told, line }) => [what, told.length, line]),
		[["bài dài quá 16 triệu ký tự", text.length, 7]],
	);
});

test("what is past the length of an article is left out from there on, and told", () => {
	const passage = `${"Một hai ba bốn. ".repeat(60)}\n`;
	const { markdown, dropped } = printBody(
		readBody({ format: "text", text: passage.repeat(800), line: 1 }),
		PLACE,
	);
	assert.ok(Buffer.byteLength(markdown) < 400_000);
	assert.equal(
		markdown.split("Một").length -
			1 +
			dropped.map(({ text }) => text.split("Một").length - 1).reduce((a, b) => a + b, 0),
		60 * 800,
	);
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { printBody } from "../../../_includes/formats/from-html/print-body.ts";
import { LONGEST_TEXT, readBody } from "../../../scripts/import/convert/read-body.ts";
import { PLACE } from "../../support/import/convert.ts";
import { COSTLY_TEXTS, type CostlyText } from "../../support/import/costly-texts.ts";

const LENGTH = 160_000;
/** Seconds of CPU. What costs less is not judged: at the largest length it would cost some seconds all the same. */
const CHEAP = 0.15;
/** A text a quarter as long costs a quarter; a sixteenth where the cost grows with the square. */
const LONGER = 4;
const TOO_MUCH = 8;
/** How often a growth is measured before it is believed: a busy machine makes one up now and then. */
const TRIES = 5;

function costOf({ format, of }: CostlyText, length: number): number {
	const text = of(length);
	const before = process.cpuUsage();
	printBody(readBody({ format, text, line: 1 }), PLACE);
	return process.cpuUsage(before).user / 1e6;
}

test("no text of an old system costs more than a time linear in its length", () => {
	assert.ok(COSTLY_TEXTS.length > 90);
	const growing = COSTLY_TEXTS.flatMap((text) => {
		let long = costOf(text, LENGTH);
		if (long <= CHEAP) return [];
		let short = costOf(text, LENGTH / LONGER);
		for (let tries = 1; tries < TRIES && long > short * TOO_MUCH; tries += 1) {
			short = Math.max(short, costOf(text, LENGTH / LONGER));
			if (long > short * TOO_MUCH) long = Math.min(long, costOf(text, LENGTH));
		}
		const growth = long / short;
		return growth > TOO_MUCH
			? [`${text.name}: ${growth.toFixed(1)} times for ${LONGER} times the length`]
			: [];
	});
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

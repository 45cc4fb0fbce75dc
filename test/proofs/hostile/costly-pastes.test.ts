import assert from "node:assert/strict";
import { test } from "node:test";
import { readClipboard } from "../../../_includes/formats/from-html/clipboard/read-clipboard.ts";
import { markdown as parser } from "../../../_includes/formats/markdown/markdown-parser.ts";
import { growthFaults } from "../../support/hostile/growth.ts";

const paste = (html: string) => readClipboard({ html, text: "" }, "https://bao.vn");

const PIECES = [
	"<div>",
	"<table><tr><td>",
	"<ul><li>",
	"<ul><li>a</li></ul>",
	"<ul><ul><li>a</ul></ul>",
	"<b>a ",
	"<p style='mso-list:l0 level9 lfo1'>a",
	"<p style='mso-list:l0 level9 lfo1'>a<p style='mso-list:l0 level1 lfo1'>",
	"<p style='mso-list:l0 level1'><span style='mso-list:Ignore'>",
	"<p>• a<br>b<br>",
	"</p></b></table>",
	"https://a.vn/?fbclid=a&",
	"<a href='https://l.facebook.com/l.php?u=https%3A%2F%2Fl.facebook.com%2Fl.php?u='>a",
	"<!--[if mso]>",
	"<img src='data:image/png;base64,AAAA'>",
	"<script>a</script>",
] as const;

test("nothing that is pasted costs more than a time linear in its length", () => {
	const growing = PIECES.flatMap((piece) =>
		growthFaults(piece, (length) => `<p>a${piece.repeat(length / piece.length)}`, paste),
	);
	assert.deepEqual(growing, []);
});

for (const piece of PIECES)
	test(`a megabyte of ${piece} is read, and what is pasted holds no HTML`, () => {
		const { markdown, told } = paste(`<p>a${piece.repeat(2 ** 20 / piece.length)}`);
		assert.ok(markdown.includes("a") || told.some((one) => one.includes("dài quá")));
		assert.doesNotMatch(parser.render(markdown.slice(0, 20_000)), /<(?:div|script|span|font)\b|\son\w+=/);
	});

import assert from "node:assert/strict";
import { test } from "node:test";
import { convert, faultsOf, lostWords } from "../../../support/import/convert.ts";

/** What it is, as HTML, as an article's Markdown. */
const CASES: readonly (readonly [name: string, html: string, markdown: string])[] = [
	["paragraphs", "<p>Một.</p>\n<p>Hai\nba.</p>", "Một.\n\nHai ba."],
	["text without paragraphs", "Một.<div>Hai.</div>Ba.", "Một.\n\nHai.\n\nBa."],
	["a line break", "<p>Một<br>hai</p>", "Một\nhai"],
	["two line breaks, which part paragraphs", "Một<br><br />hai<br>&nbsp;<br>ba", "Một\n\nhai\n\nba"],
	["empty paragraphs", "<p>&nbsp;</p><p>Một</p><p></p>", "Một"],
	["bold and italic", "<p><b>đậm</b> và <em>nghiêng</em></p>", "**đậm** và *nghiêng*"],
	["bold in italic", "<i>a <b>b</b> c</i>", "*a* ***b*** *c*"],
	["a sign in bold that touches a word", "<p><b>Tin:</b>Ánh Nguyệt</p>", "**Tin**:Ánh Nguyệt"],
	["blanks in bold", "<p>a<b> b </b>c</p>", "a **b** c"],
	["bold by style", '<span style="font-weight: 700">a</span> <b style="font-weight:normal">b</b>', "**a** b"],
	["struck out", "<p><del>cũ</del> mới</p>", "~~cũ~~ mới"],
	["powers", "<p>5 m<sup>2</sup>, CO<sub>2</sub></p>", "5 m², CO₂"],
	["headings, the highest as ##", "<h1>Một</h1><p>a</p><h2>Hai</h2>", "## Một\n\na\n\n### Hai"],
	["headings that begin deep", "<h3>Một</h3><p>a</p><h4>Hai</h4>", "## Một\n\na\n\n### Hai"],
	["a bold heading", "<h2><strong>Một</strong></h2>", "## Một"],
];

for (const [name, html, markdown] of CASES)
	test(`HTML becomes Markdown: ${name}`, () => {
		const printed = convert("html", html);
		assert.equal(printed.markdown, markdown);
		assert.deepEqual(lostWords("html", html, printed), { missing: [], added: [] });
		assert.deepEqual(faultsOf(printed.markdown), []);
	});

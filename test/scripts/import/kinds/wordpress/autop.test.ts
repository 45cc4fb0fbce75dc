import assert from "node:assert/strict";
import { test } from "node:test";
import { autop } from "../../../../../scripts/import/kinds/wordpress/content/autop.ts";

for (const [behaviour, text, html] of [
	["an empty line parts paragraphs", "Một\n\nHai", "<p>Một</p>\n<p>Hai</p>\n"],
	["a line end inside is a break", "Một\nHai", "<p>Một<br />\nHai</p>\n"],
	[
		"line ends of Windows and old Macs are line ends",
		"Một\r\n\r\nHai\rBa",
		"<p>Một</p>\n<p>Hai<br />\nBa</p>\n",
	],
	["blanks at the ends of lines and of the text go", "\n\n  Một  \n \n\nHai\n", "<p>Một</p>\n<p>Hai</p>\n"],
	["formatting goes on over a line end", "<b>Một</b>\n<i>Hai</i>", "<p><b>Một</b><br />\n<i>Hai</i></p>\n"],
	["words beside formatting keep the blank between", "a <b>b</b> c", "<p>a <b>b</b> c</p>\n"],
	["a break that is there is not doubled", "Một<br />\nHai", "<p>Một<br />Hai</p>\n"],
	["a heading stands beside paragraphs", "Một\n<h2>Tít</h2>\nHai", "<p>Một</p>\n<h2>Tít</h2><p>Hai</p>\n"],
	["paragraphs that are there stay", "<p>Một</p>\n\n<p>Hai</p>", "<p>Một</p><p>Hai</p>"],
	["an empty line in such a paragraph ends it", "<p>Một\n\nHai</p>", "<p>Một</p>\n<p>Hai</p>"],
	["what is in pre stays", "a\n\n<pre>b\n\n  c <b>d</b>\n</pre>", "<p>a</p>\n<pre>b\n\n  c <b>d</b>\n</pre>"],
	[
		"a table has no paragraphs between its rows",
		"<table>\n\n<tr>\n<td>a</td>\n\n<td>b\nc</td>\n</tr>\n</table>",
		"<table><tr><td>a</td><td>b<br />\nc</td></tr></table>",
	],
	["a cell with an empty line has paragraphs after it", "<td>a\n\nb</td>", "<td>a<p>b</p>\n</td>"],
	[
		"lists inside lists stay lists",
		"<ul>\n<li>a\n<ul>\n<li>b</li>\n</ul>\n</li>\n\n<li>c</li>\n</ul>",
		"<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>",
	],
	[
		"a quotation has paragraphs",
		"<blockquote>a\n\nb</blockquote>",
		"<blockquote><p>a</p>\n<p>b</p>\n</blockquote>",
	],
	["a rule ends a paragraph", "a\n<hr />\nb", "<p>a</p>\n<hr /><p>b</p>\n"],
	["a script keeps its lines", "<script>a\n\nb < c</script>", "<p><script>a\n\nb < c</script></p>\n"],
	["a sign that begins no tag is text", "1 < 2\n\n3 <4", "<p>1 < 2</p>\n<p>3 <4</p>\n"],
	["an end without a beginning stays", "a</div>\n\nb", "<p>a</p>\n</div><p>b</p>\n"],
	["nothing gives nothing", " \n\n ", ""],
] as const)
	test(`a classic text: ${behaviour}`, () => assert.equal(autop(text), html));

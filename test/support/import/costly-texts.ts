import type { ForeignText } from "../../../scripts/import/foreign-article.ts";

/** A text of one kind of thing, as often as it goes into a length. */
export interface CostlyText {
	readonly name: string;
	readonly format: ForeignText["format"];
	readonly of: (length: number) => string;
}

const repeated = (format: ForeignText["format"], pieces: readonly string[]): CostlyText[] =>
	pieces.map((piece) => ({
		name: `${format}: ${piece.slice(0, 40)}`,
		format,
		of: (length) => piece.repeat(Math.ceil(length / piece.length)),
	}));

/** Pieces that tell which one they are: tags that no two are alike of. */
const numbered = (format: ForeignText["format"], piece: (index: number) => string): CostlyText => ({
	name: `${format}, numbered: ${piece(1).slice(0, 40)}`,
	format,
	of: (length) =>
		Array.from({ length: Math.ceil(length / piece(9999).length) }, (_, index) => piece(index)).join(""),
});

const around = (format: ForeignText["format"], before: string, piece: string, after = ""): CostlyText => ({
	name: `${format}: ${before}${piece}${after}`.slice(0, 60),
	format,
	of: (length) => before + piece.repeat(Math.ceil(length / piece.length)) + after,
});

/** Texts that cost the square of their length in one program or another. */
export const COSTLY_TEXTS: readonly CostlyText[] = [
	...repeated("html", [
		"<b>",
		"<b>x",
		"[",
		"<table>",
		"<table><tr><td>x",
		"<div>",
		"<div><p>x",
		"<ul><li>x",
		"<li>x</li><p>y",
		"<blockquote>x",
		"<div></p></div></b></td>",
		"<a href=#x>1",
		"<a href='//x.vn?a&b'>[]",
		"<img src=a.jpg alt='x[]' title='b'>",
		"<span hidden>x<div>",
		"<svg><![CDATA[",
		"&amp;&#x1D5D6;",
		`<p>${" ".repeat(999)}x`,
		"*_~`",
		"<b>*</b>_<i>.</i>",
		"<br>",
		"x<br>",
		"<h2>x",
		"<li id=fn1>x<a href=#fn1>1</a>",
		"<form><input>x",
		"<figure><img src=a.jpg><figcaption>x",
		"<div class=caption>x",
		`<p style='${"font-weight : ".repeat(50)}'>x`,
		"x ",
		"x",
		"<font><i></b>",
		"<sup>1",
		"<noscript>",
		"<!--",
		"<!-- a -->",
		"<video><source src=a.mp4>",
		"<object><param name=src value=a>",
		"<td>x",
		"<dl><dt>x",
		"<pre>x",
		"<script>",
	]),
	around("html", "<table>", "<tr><td colspan=100 rowspan=100>x"),
	around("html", "<table><tr>", "<td>x"),
	around("html", "<img srcset='", "a.jpg 1w, ", "'>"),
	around("html", "<pre>", "``` :::\n"),
	around("html", "<a href='?", "&a", "'>x</a>"),
	around("html", "<h2>x", "<p>y"),
	around("html", "<b ", "a ", ">x"),
	around("html", "<b>", "</i><i>.", "</b>"),
	numbered("html", (index) => `<p><b a=${index}>x</p>`),
	numbered("html", (index) => ` a${index}`),
	numbered("html", (index) => `<a href=#fn${index}>1</a><li id=fn${index}>x</li>`),
	...repeated("markdown", [
		"[",
		"[[[[[[[[\n\n",
		"{{",
		"{% x ",
		"{% x %}",
		"{% x a= b= %}",
		"{% raw %}",
		"{% highlight a %}",
		"{% comment %}{",
		"$a",
		"$ a",
		"==a",
		"[[a",
		"`a``b",
		"```\n",
		"```a`\n",
		"{:a ",
		"> ",
		"> a\n",
		"- ",
		"a|b\n-|-\n",
		"[^1]: a\n\n",
		"<b>\n\n",
		"<!--",
		"\\\\(a",
		"# a #",
		"> [!a]\n",
		"**a",
		"**a*b_c~~d\n\n",
		"    a\n",
		"![a](",
		'[a](b "c")\n\n',
	]),
	around("markdown", "", "{% raw %}{", "endraw"),
	around("markdown", "", "{% comment %}{", "endcomment %}"),
	around("markdown", "a|b\n-|-\n", "c|d|e\n"),
	around("markdown", "", "[^1]", "\n\n[^1]: a"),
	around("markdown", "", "a|", "\n-|-"),
	numbered("markdown", (index) => `[^${index}]: a\n\n`),
	numbered("markdown", (index) => `[a${index}]: b "c"\n`),
	numbered("markdown", (index) => `${"`".repeat(index % 9)}a\n\n`),
	...repeated("text", ["x\n", "*_[`", " \n", "https://a.vn/_ ", "1. "]),
];

import assert from "node:assert/strict";
import { test } from "node:test";
import { convert, faultsOf, lostWords } from "../../../support/import/convert.ts";

/** What it is, as other programs write it, as an article's Markdown, and what is told as left out. */
const CASES: readonly (readonly [
	name: string,
	foreign: string,
	markdown: string,
	dropped?: readonly string[],
])[] = [
	["a passage of several lines", "Một\nhai\n\nba  \nbốn", "Một hai\n\nba\nbốn"],
	["an H1 as a heading of the text", "Một\n\n# Hai\n\nba\n\n## Bốn", "Một\n\n## Hai\n\nba\n\n### Bốn"],
	["a remote picture without an alt text", "![](https://i.imgur.com/a1.jpg)", "![](/media/2022/05/a1.jpg)"],
	[
		"a picture's title, the line under it",
		'![Phà](pha.jpg "Phà sớm")',
		'![Phà](/media/2022/05/pha.jpg "Phà sớm")',
	],
	["a linked picture", "[![Phà](pha.jpg)](https://a.vn/)", "![Phà](/media/2022/05/pha.jpg)"],
	["an <img>", 'Chữ <img src="a/pha.jpg" alt="Phà"> chữ', "Chữ\n\n![Phà](/media/2022/05/pha.jpg)\n\nchữ"],
	[
		"classes behind a picture's name",
		"![Phà](pha.jpg?classes=img-fluid,shadow)",
		"![Phà](/media/2022/05/pha.jpg)",
	],
	[
		"HTML with style and script",
		'<div style="a">Chữ</div>\n\n<style>.a{b:c}</style>\n<script>d()</script>',
		"Chữ",
		["<style>: .a{b:c}", "<script>: d()"],
	],
	[
		"a film of YouTube in a frame",
		'<iframe src="https://www.youtube.com/embed/AbC-1" title="Lũ về"></iframe>',
		"[Lũ về](https://www.youtube.com/watch?v=AbC-1)",
	],
	[
		"a table of HTML",
		"<table>\n<tr><th>Xã</th><th>Tấn</th></tr>\n<tr><td>A</td><td>2</td></tr>\n</table>",
		"| Xã | Tấn |\n| --- | --- |\n| A | 2 |",
	],
	["tags of HTML that are indented", "<table>\n\n  <tr>\n\n    <td>Chữ</td>\n\n  </tr>\n\n</table>", "Chữ"],
	["a link to another file", "[bài trước](2020-01-01-bai.md)", "bài trước"],
	["nested lists", "- a\n  1. b\n  2. c\n- d", "- a\n  1. b\n  2. c\n- d"],
	["a fence of code", "```js\nlet a = 1; // **b**\n```", "```js\nlet a = 1; // **b**\n```"],
	["code in a line", "gõ `a | b` rồi `` ` ``", "gõ `a | b` rồi `` ` ``"],
	[
		"a callout with a title",
		"> [!tip] Cần biết\n> Mang theo *giấy*.",
		"::: hop Cần biết\nMang theo *giấy*.\n:::",
		["callout, thành hộp: tip"],
	],
	[
		"a callout without a title",
		"> [!NOTE]\n> Chữ\n>\n> - a",
		"::: hop\nChữ\n\n- a\n:::",
		["callout, thành hộp: NOTE"],
	],
	["a quote", "> Một\n>\n> hai", "> Một\n>\n> hai"],
	[
		"a gist",
		'<script src="https://gist.github.com/an/12ab.js"></script>',
		"[Mã nguồn trên GitHub Gist](https://gist.github.com/an/12ab)",
	],
	["a formula in a line", "Cho $a_1*b_2*c$ và $x$ rồi", "Cho $a_1\\*b_2\\*c$ và $x$ rồi"],
	["a formula on lines of its own", "$$\na_1 < b\n$$", "$$ a_1 < b $$"],
	["money, which is no formula", "Từ $5 đến $10, *giá*", "Từ $5 đến $10, *giá*"],
	["a mark", "Rất ==quan *trọng*== đó", "Rất **quan *trọng*** đó"],
	[
		"notes",
		"Một[^a], hai[^a].\n\n[^a]: Chú *ý*\n    Dòng hai",
		"Một[^a], hai[^a].\n\n[^a]: Chú *ý* Dòng hai",
	],
	["a note that nothing cites", "Một\n\n[^x]: Chú", "Một\n\n[^x]\n\n[^x]: Chú"],
	["a note that is cited and not there", "Một[^9]", "Một\\[^9]"],
	["links of a wiki", "Xem [[Bến phà|bến]] và [[Giá dừa]]", "Xem bến và Giá dừa"],
	["a picture of a wiki", "![[ben pha.png|300]]", "![](/media/2022/05/ben20pha.png)", ["cỡ ảnh: 300"]],
	[
		"the site's address in Liquid",
		"[a]({{ site.baseurl }}/b) ![c]({{site.url}}/d.jpg)",
		"a\n\n![c](/media/2022/05/d.jpg)",
	],
	["a post's address in Liquid", "[a]({% post_url 2020-01-01-b %})", "a"],
	["what Liquid leaves as it is", "{% raw %}{{ a }}{% endraw %}", "{{ a }}", ["{% raw %}: raw endraw"]],
	["Liquid that nobody knows", '{% include a_b.html c="*d*" %}', '{% include a_b.html c="\\*d\\*" %}'],
	["a comment of Liquid", "a{% comment %}b{% endcomment %}", "a", ["{% comment %}: comment b endcomment"]],
	[
		"code in Liquid",
		"{% highlight ruby %}\na *b*\n{% endhighlight %}",
		"```ruby\na *b*\n```",
		["{% highlight %}: highlight ruby endhighlight"],
	],
	[
		"a figure of Hugo",
		'{{< figure src="/a/pha.jpg" alt="Phà" caption="Phà sớm" >}}',
		'![Phà](/media/2022/05/pha.jpg "Phà sớm")',
		['{{ figure }}: {{< figure src="/a/pha.jpg" alt=" " caption=" " >}}'],
	],
	[
		"a film of Hugo",
		"{{< youtube w7Ft2ymGmfc >}}",
		"[Video trên YouTube](https://www.youtube.com/watch?v=w7Ft2ymGmfc)",
		["{{ youtube }}: {{< youtube w7Ft2ymGmfc >}}"],
	],
	[
		"a shortcode that nobody knows",
		"{{% notice_a tip %}}Chữ{{% /notice_a %}}",
		"{{% notice_a tip %}}Chữ{{% /notice_a %}}",
	],
	[
		"a picture of Hexo",
		"{% asset_img pha.jpg Phà sớm %}",
		"![Phà sớm](/media/2022/05/pha.jpg)",
		["{% asset_img }}: {% asset_img pha.jpg %}"],
	],
	[
		"attributes of kramdown",
		"![a](b.jpg){:.img-responsive}\n\nChữ\n{: .lead}",
		"![a](/media/2022/05/b.jpg)\n\nChữ",
		["{: …}: :.img-responsive", "{: …}: : .lead"],
	],
	["attributes of a heading", "## Một {#mot .a}", "## Một", ["{: …}: #mot .a"]],
	[
		"marks for a table of contents",
		"* TOC\n{:toc}\n\nMột\n\n[TOC]\n\n[[_TOC_]]",
		"- TOC\n\nMột",
		["mục lục do máy ghép: :toc", "mục lục do máy ghép: TOC", "mục lục do máy ghép: _TOC_"],
	],
	[
		"a table with pipes",
		"| A | B |\n|:-:|--|\n| `a|b` | **c** |\n| d |",
		"| A | B |  |\n| --- | --- | --- |\n| \\`a | b\\` | **c** |\n| d |  |  |",
	],
	["letters that only look so", "𝗖𝗛Ú Ý: 🅓🅤̛̀𝐚", "CHÚ Ý: DỪa"],
	[
		"the title of a link",
		'[a](https://a.vn "nói thêm")',
		"[a](https://a.vn)",
		["title của liên kết: nói thêm"],
	],
	["a reference as a comment", "[//]: # (ghi chú)\n\na", "a", ["địa chỉ không dùng tới: // ghi chú"]],
	[
		"links that follow the reader",
		"[a](https://a.vn/?id=1&utm_source=fb&fbclid=x#b)",
		"[a](https://a.vn/?id=1#b)",
	],
];

/** Words that stand for what has no title, and the label of a note that is cited once more than in the source. */
const LABELS = ["x", "Video", "trên", "YouTube", "Mã", "nguồn", "GitHub", "Gist"];

for (const [name, foreign, markdown, dropped = []] of CASES)
	test(`Markdown of other programs becomes ours: ${name}`, () => {
		const printed = convert("markdown", foreign);
		assert.equal(printed.markdown, markdown);
		assert.deepEqual(
			printed.dropped.map(({ what, text }) => `${what}: ${text}`),
			dropped,
		);
		const { missing, added } = lostWords("markdown", foreign, printed);
		assert.deepEqual(missing, []);
		assert.deepEqual(
			added.filter((word) => !LABELS.includes(word)),
			[],
		);
		assert.deepEqual(faultsOf(markdown), []);
	});

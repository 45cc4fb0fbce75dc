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
	["nested lists, closed or not", "<ul><li>a<ol><li>b<li>c</ol><li>d</ul>", "- a\n  1. b\n  2. c\n- d"],
	["a list that begins later", '<ol start="3"><li>a</li><li>b</li></ol>', "3. a\n4. b"],
	["a list of terms", "<dl><dt>Xã</dt><dd>An Lạc</dd></dl>", "**Xã**\n\nAn Lạc"],
	["a quote", "<blockquote><p>Một</p><p>Hai</p></blockquote>", "> Một\n>\n> Hai"],
	[
		"a table",
		"<table><thead><tr><th>Xã</th><th>Tấn</th></tr></thead><tbody><tr><td>A | B</td><td>2</td></tr></tbody></table>",
		"| Xã | Tấn |\n| --- | --- |\n| A \\| B | 2 |",
	],
	[
		"a table without a head, with passages in a cell",
		"<table><tr><td><b>Xã</b></td><td>Tấn</td></tr><tr><td><p>A</p><p>B.</p><p>C</p></td><td>2</td></tr></table>",
		"| Xã | Tấn |\n| --- | --- |\n| A; B. C | 2 |",
	],
	[
		"joined cells",
		'<table><tr><th colspan="2">Năm</th></tr><tr><td rowspan="2">A</td><td>1</td></tr><tr><td>2</td></tr></table>',
		"| Năm |  |\n| --- | --- |\n| A | 1 |\n|  | 2 |",
	],
	[
		"a table that only sets a page",
		"<table><tr><td><p>Một</p></td></tr><tr><td><p>Hai</p></td></tr></table>",
		"Một\n\nHai",
	],
	[
		"a picture in a table, with what stands under it",
		'<table><tr><td><img src="a/b.jpg"></td></tr><tr><td>Bến phà</td></tr></table>',
		'![](/media/2022/05/b.jpg "Bến phà")',
	],
	[
		"a figure",
		'<figure><img src="b.jpg" alt="Phà"><figcaption>Bến <b>phà</b>. Ảnh: A</figcaption></figure>',
		'![Phà](/media/2022/05/b.jpg "Bến phà. Ảnh: A")',
	],
	[
		"a caption of WordPress",
		'<div class="wp-caption"><a href="b.jpg"><img src="b-300x200.jpg" alt=""></a><p class="wp-caption-text">Phà</p></div>',
		'![](/media/2022/05/b.jpg "Phà")',
	],
	[
		"a passage under a picture that names who took it",
		'<p><img src="b.jpg" alt="Phà"></p><p><em>Bến phà. Ảnh: Lâm</em></p>',
		'![Phà](/media/2022/05/b.jpg "Bến phà. Ảnh: Lâm")',
	],
	[
		"quotation marks in a caption",
		'<figure><img src="b.jpg" alt="a [b] _c_"><figcaption>"Phà" (cũ) \\</figcaption></figure>',
		'![a \\[b\\] \\_c\\_](/media/2022/05/b.jpg "\\"Phà\\" (cũ) \\\\")',
	],
	[
		"a gallery",
		'<figure class="wp-block-gallery"><figure><img src="a.jpg"><figcaption>Một</figcaption></figure><figure><img src="b.jpg"><figcaption>Hai</figcaption></figure><figcaption>Cả hai</figcaption></figure>',
		'::: anh Cả hai\n![](/media/2022/05/a.jpg "Một")\n\n![](/media/2022/05/b.jpg "Hai")\n:::',
	],
	[
		"a gallery as WordPress showed it before it had blocks, and what stands in its midst",
		'<div id="gallery-1" class="gallery galleryid-5 gallery-columns-3"><dl class="gallery-item"><dt class="gallery-icon"><img src="a.jpg"></dt><dd class="wp-caption-text gallery-caption">Một</dd></dl><p>Lời</p><dl class="gallery-item"><dt class="gallery-icon"><img src="b.jpg"></dt></dl></div>',
		'::: anh\n![](/media/2022/05/a.jpg "Một")\n\n![](/media/2022/05/b.jpg)\n:::\n\nLời',
	],
	[
		"one picture, which is no gallery",
		'<figure class="wp-block-gallery"><ul><li><figure><img src="a.jpg"></figure></li></ul><figcaption>Một</figcaption></figure>',
		"- ![](/media/2022/05/a.jpg)\n\n*Một*",
	],
	[
		"a gallery of a list",
		'<ul class="wp-block-gallery columns-2"><li><figure><img src="a.jpg"></figure></li><li><figure><img src="b.jpg"></figure></li></ul>',
		"::: anh\n![](/media/2022/05/a.jpg)\n\n![](/media/2022/05/b.jpg)\n:::",
	],
	[
		"a gallery in an item of a list, where no block can stand",
		'<ul><li>Chợ<div class="tiled-gallery"><img src="a.jpg"><img src="b.jpg"></div></li></ul>',
		"- Chợ\n\n  ![](/media/2022/05/a.jpg)\n\n  ![](/media/2022/05/b.jpg)",
	],
	[
		"a picture that loads late",
		'<img src="data:image/gif;base64,R0lGOD" data-src="b.jpg" alt="Phà"><noscript><img src="b.jpg" alt=""></noscript>',
		"![Phà](/media/2022/05/b.jpg)",
	],
	[
		"the widest of several sizes",
		'<img src="s.jpg" srcset="s.jpg 300w, l.jpg 1200w, m.jpg 600w" alt="Phà">',
		"![Phà](/media/2022/05/l.jpg)",
	],
	[
		"a picture that is missing",
		'<figure><img src="mat.jpg" alt="Phà sớm"><figcaption>Bến</figcaption></figure>',
		"*Phà sớm. Bến*",
	],
	["a small sign as a picture", '<p>Vui <img class="wp-smiley" alt="😀" src="x.png"> quá</p>', "Vui 😀 quá"],
	["code", '<pre><code class="language-js">a &lt; b\n  *c*\n</code></pre>', "```js\na < b\n  *c*\n```"],
	["a poem", '<pre class="wp-block-verse">Một\nhai</pre>', "Một\nhai"],
	[
		"notes of mammoth",
		'<p>Một<sup><a href="#footnote-1" id="footnote-ref-1">[1]</a></sup></p><ol><li id="footnote-1"><p> Chú <a href="#footnote-ref-1">↑</a></p></li></ol>',
		"Một[^1]\n\n[^1]: Chú",
	],
	[
		"notes of Word",
		'<p>Một<a href="#_ftn1" name="_ftnref1">[1]</a></p><div id="ftn1"><p><a href="#_ftnref1">[1]</a> Chú</p></div>',
		"Một[^1]\n\n[^1]: Chú",
	],
	[
		"notes of WordPress",
		'<p>Một<sup data-fn="ab-1" class="fn"><a href="#ab-1" id="ab-1-link">1</a></sup></p><ol class="wp-block-footnotes"><li id="ab-1">Chú <a href="#ab-1-link">↩︎</a></li></ol>',
		"Một[^1]\n\n[^1]: Chú",
	],
	[
		"brackets in the words of a link",
		'<p>Xem thêm: <a href="https://a.vn/b"><b>[Ảnh]</b>: Lễ rước [2017] ]</a>, [c]</p>',
		"Xem thêm: [**\\[Ảnh\\]**: Lễ rước \\[2017\\] \\]](https://a.vn/b), \\[c]",
	],
	["a number of a note that is nowhere", '<p>Một<sup><a href="#x">1</a></sup></p>', "Một\\[1]"],
	[
		"a post of Facebook in a frame",
		'<iframe src="https://www.facebook.com/plugins/post.php?href=https%3A%2F%2Fwww.facebook.com%2Fa%2Fposts%2F1&width=500" title="Lũ"></iframe>',
		"[Lũ](https://www.facebook.com/a/posts/1)",
	],
	["a form", "<p>Một</p><form><label>Tên</label><input name=a><button>Gửi</button></form>", "Một"],
	[
		"a page inside a form",
		`<form><p>${"Một hai ba. ".repeat(200)}</p><input></form>`,
		"Một hai ba. ".repeat(200).trim(),
	],
	[
		"what is hidden",
		'<p>Một <span class="screen-reader-text">hai</span></p><div style="display:none">ba</div><!-- bốn --><p hidden>năm</p>',
		"Một",
	],
	["old tags", '<font color="red">Một</font> <center>Hai</center>', "Một\n\nHai"],
	[
		"a link that would run something",
		'<a href="java&#115;cript:alert(1)">a</a> <a href=" data:text/html,x">b</a>',
		"a b",
	],
	[
		"signs that Markdown means something by",
		"<p>1. *a* _b_ [c](d) &lt;e&gt; &amp;amp; `f` # g</p><p># h</p><p>- i</p><p>| j | k |</p>",
		"1\\. \\*a\\* \\_b\\_ \\[c](d) \\<e> \\&amp; \\`f\\` # g\n\n\\# h\n\n\\- i\n\n\\| j | k |",
	],
	[
		"an exclamation before a link",
		'<p>Hay quá!<a href="https://a.vn">a</a></p>',
		"Hay quá\\![a](https://a.vn)",
	],
	["characters that no text may hold", "<p>a\u0001b \u202Ec d\uFFFDe</p>", "a b c d?e"],
	[
		"tags that cross and never end",
		"<p><b>a <i>b</b> c</i><div><p>d</b></span></div></table>e",
		"**a *b*** *c*\n\nd\n\ne",
	],
];

for (const [name, html, markdown] of CASES)
	test(`HTML becomes Markdown: ${name}`, () => {
		const printed = convert("html", html);
		assert.equal(printed.markdown, markdown);
		assert.deepEqual(lostWords("html", html, printed), { missing: [], added: [] });
		assert.doesNotMatch(printed.told.map(({ what }) => what).join(), /không viết lại được/);
		assert.deepEqual(faultsOf(printed.markdown), []);
	});

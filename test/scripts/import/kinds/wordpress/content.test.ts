import assert from "node:assert/strict";
import { test } from "node:test";
import type { Dropped } from "../../../../../scripts/import/foreign-article.ts";
import { printContent } from "../../../../../scripts/import/kinds/wordpress/content/print-content.ts";
import type { Attachment, Library } from "../../../../../scripts/import/kinds/wordpress/library.ts";

const file = (id: number, url: string, more: Partial<Attachment> = {}): Attachment => ({
	...{ id, url, title: "", caption: "", description: "", alt: "", address: undefined, parent: 7, line: 1 },
	...more,
});
const files = [
	file(1, "https://cu.vn/u/a.jpg", { alt: "Hàng dừa", caption: "Bên <i>sông</i>" }),
	file(2, "https://cu.vn/u/b.jpg"),
	file(3, "https://cu.vn/u/c.mp3", { title: "Vọng cổ" }),
];
const library: Library = {
	attachments: new Map(files.map((one) => [one.id, one])),
	uploadedFor: new Map([[7, [1, 2, 3]]]),
	reusable: new Map([
		[40, "<!-- wp:paragraph --><p>Dùng lại</p><!-- /wp:paragraph -->"],
		[41, '<!-- wp:block {"ref":41} /-->Vòng'],
	]),
};

function print(content: string): { readonly html: string; readonly dropped: readonly Dropped[] } {
	const dropped: Dropped[] = [];
	return { html: printContent(content, { library, id: 7, line: 1, dropped, used: new Set() }), dropped };
}

/** Without line ends between elements. */
const joined = (html: string) => html.replace(/\s*\n\s*/g, "").trim();

const A =
	'<figure><img class="wp-image-1" src="https://cu.vn/u/a.jpg" alt="Hàng dừa"><figcaption>Bên <i>sông</i></figcaption></figure>';
const B = '<figure><img class="wp-image-2" src="https://cu.vn/u/b.jpg" alt=""></figure>';
const gallery = (pictures: string) => `<div class="wp-block-gallery">${pictures}</div>`;
const link = (href: string, label = href) => `<p><a href="${href}">${label}</a></p>`;

for (const [behaviour, content, html] of [
	[
		"a caption is the line under its picture",
		'Trước\n[caption id="attachment_1" width="300"]<a href="/x"><img src="a.jpg" alt="A" /></a> Chú thích, <em>nghiêng</em>[/caption]\nSau',
		'<p>Trước</p><figure><a href="/x"><img src="a.jpg" alt="A" /></a><figcaption>Chú thích, <em>nghiêng</em></figcaption></figure><p>Sau</p>',
	],
	[
		"so is one of before 2012",
		'[wp_caption caption="Chú thích cũ"]<img src="a.jpg">[/wp_caption]',
		'<figure><img src="a.jpg"><figcaption>Chú thích cũ</figcaption></figure>',
	],
	["a gallery shows the pictures it names, in its order", '[gallery ids="2,1"]', gallery(B + A)],
	["a gallery that names none shows those of the post", "[gallery]", gallery(A + B)],
	["a gallery leaves out what it excludes", '[gallery exclude="2" columns=3 /]', gallery(A)],
	["a list of tracks links them", '[playlist ids="3"]', link("https://cu.vn/u/c.mp3", "Vọng cổ")],
	[
		"an embed is a link",
		"[embed width=5]https://youtu.be/x?a=1&amp;b=2[/embed]",
		link("https://youtu.be/x?a=1&amp;b=2"),
	],
	["a sound is a link", '[audio mp3="https://cu.vn/u/x.mp3"][/audio]', link("https://cu.vn/u/x.mp3")],
	["a sound without an address is that of the post", "[audio]", link("https://cu.vn/u/c.mp3", "Vọng cổ")],
	["a film is a link", '[video src="/u/x.mp4"]', link("/u/x.mp4")],
	[
		"an address on its line is a link",
		"Xem:\n\nhttps://youtu.be/x\n\nHết",
		`<p>Xem:</p>${link("https://youtu.be/x")}<p>Hết</p>`,
	],
	[
		"an address inside a passage stays text",
		"Xem https://youtu.be/x nhé",
		"<p>Xem https://youtu.be/x nhé</p>",
	],
	[
		"words in brackets stay",
		"[sic] [1] [Theo Reuters] [Ảnh: A] a[i]",
		"<p>[sic] [1] [Theo Reuters] [Ảnh: A] a[i]</p>",
	],
	[
		"a shortcode written out is shown",
		"[[gallery]] [[contact-form-7 id=5]]",
		"<p>[gallery] [contact-form-7 id=5]</p>",
	],
	["in code brackets are code", '<pre>[foo a="1"]</pre>', '<pre>[foo a="1"]</pre>'],
	[
		"where the text goes on below is no mark",
		"Một<!--more Xem tiếp-->Hai<!--nextpage-->Ba",
		"<p>Một</p><p>Hai</p><p>Ba</p>",
	],
	[
		"a picture without an alt text has that of the library",
		'<img class="wp-image-1" src="x" alt="" />',
		'<p><img class="wp-image-1" src="x" alt="Hàng dừa" /></p>',
	],
	[
		"one with an alt text keeps it",
		'<img alt="B" class="wp-image-1" src="x">',
		'<p><img alt="B" class="wp-image-1" src="x"></p>',
	],
	[
		"blocks are what is in them",
		'<!-- wp:heading {"level":3} -->\n<h3>Tít</h3>\n<!-- /wp:heading -->\n\n<!-- wp:columns -->\n<div><!-- wp:column --><div><p>a</p></div><!-- /wp:column --></div>\n<!-- /wp:columns -->',
		"<h3>Tít</h3><div><div><p>a</p></div></div>",
	],
	[
		"lines of a block are no paragraphs",
		"<!-- wp:paragraph -->\n<p>a\n\nb</p>\n<!-- /wp:paragraph -->",
		"<p>ab</p>",
	],
	[
		"an old gallery of blocks is no list",
		'<!-- wp:gallery {"ids":[1]} --><figure><ul class="blocks-gallery-grid"><li><figure><img src="a.jpg"/><figcaption>A</figcaption></figure></li></ul></figure><!-- /wp:gallery -->',
		gallery('<figure><figure><img src="a.jpg"/><figcaption>A</figcaption></figure></figure>'),
	],
	[
		"an embed block is a link, its caption a passage",
		'<!-- wp:embed {"url":"https://youtu.be/x"} --><figure><div>\nhttps://youtu.be/x\n</div><figcaption>Lời</figcaption></figure><!-- /wp:embed -->',
		`${link("https://youtu.be/x")}<p>Lời</p>`,
	],
	[
		"so is one of before 2020",
		"<!-- wp:core-embed/youtube --><figure><div>https://youtu.be/y</div></figure><!-- /wp:core-embed/youtube -->",
		link("https://youtu.be/y"),
	],
	["a block that is used again is put in", '<!-- wp:block {"ref":40} /-->', "<p>Dùng lại</p>"],
	[
		"a block that holds itself is put in a few times",
		'<!-- wp:block {"ref":41} /-->',
		"Vòng".repeat(5).replace(/Vòng/g, "<p>Vòng</p>"),
	],
	[
		"a classic text between blocks has its paragraphs",
		"<!-- wp:freeform -->\nMột\n\nHai\n<!-- /wp:freeform -->",
		"<p>Một</p><p>Hai</p>",
	],
	[
		"a shortcode in a block is printed",
		'<!-- wp:shortcode -->\n[gallery ids="2"]\n<!-- /wp:shortcode -->',
		gallery(B),
	],
	[
		"a cover that is a background is a picture",
		'<!-- wp:cover {"url":"c.jpg"} --><div style="background-image:url(c.jpg)"><p>Chữ</p></div><!-- /wp:cover -->',
		'<figure><img src="c.jpg" alt=""></figure><div style="background-image:url(c.jpg)"><p>Chữ</p></div>',
	],
	[
		"what never closes ends with the text",
		"<!-- wp:group --><div><!-- wp:paragraph --><p>a</p>",
		"<div><p>a</p>",
	],
] as const)
	test(`a text of WordPress: ${behaviour}`, () => {
		const printed = print(content);
		assert.equal(joined(printed.html), html);
		assert.deepEqual(printed.dropped, []);
	});

for (const [behaviour, content, html, dropped] of [
	[
		"a form of a plugin",
		'a [contact-form-7 id="5" title="Liên hệ"] b',
		"<p>a  b</p>",
		[["[contact-form-7]", '[contact-form-7 id="5" title="Liên hệ"]']],
	],
	[
		"what a plugin encloses stays",
		"[row][col span=6]Chữ[/col][/row]",
		"<p>Chữ</p>",
		[
			["[col]", "[col span=6]"],
			["[row]", "[row]"],
		],
	],
	["crossing ends", "[a_a][b]x[/a_a]y[/b]", "<p>[b]xy[/b]</p>", [["[a_a]", "[a_a]"]]],
	[
		"a picture that the export lacks",
		'[gallery ids="1,99"]',
		gallery(A),
		[["[gallery]: ảnh, tệp không có trong tệp xuất", "99"]],
	],
	[
		"a block that is filled when shown",
		'<!-- wp:latest-posts {"postsToShow":3} /-->',
		"",
		[["khối latest-posts", ""]],
	],
	[
		"a block that is nowhere",
		'<!-- wp:block {"ref":5} /-->',
		"",
		[["khối dùng lại không có trong tệp xuất", ""]],
	],
	[
		"the button of a file",
		'<!-- wp:file --><div><a href="a.pdf">Đơn</a><a href="a.pdf" class="wp-block-file__button" download>Download</a></div><!-- /wp:file -->',
		'<div><a href="a.pdf">Đơn</a></div>',
		[["nút tải về", "Download"]],
	],
] as const)
	test(`what a text of WordPress loses is told: ${behaviour}`, () => {
		const printed = print(content);
		assert.equal(joined(printed.html), html);
		assert.deepEqual(
			printed.dropped.map(({ what, text }) => [what, text]),
			dropped,
		);
	});

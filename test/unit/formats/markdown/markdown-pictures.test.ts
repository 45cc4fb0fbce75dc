import assert from "node:assert/strict";
import { test } from "node:test";
import { renderBody } from "../../../../_includes/formats/markdown/markdown.ts";
import { BODY_SETTING } from "../../../support/articles/bodies.ts";

const IMAGE =
	'<picture><source type="image/avif" srcset="/pictures/ben-pha-ab12-480.avif 480w, /pictures/ben-pha-ab12-1200.avif 1200w" sizes="(min-width: 48em) 41rem, 60vw"><source type="image/webp" srcset="/pictures/ben-pha-ab12-480.webp 480w, /pictures/ben-pha-ab12-1200.webp 1200w" sizes="(min-width: 48em) 41rem, 60vw"><img src="/pictures/ben-pha-ab12-1200.jpeg" alt="Bến phà" width="1200" height="800" loading="lazy" decoding="async"></picture>';

const CASES: readonly (readonly [name: string, body: string, html: string])[] = [
	[
		"a picture alone is a figure with caption and credit",
		'![Bến phà](ben-pha.jpg "Phà lúc sáng. Ảnh: Ánh Nguyệt")',
		`<figure class="figure">${IMAGE}<figcaption>Phà lúc sáng. <span class="photo-credit">Ảnh: Ánh Nguyệt</span></figcaption></figure>`,
	],
	[
		"a picture without a caption has none",
		"![Bến phà](/media/2022/05/ben-pha.jpg)",
		`<figure class="figure">${IMAGE}</figure>`,
	],
	[
		"a caption may hold quotation marks",
		'![Bến phà](ben-pha.jpg "Phà "Cổ Chiên" chạy")',
		`<figure class="figure">${IMAGE}<figcaption>Phà &quot;Cổ Chiên&quot; chạy</figcaption></figure>`,
	],
	[
		"a picture on a line of its own needs no empty lines around it",
		"Trước\n![Bến phà](media/2022/05/ben-pha.jpg)\nSau",
		`<p>Trước</p>\n<figure class="figure">${IMAGE}</figure>\n<p>Sau</p>`,
	],
	[
		"braces behind a picture are no text",
		'![Bến phà](ben-pha.jpg "Phà"){40% 30%}',
		`<figure class="figure">${IMAGE}<figcaption>Phà</figcaption></figure>`,
	],
	[
		"what a machine did to a picture stands behind who took it",
		'![Bến phà](ben-pha.jpg "Phà. Ảnh: An"){ai: sửa}\n![Bến phà](ben-pha.jpg){ai: tạo}',
		`<figure class="figure">${IMAGE}<figcaption>Phà. <span class="photo-credit">Ảnh: An</span> · <span class="ai-mark">Ảnh có dùng AI chỉnh sửa</span></figcaption></figure>\n<figure class="figure">${IMAGE}<figcaption><span class="ai-mark">Ảnh do AI tạo</span></figcaption></figure>`,
	],
	[
		"what a machine did to a picture is said inside a sentence, too",
		"Nhìn ![Bến phà](ben-pha.jpg){ai: tạo} này",
		`<p>Nhìn ${IMAGE} <span class="ai-mark">Ảnh do AI tạo</span> này</p>`,
	],
	[
		"braces that say nothing print, and the caption stays",
		'![Bến phà](ben-pha.jpg "Phà"){rộng **hết**}\n![Bến phà](ben-pha.jpg "Phà"){width=50%}\nSau',
		`<p>${IMAGE}{rộng <strong>hết</strong>}</p>\n<figure class="figure">${IMAGE}<figcaption>Phà</figcaption></figure>\n<p>{width=50%}<br>\nSau</p>`,
	],
	["a picture inside a sentence stays there", "Nhìn ![Bến phà](ben-pha.jpg) này", `<p>Nhìn ${IMAGE} này</p>`],
	[
		"a lost picture keeps its caption",
		'![Bến phà](mat.jpg "Phà cũ (Ảnh: CTV)")',
		'<figure class="figure figure--lost"><figcaption>Phà cũ <span class="photo-credit">Ảnh: CTV</span></figcaption></figure>',
	],
	["a lost picture without a caption leaves nothing", "![Bến phà](mat.jpg)", ""],
	["a picture from elsewhere is not shown", "![Bến phà](https://evil.example/a.jpg)", ""],
	["a picture of another month is not taken for this one", "![Bến phà](/media/2022/06/ben-pha.jpg)", ""],
	[
		"an exclamation before a footnote is no picture",
		"Hay quá![^1] (thật)\n\n[^2]: x",
		"<p>Hay quá![^1] (thật)</p>",
	],
];

for (const [name, body, html] of CASES) {
	test(name, () => assert.equal(renderBody(body, BODY_SETTING).trim(), html));
}

import assert from "node:assert/strict";
import { test } from "node:test";
import { inspectBody } from "../../../../_includes/formats/inspect/inspect-body.ts";
import { bodyPictures } from "../../../../_includes/formats/markdown/body-pictures.ts";
import { renderBody } from "../../../../_includes/formats/markdown/markdown.ts";
import { plainText } from "../../../../_includes/formats/markdown/plain-text.ts";
import { articleWith, BODY_SETTING, DATE } from "../../../support/articles/bodies.ts";
import { htmlElements } from "../../../support/pages/html.ts";

const PAGE = { ...BODY_SETTING, linesKept: true };
const picture = (alt: string, title = "") => `![${alt}](ben-pha.jpg${title && ` "${title}"`})`;
const elementsOf = (body: string, setting: typeof BODY_SETTING = PAGE) =>
	htmlElements(renderBody(body, setting));
/** Ids of the figures, and the alt text of what is in them. */
const figuresOf = (body: string, setting?: typeof BODY_SETTING) =>
	elementsOf(body, setting).flatMap(({ tag, attributes }) =>
		tag === "figure" ? [attributes.get("id") ?? "none"] : tag === "img" ? [attributes.get("alt")] : [],
	);

const GALLERY = `Mở

${picture("ngoài")}

::: anh Chợ & “nổi”
Lời trên.
${picture("một", "Sáng. Ảnh: An")}
${picture("hai")}

Lời giữa.

- mục

${picture("ba")}
:::

::: anh
${picture("bốn")}
:::`;

test("the pictures of galleries stand together in their order, each with a place of its own; others have none", () => {
	assert.deepEqual(figuresOf(GALLERY), [
		...["none", "ngoài", "anh-1", "một", "anh-2", "hai", "anh-3", "ba", "anh-4", "bốn"],
	]);
	const html = renderBody(GALLERY, PAGE);
	const inside = /<div class="gallery-pictures">([\s\S]*?)<\/div>/.exec(html)?.[1] ?? "";
	assert.equal(inside.match(/<figure/g)?.length, 3);
	assert.doesNotMatch(inside, /Lời|mục/);
	assert.ok(
		html.indexOf("Lời trên.") < html.indexOf(inside) && html.indexOf(inside) < html.indexOf("Lời giữa."),
	);
	assert.match(html, /aria-label="Bộ ảnh: Chợ &amp; “nổi”"/);
	assert.match(html, /<span class="gallery-count">3 ảnh<\/span>/);
	assert.match(html, /<a href="\/pictures\/ben-pha-ab12-1200\.jpeg"><picture>/);
});

test("a picture of a gallery keeps its subject in sight where the style crops it, one of the text is not cropped", () => {
	const marked = "![A](ben-pha.jpg){5% 30%}";
	assert.match(renderBody(`::: anh\n${marked}\n:::`, PAGE), /<img class="at-x-\d/);
	assert.doesNotMatch(renderBody(marked, PAGE), /<img class/);
});

test("in a photo story every picture has a place, counted on from those before the text", () => {
	assert.deepEqual(
		figuresOf(GALLERY, { ...PAGE, firstPicture: 2 }).filter((one) => one?.startsWith("anh-")),
		["anh-2", "anh-3", "anh-4", "anh-5", "anh-6"],
	);
});

test("in a feed a gallery is its pictures with their captions: no places, no links over the page", () => {
	assert.deepEqual(
		figuresOf(GALLERY, BODY_SETTING).filter((one) => one !== "none"),
		["ngoài", "một", "hai", "ba", "bốn"],
	);
	assert.doesNotMatch(renderBody(GALLERY, BODY_SETTING), /<a /);
});

test("before and after say which is which, and open nothing", () => {
	const html = renderBody(`::: Trước-Sau Bờ kè\n${picture("cũ")}\n${picture("mới", "Nay.")}\n:::`, PAGE);
	assert.match(
		html,
		/<p class="compare-word">Trước<\/p><picture>.*<p class="compare-word">Sau<\/p><picture>/s,
	);
	assert.doesNotMatch(html, /id="anh-|<a /);
});

test("search and structured data read what stands in a gallery", () => {
	assert.equal(plainText(GALLERY), "Mở\nChợ & “nổi”\nLời trên.\nSáng. Ảnh: An\nLời giữa.\nmục");
	assert.deepEqual(bodyPictures('::: anh\n![A](ben-pha.jpg "S. Ảnh: An"){1% 2%}\n:::', DATE), [
		{ src: "/media/2022/05/ben-pha.jpg", alt: "A", caption: "S.", credit: "An", focal: { x: 1, y: 2 } },
	]);
});

for (const [body, message] of [
	["::: anh\nChỉ có lời.\n:::", "Khối “::: anh” chưa có ảnh nào, mỗi ảnh đứng một mình một dòng."],
	[
		`::: anh\nNhìn ${picture("x")} này\n:::`,
		"Khối “::: anh” chưa có ảnh nào, mỗi ảnh đứng một mình một dòng.",
	],
	[
		`::: truoc-sau\n${picture("x")}\n:::`,
		"Khối “::: truoc-sau” cần đúng 2 ảnh, mỗi ảnh đứng một mình một dòng; đang có 1.",
	],
] as const)
	test(`a block of pictures with too few is told: ${JSON.stringify(body)}`, () => {
		const { problems } = inspectBody(articleWith({ body: `Mở\n\n${body}`, bodyLine: 7 }));
		assert.deepEqual(
			problems.map(({ severity, line, column, message: said }) => [severity, line, column, said]),
			[["error", 9, 1, message]],
		);
	});

test("a gallery in a box, and one that nobody closed, lose nothing", () => {
	const boxed = renderBody(`:::: hop Hộp\n::: anh\n${picture("x")}\n:::\nSau\n::::\n\nNgoài`, PAGE);
	assert.match(boxed, /<aside class="box">.*id="anh-1".*Sau.*<\/aside>\n<p>Ngoài<\/p>/s);
	const open = renderBody(`::: anh\n${picture("x")}\n\nCuối`, PAGE);
	assert.match(open, /id="anh-1".*Cuối/s);
	assert.equal(open.match(/<div/g)?.length, open.match(/<\/div>/g)?.length);
});

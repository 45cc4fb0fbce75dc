import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import sharp from "sharp";
import {
	PLAIN_LIMITS,
	plainDrawing,
} from "../../../../../../_includes/site/media/pictures/drawings/plain-drawing.ts";

const AS = { width: 1200, height: 800, paper: "#fffdf8" };
const SIZE = 'viewBox="0 0 300 200"';

const svg = (inside: string, root = SIZE) =>
	`<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${root}>${inside}</svg>`;
const plain = (inside: string, root?: string) => plainDrawing(svg(inside, root), AS);
const dot = (own = "") => `<circle cx="9" cy="9" r="9"${own}/>`;

const printed = (inside: string, own = "", frame = ["0", "0", "300", "200"]) => {
	const [x, y, width, height] = frame;
	return `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="800" viewBox="${frame.join(" ")}" preserveAspectRatio="none"><rect x="${x}" y="${y}" width="${width}" height="${height}" fill="#fffdf8"/><g${own}>${inside}</g></svg>\n`;
};

const PLAIN = [
	{ of: "a dot", drawing: svg(dot()), printed: printed(dot()) },
	{
		of: "an edge that is not at nought, and what all of it is",
		drawing: svg(dot(), 'viewBox="-10,-5 300 200" stroke-linecap="round" fill="none" opacity=".5"'),
		printed: printed(dot(), ' stroke-linecap="round" fill="none" opacity=".5"', ["-10", "-5", "300", "200"]),
	},
	{
		of: "a size in pixels alone",
		drawing: svg(dot(), 'width="300px" height="200"'),
		printed: printed(dot()),
	},
	{
		of: "words, remarks and names that draw nothing",
		drawing: `\uFEFF<?xml version="1.0"?>\n<!-- Lu -->${svg(
			`<title>Lu <b>nước</b></title>\n<desc>a</desc><g class="lu" data-name="Lu">${dot()}</g>`,
			`${SIZE} version="1.1" role="img" aria-label="Lu" xml:space="preserve"`,
		)}`,
		printed: printed(`<g>${dot()}</g>`),
	},
	{
		of: "what is used again, by the old way of naming it",
		drawing: svg(
			`<defs><g id="lu">${dot(' fill="currentColor"')}</g></defs><use xlink:href="#lu" color="#a33"/>`,
		),
		printed: printed(
			`<defs><g id="lu">${dot(' fill="currentColor"')}</g></defs><use href="#lu" color="#a33"/>`,
		),
	},
] as const;

for (const { of, drawing, printed: expected } of PLAIN)
	test(`a plain drawing is printed anew: ${of}`, () => {
		assert.equal(plainDrawing(drawing, AS), expected);
	});

const USED = '<defs><g id="a"><path d="M0 0h9v9z"/></g></defs>';

/** Each is ten of the one before. */
const laughs = (depth: number) =>
	Array.from({ length: depth }, (_, at) => {
		const own = at === 0 ? dot() : `<use href="#g${at - 1}"/>`.repeat(10);
		return `<g id="g${at}">${own}</g>`;
	}).join("");

const deep = (depth: number) => `${"<g>".repeat(depth)}${dot()}${"</g>".repeat(depth)}`;

const OTHERS: Readonly<Record<string, string>> = {
	"a script": "<script>alert(1)</script>",
	"what happens": dot(' onload="alert(1)"'),
	"a link": `<a href="https://example.com/">${dot()}</a>`,
	"a picture in it": '<image href="https://example.com/a.png" width="9" height="9"/>',
	"a page in it": "<foreignObject><p>a</p></foreignObject>",
	"a drawing in it": `<svg>${dot()}</svg>`,
	"a drawing of another file": '<use href="tau.svg#a"/>',
	"a drawing that is named by its data": '<use href="data:image/svg+xml,a#a"/>',
	"a colour of another file": dot(' fill="url(https://example.com/#a)"'),
	"a style": dot(' style="fill:url(https://example.com/#a)"'),
	"a sheet of styles": "<style>*{fill:#a33}</style>",
	"what moves": '<circle r="9"><animate attributeName="r" to="19"/></circle>',
	"a blur": `<filter id="f"><feGaussianBlur stdDeviation="90"/></filter>${dot(' filter="url(#f)"')}`,
	"letters, of which faces are unknown": "<text>Lu</text>",
	"loose letters": "Lu",
	"marks that are raw text": `<![CDATA[${dot()}]]>`,
	"an element of another kind": '<x:circle xmlns:x="http://www.w3.org/2000/svg" r="9"/>',
	"another's attribute": dot(' inkscape:label="Lu"'),
	"a number beyond any drawing": '<circle r="999999"/>',
	"a line beyond any drawing": '<path d="M0 0h999999"/>',
	"a number with a power": '<path d="M0 0h1e9"/>',
	"two of one name": '<g id="a"/><g id="a"/>',
	"a use of itself": '<g id="a"><use href="#a"/></g><use href="#a"/>',
	"uses of uses of uses of uses": laughs(6),
	"ten of ten of ten of ten": `${laughs(4)}${'<use href="#g3"/>'.repeat(10)}`,
	"too many elements in one another": deep(PLAIN_LIMITS.depth),
	"dashes of a whole group": `<g stroke-dasharray="4 4">${dot()}</g>`,
	"dashes of next to nothing": dot(' stroke-dasharray=".001"'),
	"dashes without an end": `<path stroke-dasharray="1" d="M0 0${"h99999".repeat(50)}${"L0 0z".repeat(50)}"/>`,
	"dashes along handles that mirror each other": `<path stroke-dasharray="9" d="M0 0t${"9 9 0 0 ".repeat(200)}"/>`,
	"dashes of a line as long as the drawing": '<line x2="99999%" stroke-dasharray="1"/>',
	"a line that is used too often": `${USED.replace("h9", "h9v9h9v9".repeat(900))}${'<use href="#a"/>'.repeat(60)}`,
	"an end that is missing": "<g>",
};

for (const [of, inside] of Object.entries(OTHERS))
	test(`a drawing is not plain with ${of}`, () => {
		assert.equal(plain(inside), undefined);
	});

test("a drawing is not plain with entities, without a size, of another shape, or too long", () => {
	const entity = `<!DOCTYPE svg [<!ENTITY a "b">]>${svg(dot())}`;
	for (const other of [entity, svg(dot(), ""), svg(dot(), 'width="30%" height="20%"'), "", "GIF89a", "<p/>"])
		assert.equal(plainDrawing(other, AS), undefined, other);
	assert.equal(plain(dot(), 'viewBox="0 0 300 100"'), undefined);
	assert.equal(plain(dot(), 'viewBox="0 0 300 0"'), undefined);
	const filled = (length: number) => plain(`<!--${"a".repeat(length - svg("<!---->").length)}-->`);
	assert.ok(filled(PLAIN_LIMITS.length));
	assert.equal(filled(PLAIN_LIMITS.length + 1), undefined);
});

test("as many elements as may stand in one another do, and dashes of a usual line", () => {
	assert.ok(plain(deep(PLAIN_LIMITS.depth - 2)));
	assert.ok(plain('<path d="M515 586Q440 540 396 520" stroke="#f6e7c4" stroke-dasharray="2 12"/>'));
});

test("the drawings of the newspaper are plain, and look as they were drawn", async () => {
	const folder = "content/media";
	const drawings = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) =>
		file.endsWith(".svg"),
	);
	assert.ok(drawings.length > 40);
	for (const file of drawings) {
		const drawing = readFileSync(path.join(folder, file));
		const dots = (one: string | Uint8Array) =>
			sharp(Buffer.from(one)).flatten({ background: AS.paper }).resize({ width: 240 }).raw();
		const { data, info } = await dots(drawing).toBuffer({ resolveWithObject: true });
		const size = { width: info.width * 5, height: info.height * 5 };
		const given = await dots(plainDrawing(drawing.toString(), { ...AS, ...size }) ?? "").toBuffer();
		const far = given.filter((value, at) => Math.abs(value - (data[at] ?? 0)) > 8).length;
		assert.ok(far < data.length / 200, `${file}: ${far} of ${data.length}`);
	}
});

import assert from "node:assert/strict";
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, test } from "node:test";
import { strToU8, zipSync } from "fflate";
import { word } from "../../../../../scripts/import/kinds/word/word.ts";
import {
	bold,
	cite,
	type DocxParts,
	makeDocx,
	paragraph,
	picture,
	run,
	styled,
	table,
} from "../../../../support/import/make-docx.ts";
import { readSource } from "../../../../support/import/read-source.ts";

const folder = mkdtempSync(path.join(tmpdir(), "word-kind-"));
after(() => rmSync(folder, { recursive: true }));

async function readBytes(bytes: Uint8Array, name = "bai.docx") {
	writeFileSync(path.join(folder, name), bytes);
	return readSource(word, path.join(folder, name), { root: folder });
}

async function read(parts: DocxParts, name?: string) {
	const { articles, problems } = await readBytes(makeDocx(parts), name);
	assert.deepEqual(problems, []);
	assert.ok(articles[0]);
	return articles[0];
}

const told = (dropped: readonly { readonly what: string; readonly text: string }[]) =>
	dropped.map(({ what, text }) => `${what}: ${text}`);
const PNG = Buffer.from(
	"iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
	"base64",
);

test("a draft with styles is read into its parts", async () => {
	const article = await read({
		body: [
			styled("Title", "Mùa dừa ở Bến Tre"),
			styled("Subtitle", "Nước mặn về sớm."),
			paragraph(run("Nhà vườn ") + run("trữ nước", "<w:b/>") + cite(1)),
			styled("heading2", "Giá dừa"),
			table([
				["Loại", "Giá"],
				["Xiêm", "90 & 95"],
			]),
			paragraph(picture("a.png", "Vườn dừa")),
			styled("Caption", "Vườn dừa. Ảnh: Quốc Lâm"),
			paragraph("Tin, ảnh: Ánh Nguyệt"),
			paragraph(""),
		].join(""),
		footnotes: [paragraph("Theo Sở Nông nghiệp.")],
		media: { "a.png": PNG },
		core: "<dc:title>Document1</dc:title><dc:creator>Admin</dc:creator><dcterms:created>2022-05-26T11:56:00Z</dcterms:created><cp:keywords>dừa, hạn mặn</cp:keywords><cp:category>Thời sự</cp:category>",
	});
	assert.deepEqual(
		{ ...article, body: undefined, file: undefined },
		{
			id: "bai.docx",
			file: undefined,
			line: 1,
			type: "article",
			state: "published",
			addresses: [],
			title: "Mùa dừa ở Bến Tre",
			lede: { format: "text", text: "Nước mặn về sớm.", line: 1 },
			body: undefined,
			published: { epoch: Date.UTC(2022, 4, 26, 11, 56) },
			people: [],
			credit: "Tin, ảnh: Ánh Nguyệt",
			sections: [{ name: "Thời sự", addresses: [] }],
			tags: [
				{ name: "dừa", addresses: [] },
				{ name: "hạn mặn", addresses: [] },
			],
			comments: [],
			attachments: [],
			dropped: [],
			notes: ["ngày đăng lấy theo ngày tạo tệp Word: xem lại dòng date"],
		},
	);
	assert.equal(
		article.body.text.replace(/base64,[^"]+/, "base64,…"),
		'<p>Nhà vườn <strong>trữ nước</strong><sup><a href="#footnote-1" id="footnote-ref-1">[1]</a></sup></p><h2>Giá dừa</h2>' +
			"<table><tr><td><p>Loại</p></td><td><p>Giá</p></td></tr><tr><td><p>Xiêm</p></td><td><p>90 &amp; 95</p></td></tr></table>" +
			'<figure><img alt="Vườn dừa" src="data:image/png;base64,…" /><figcaption>Vườn dừa. Ảnh: Quốc Lâm</figcaption></figure>' +
			'<ol><li id="footnote-1"><p>Theo Sở Nông nghiệp. <a href="#footnote-ref-1">↑</a></p></li></ol>',
	);
});

test("a draft without styles is read by the habits of newsrooms", async () => {
	const lede = "Nước mặn đã về đến cửa sông Hàm Luông, sớm hơn mọi năm gần một tháng.";
	const article = await read(
		{
			body: [
				bold("Mùa dừa ở Bến Tre"),
				bold(lede),
				paragraph("Nhà vườn trữ nước."),
				paragraph(picture("a.png")),
				paragraph(run("Vườn dừa mùa hạn", "<w:i/>"), '<w:jc w:val="center"/>'),
				paragraph(run("Không phải chú thích", "<w:i/>"), '<w:jc w:val="center"/>'),
				paragraph("Ánh Nguyệt"),
			].join(""),
			media: { "a.png": PNG },
			core: "<dc:creator>Trần Văn Máy</dc:creator>",
		},
		"26-5-2022 bai-1.docx",
	);
	assert.equal(article.title, "Mùa dừa ở Bến Tre");
	assert.equal(article.lede?.text, lede);
	assert.equal(article.credit, "Ánh Nguyệt");
	assert.deepEqual(article.people, []);
	assert.deepEqual(article.published, { wall: "2022-05-26" });
	assert.match(
		article.body.text,
		/^<p>Nhà vườn trữ nước\.<\/p><figure><img [^>]*><figcaption><em>Vườn dừa mùa hạn<\/em><\/figcaption><\/figure><p><em>Không phải/,
	);
	assert.deepEqual(article.notes, ["lấy dòng đầu của tệp Word làm tít: xem lại dòng title"]);
});

test("without a headline the file's own title stands, then its name; without a date there is none", async () => {
	const plain = paragraph("Một đoạn văn.") + paragraph("Đoạn hai.");
	const titled = await read({
		body: plain,
		core: "<dc:title>Mùa dừa</dc:title><dc:creator>Ánh Nguyệt</dc:creator>",
	});
	assert.deepEqual(
		[titled.title, titled.people, titled.published],
		["Mùa dừa", [{ name: "Ánh Nguyệt" }], undefined],
	);
	assert.equal((await read({ body: plain }, "2022-05-26_mua-dua.docx")).title, "mua dua");
});

test("what the library leaves out is told with its words: text boxes, comments, headers, formulas, deletions, drawings", async () => {
	const box = (inside: string) =>
		`<w:r><mc:AlternateContent><mc:Choice><w:drawing><w:txbxContent>${paragraph(inside)}</w:txbxContent></w:drawing></mc:Choice></mc:AlternateContent></w:r>`;
	const { dropped, body } = await read({
		body: [
			paragraph(run("Đoạn") + box("Khung chữ riêng")),
			paragraph(`<w:del><w:r><w:delText>cũ rồi</w:delText></w:r></w:del>`),
			paragraph("<m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath>"),
			paragraph(picture("b.emf", "Sơ đồ")),
		].join(""),
		media: { "b.emf": strToU8("emf") },
		parts: {
			"word/comments.xml": `<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:comment w:id="0">${paragraph("Xem lại số liệu")}</w:comment></w:comments>`,
			"word/header1.xml": `<w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${paragraph("Báo nội bộ")}</w:hdr>`,
		},
	});
	assert.deepEqual(told(dropped).sort(), [
		"chữ đã xóa khi duyệt (Track Changes): cũ rồi",
		"công thức của Word: x=1",
		"hình EMF của Office: ",
		"khung chữ (text box) của Word: Khung chữ riêng",
		"mô tả của hình đã mất: Sơ đồ",
		"nhận xét (comment) của Word: Xem lại số liệu",
		"đầu trang của Word: Báo nội bộ",
	]);
	assert.match(body.text, /^<p>Đoạn<\/p>/);
});

test("a picture outside of the file is named by its address, or its name alone; none is opened", async () => {
	const external = (target: string) => ({
		body: paragraph(picture("a.png").replace('r:embed="rImga.png"', 'r:link="rX"')) + paragraph("Đoạn"),
		relations: `<Relationship Id="rX" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="${target}" TargetMode="External"/>`,
	});
	assert.match(
		(await read(external("https://bao.vn/a.png"))).body.text,
		/<img src="https:\/\/bao\.vn\/a\.png" \/>/,
	);
	for (const target of ["file:///C:/Users/PC/anh.jpg", "../../../etc/anh.jpg"])
		assert.match((await read(external(target))).body.text, /<img src="anh\.jpg" \/>/);
});

const whole = () => makeDocx({ body: paragraph("Đoạn") });
const withPart = (name: string, content: string | Uint8Array) =>
	makeDocx({ body: paragraph("Đoạn"), parts: { [name]: content } });
/** Where a sign of the directory begins. */
const directoryAt = (bytes: Uint8Array) => Buffer.from(bytes).indexOf(Buffer.from([0x50, 0x4b, 1, 2]));
function changed(bytes: Uint8Array, at: (bytes: Uint8Array) => number, value: readonly number[]): Uint8Array {
	const copy = new Uint8Array(bytes);
	copy.set(value, at(bytes));
	return copy;
}

for (const [what, make, message] of [
	[
		"a file of old Word",
		() => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
		/đời cũ \(\.doc\)/,
	],
	["a text", () => strToU8("{\\rtf1 Đoạn}"), /không phải tệp Word/],
	["a zip of something else", () => zipSync({ "a.txt": strToU8("a") }), /không phải tệp Word/],
	["a package that is cut", () => whole().subarray(0, 900), /không mở được gói/],
	["a way out of the folder", () => withPart("../ngoai.xml", "<a/>"), /tên không hợp lệ/],
	["an absolute name", () => withPart("/etc/x.xml", "<a/>"), /tên không hợp lệ/],
	["a name of Windows", () => withPart("word\\..\\x", "<a/>"), /tên không hợp lệ/],
	["a bomb", () => withPart("word/media/a.bin", new Uint8Array(60 * 2 ** 20)), /bung ra quá lớn/],
	["a password", () => changed(whole(), (bytes) => directoryAt(bytes) + 8, [1]), /mật khẩu/],
	[
		"a part that is larger than it says",
		() => changed(whole(), (bytes) => directoryAt(bytes) + 24, [9, 0, 0, 0]),
		/không mở được gói/,
	],
	[
		"parts over one another",
		() =>
			changed(
				whole(),
				(bytes) => Buffer.from(bytes).indexOf(Buffer.from([0x50, 0x4b, 1, 2]), directoryAt(bytes) + 4) + 42,
				[0, 0, 0, 0],
			),
		/không mở được gói/,
	],
	[
		"a document type with entities",
		() => withPart("word/settings.xml", '<!DOCTYPE a [<!ENTITY b "ha">]><a>&b;</a>'),
		/DOCTYPE/,
	],
	["a document that is no XML", () => makeDocx({ body: "<w:p>" }), /không phải XML/],
	[
		"a document without end",
		() => makeDocx({ body: `${"<w:p>".repeat(3000)}${"</w:p>".repeat(3000)}` }),
		/lồng quá sâu/,
	],
	[
		"more parts than any has",
		() =>
			makeDocx({
				body: "",
				parts: Object.fromEntries(Array.from({ length: 3100 }, (_, at) => [`x/${at}`, ""])),
			}),
		/bung ra quá lớn/,
	],
] as const)
	test(`${what} is a problem of the file, with a cure`, async () => {
		const { articles, problems } = await readBytes(make());
		assert.deepEqual([articles.length, problems.length], [0, 1]);
		assert.match(problems[0]?.message ?? "", message);
		assert.match(problems[0]?.cure ?? "", /\.docx|Word|tệp/);
	});

test("a Word file that is a link is not opened", async () => {
	writeFileSync(path.join(folder, "that.docx"), whole());
	symlinkSync(path.join(folder, "that.docx"), path.join(folder, "loi.docx"));
	const { articles, problems } = await readSource(word, path.join(folder, "loi.docx"), { root: folder });
	assert.deepEqual([articles.length, problems.length], [0, 1]);
});

for (const [file, bytes, expected] of [
	["a.docx", whole(), true],
	["khong-ten", zipSync({ "word/document.xml": strToU8("<a/>") }), true],
	["a.zip", zipSync({ "a.txt": strToU8("") }), false],
	["a.doc", new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]), true],
	["a.xls", new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]), false],
	["a.doc", strToU8("<html>"), false],
] as const)
	test(`${file}, which begins ${JSON.stringify(Buffer.from(bytes).toString("latin1").slice(0, 4))}, is ${expected ? "" : "no "}Word file`, () => {
		assert.equal(word.sees({ file, bytes, text: Buffer.from(bytes).toString("latin1") }), expected);
	});

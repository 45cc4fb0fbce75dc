import assert from "node:assert/strict";
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, test } from "node:test";
import { text } from "../../../../../scripts/import/kinds/text/text.ts";
import { toBytes, toTcvn3, toViscii, toVps } from "../../../../support/articles/old-encodings.ts";
import { readSource } from "../../../../support/import/read-source.ts";

const folder = mkdtempSync(path.join(tmpdir(), "text-kind-"));
after(() => rmSync(folder, { recursive: true }));

async function read(content: string | Uint8Array) {
	const file = path.join(folder, "bai.txt");
	writeFileSync(file, content);
	return readSource(text, file, { root: folder });
}

test("a saved page is told in the one shape of all kinds", async () => {
	const root = "test/fixtures/saved-pages";
	const { articles, problems } = await readSource(text, `${root}/cho-noi-vam-sau.txt`, { root });
	assert.deepEqual(problems, []);
	const [article] = articles;
	assert.ok(article);
	assert.equal(article.id, "cho-noi-vam-sau.txt");
	assert.equal(article.file, "test/fixtures/saved-pages/cho-noi-vam-sau.txt");
	assert.equal(article.state, "published");
	assert.equal(article.dateline, "(BKT)");
	assert.equal(article.credit, "Tin: Ánh Nguyệt; Ảnh: Quốc Lâm");
	assert.deepEqual(article.cover, {
		src: "",
		alt: "Ghe khóm của bà Tư Lành. Ảnh: Quốc Lâm",
		caption: "Ghe khóm của bà Tư Lành.",
		credit: "Quốc Lâm",
	});
	assert.match(
		article.body.text,
		/^<p>Bà Tư Lành.*<\/p>\n<p>“Hồi đó.*<\/p>\n<p><em>Một ghe hà.*<\/em><\/p>\n<p>Năm nay/,
	);
	assert.equal(article.body.format, "html");
	assert.deepEqual(
		article.dropped.map(({ what }) => what),
		[...Array(7).fill("phần của trang web"), "chú thích lưu lần thứ hai"],
	);
	assert.equal(article.unplaced?.length, 3);
});

test("signs of HTML in a saved page are text", async () => {
	const { articles } = await read("Tít\n26/05/2022 - 18:56\nGiá < 5 &amp; <b>đậm</b>.");
	assert.equal(articles[0]?.body.text, "<p>Giá &lt; 5 &amp;amp; &lt;b>đậm&lt;/b>.</p>");
});

test("a page in an old encoding is read in Unicode, and told; what is not sure of its date is told too", async () => {
	const { articles } = await read(
		toTcvn3("Đoàn kiểm tra làm việc ở huyện\n26/05/2022\nNước mặn đã về đến cửa sông.\n"),
	);
	assert.equal(articles[0]?.title, "Đoàn kiểm tra làm việc ở huyện");
	assert.match(
		articles[0]?.notes?.join("\n") ?? "",
		/^đã chuyển sang Unicode\. .*TCVN3.*\ntrang không ghi giờ đăng/,
	);
});

const SAVED = "Đoàn kiểm tra làm việc ở huyện\n26/05/2022 - 18:56\nNước mặn đã về đến cửa sông.\n";

for (const [encoding, bytes, note] of [
	["VISCII", toBytes(toViscii(SAVED)), /VISCII/],
	["VPS", toBytes(toVps(SAVED)), /VPS/],
	["UTF-16 without a mark", Buffer.from(SAVED, "utf16le"), /UTF-16/],
	["decomposed Unicode", Buffer.from(SAVED.normalize("NFD")), /liền dấu/],
] as const)
	test(`a page in ${encoding} is seen as saved text, read in Unicode, and told`, async () => {
		const sample = { file: "a/bai.txt", bytes, text: bytes.toString("latin1") };
		assert.ok(text.sees(sample));
		const { articles } = await read(bytes);
		assert.equal(articles[0]?.title, "Đoàn kiểm tra làm việc ở huyện");
		assert.equal(articles[0]?.body.text, "<p>Nước mặn đã về đến cửa sông.</p>");
		assert.match(articles[0]?.notes?.[0] ?? "", note);
	});

test("a page without a date, one that is a link, and none at all are problems of the file", async () => {
	const missing = await read("Tít\nMột đoạn không ngày.");
	assert.deepEqual([missing.articles.length, missing.problems[0]?.line], [0, 2]);
	symlinkSync("/etc/hostname", path.join(folder, "loi-ra.txt"));
	for (const name of ["loi-ra.txt", "khong-co.txt"]) {
		const { articles, problems } = await readSource(text, path.join(folder, name), { root: folder });
		assert.deepEqual([articles.length, problems.length], [0, 1], name);
	}
});

test("50 MB in one line are refused unread", async () => {
	const { articles, problems } = await read(Buffer.alloc(50 * 2 ** 20, "a"));
	assert.deepEqual([articles.length, problems.length], [0, 1]);
	assert.match(problems[0]?.message ?? "", /quá giới hạn/);
});

for (const [file, sample, expected] of [
	["a/bai.txt", "Tít\n26/05/2022", true],
	["a/BAI.TXT", "Tít", true],
	["a/bai", "Tít", true],
	["a/bai.txt", "<html>", false],
	["a/bai.txt", '{"db": []}', false],
	["a/bai.txt", "PK\0\0", false],
	["a/bai.md", "Tít", false],
] as const)
	test(`${file}, which begins ${JSON.stringify(sample)}, is ${expected ? "" : "no "}saved text`, () => {
		assert.equal(text.sees({ file, text: sample, bytes: Buffer.from(sample) }), expected);
	});

import assert from "node:assert/strict";
import fs, { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, test } from "node:test";
import { gzipSync } from "node:zlib";
import { nukeviet } from "../../../../scripts/import/kinds/nukeviet/nukeviet.ts";
import { printTable } from "../../../support/import/print-dump.ts";
import { readSource } from "../../../support/import/read-source.ts";

const folder = mkdtempSync(path.join(tmpdir(), "hostile-dump-"));
after(() => rmSync(folder, { recursive: true }));

async function read(dump: string | Uint8Array) {
	const file = path.join(folder, "a.sql");
	writeFileSync(file, dump);
	return readSource(nukeviet, file, { root: folder });
}

const ROW = { id: 1, catid: 0, title: "Tin", alias: "tin", hometext: "", status: 1, publtime: 1_500_000_000 };
const rows = (base = "nv4_vi_news") => printTable(`${base}_rows`, [ROW]);
const HEAD =
	"CREATE TABLE `nv4_vi_news_detail` (`id` int, `bodyhtml` text);\nINSERT INTO `nv4_vi_news_detail` VALUES ";
const MIB = 2 ** 20;

test("50 MB of rows in one line are read", async () => {
	const row = `(1,'${"chữ ".repeat(20_000)}')`;
	const line = `${HEAD}${Array.from({ length: 520 }, () => row).join(",")};\n`;
	assert.ok(Buffer.byteLength(line) > 50 * MIB);
	const { articles, problems } = await read(line + rows());
	assert.deepEqual(problems, []);
	assert.equal(articles[0]?.body.text.length, 80_000);
});

test("one row of 50 MB is told with its line and its size, and the others are read", async () => {
	const { articles, problems } = await read(`\n${HEAD}(1,'${"a".repeat(50 * MIB)}'),(1,'b');\n${rows()}`);
	assert.equal(articles[0]?.body.text, "b");
	assert.deepEqual([problems.length, problems[0]?.line], [1, 3]);
	assert.match(problems[0]?.message ?? "", /51 MiB, quá giới hạn/);
});

test("a string that never ends, a comment that never ends, and nothing but brackets are cut dumps, and no more", async () => {
	for (const end of [
		`${HEAD}(1,'${"a\\'".repeat(100_000)}`,
		"/*".repeat(100_000),
		`${HEAD}${"(".repeat(1_000_000)}`,
	]) {
		const { articles, problems } = await read(rows() + end);
		assert.equal(articles.length, 1);
		assert.ok(problems.length <= 1);
	}
});

test("NUL and control characters of a text are given as they are, for the converter to tell", async () => {
	const { articles } = await read(`${HEAD}(1,'a\\0b\x01c\0d');\n${rows()}`);
	assert.equal(articles[0]?.body.text, "a\0b\x01c\0d");
});

test("numbers that are none, columns that lack and values that are too many hurt nobody", async () => {
	const dump =
		"CREATE TABLE `nv4_vi_news_rows` (`id` int, `title` text, `alias` text, `hometext` text);\n" +
		"INSERT INTO `nv4_vi_news_rows` VALUES (99999999999999999999,'A'),('x'),(NULL),(2,'B','b','',1,2,3,4),();";
	const { articles, problems } = await read(dump);
	assert.ok(articles.length >= 1);
	assert.ok(articles.some(({ title }) => title === "B"));
	assert.deepEqual(problems, []);
});

test("a column named like what every object has is no key to it", async () => {
	const { articles } = await read(
		"CREATE TABLE `nv4_vi_news_rows` (`id` int, `__proto__` text, `constructor` text, `title` text, `alias` text, `hometext` text);\n" +
			"INSERT INTO `nv4_vi_news_rows` VALUES (1,'{}','x','A','a','');",
	);
	assert.equal(articles[0]?.title, "A");
	assert.equal(({} as Record<string, unknown>)["title"], undefined);
});

test("a packed dump that holds more than any text is refused, and leaves nothing behind", async (context) => {
	// Other tests put dumps into the system's folder meanwhile.
	const before = process.env["TMPDIR"];
	const own = path.join(folder, "own");
	mkdirSync(own);
	process.env["TMPDIR"] = own;
	context.after(() => {
		if (before === undefined) delete process.env["TMPDIR"];
		else process.env["TMPDIR"] = before;
	});
	const { articles, problems } = await read(gzipSync(Buffer.alloc(80 * MIB)));
	assert.deepEqual([articles.length, problems.length], [0, 1]);
	assert.match(problems[0]?.message ?? "", /gấp hơn trăm lần/);
	const cut = await read(gzipSync(rows()).subarray(0, -20));
	assert.match(cut.problems[0]?.message ?? "", /cắt ngang/);
	const broken = gzipSync(rows());
	broken.fill(7, 20, 40);
	assert.equal((await read(broken)).problems.length, 1);
	assert.deepEqual(readdirSync(own), []);
});

test("of a packed dump that was cut, all is read that is there, also where the disk is slow", async (context) => {
	const { open } = fs;
	context.mock.method(fs, "open", (...of: Parameters<typeof open>) =>
		path.basename(`${of[0]}`) === "dump.sql" ? setTimeout(() => open(...of), 30) : open(...of),
	);
	const { articles, problems } = await read(gzipSync(rows()).subarray(0, -3));
	assert.equal(articles.length, 1);
	assert.equal(problems.length, 0);
});

test("a dump that is a link is not followed", async () => {
	const link = path.join(folder, "link.sql");
	symlinkSync("/etc/hostname", link);
	const { articles, problems } = await readSource(nukeviet, link, { root: folder });
	assert.deepEqual([articles.length, problems.length], [0, 1]);
});

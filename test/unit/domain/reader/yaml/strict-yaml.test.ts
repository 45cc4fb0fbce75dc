import assert from "node:assert/strict";
import { test } from "node:test";
import { ProblemLog } from "../../../../../_includes/domain/problem/problem-log.ts";
import { readYaml } from "../../../../../_includes/domain/reader/yaml/strict-yaml.ts";
import { assertFound, assertTold, place } from "../../../../support/articles/problem-cases.ts";

function read(text: string, root: "map" | "list" = "map") {
	const log = new ProblemLog("muc.yaml", text);
	const reading = readYaml(log, 0, text.length, root);
	return { reading, value: reading?.value, problems: log.problems, errors: log.errors };
}

test("every scalar stays the text that was written", () => {
	const { value, problems } = read(
		"a: 2022\nb: NULL\nc: true\nd: 1e3\ne: ~\nf: 2022-05-26T18:56\ng: 0x1F\nh: 007\ni: No\n",
	);
	assert.deepEqual(problems, []);
	assert.deepEqual(value, {
		a: "2022",
		b: "NULL",
		c: "true",
		d: "1e3",
		e: "~",
		f: "2022-05-26T18:56",
		g: "0x1F",
		h: "007",
		i: "No",
	});
});

test("lists, tables, quotes, folded text and comments on lines of their own are read", () => {
	const text =
		"# ghi chú\na: [x, 'y: z']\nb:\n  - c: \"1 # 2\"\n  # nữa\n    d: e\nf: >\n  g: h\n  # i\nk:\n";
	const { value, problems } = read(text);
	assert.deepEqual(problems, []);
	assert.deepEqual(value, { a: ["x", "y: z"], b: [{ c: "1 # 2", d: "e" }], f: "g: h # i\n" });
});

test("a space behind the colon of a table does not make its entries seem indented too much", () => {
	const { value, problems } = read("cover: \n  alt: Phà\ntitle: Phà: một");
	assert.deepEqual(problems.map(place), ["error 3:8"]);
	assert.deepEqual(value, { cover: { alt: "Phà" } });
});

const CASES = [
	{
		text: "title: Bến Tre: mùa dừa\nb: 1",
		at: "1:8",
		found: "“Bến Tre: mùa dừa”",
		cure: 'title: "Bến Tre: mùa dừa"',
		rest: { b: "1" },
	},
	{
		text: 'title: "Về quê" của tôi\nb: 1',
		at: "1:8",
		found: '“"Về quê" của tôi”',
		cure: `title: '"Về quê" của tôi'`,
		rest: { b: "1" },
	},
	{ text: "title: 'It's'\nb: 1", at: "1:8", found: "“'It's'”", cure: `title: "'It's'"`, rest: { b: "1" } },
	{ text: 'title: "Về quê\nb: 1', at: "1:8", found: '“"Về quê”', cure: 'title: "Về quê"', rest: { b: "1" } },
	{
		text: "title: [Ảnh] Mùa dừa\nb: 1",
		at: "1:8",
		found: "“[Ảnh] Mùa dừa”",
		cure: 'title: "[Ảnh] Mùa dừa"',
		rest: { b: "1" },
	},
	{
		text: "tags: [dừa, mía\nb: 1",
		at: "1:7",
		found: "“[dừa, mía”",
		cure: "Thêm dấu ] ở cuối",
		rest: { b: "1" },
	},
	{
		text: "title:Mùa dừa\nb: 1",
		at: "1:6",
		found: "“title:Mùa dừa”",
		cure: "title: Mùa dừa",
		rest: { b: "1" },
	},
	{
		text: "title: @baodongkhoi\nb: 1",
		at: "1:8",
		found: "“@baodongkhoi”",
		cure: 'title: "@baodongkhoi"',
		rest: { b: "1" },
	},
	{ text: "title: %5 tăng\nb: 1", at: "1:8", found: "“%5 tăng”", cure: 'title: "%5 tăng"', rest: { b: "1" } },
	{ text: "title: `a`\nb: 1", at: "1:8", found: "“`a`”", cure: 'title: "`a`"', rest: { b: "1" } },
	{
		text: "title: - Mùa dừa\nb: 1",
		at: "1:8",
		found: "“- Mùa dừa”",
		cure: 'title: "- Mùa dừa"',
		rest: { b: "1" },
	},
	{
		text: "title: | Mùa dừa\nb: 1",
		at: "1:8",
		found: "“| Mùa dừa”",
		cure: 'title: "| Mùa dừa"',
		rest: { b: "1" },
	},
	{
		text: "title: > Mùa dừa\nb: 1",
		at: "1:8",
		found: "“> Mùa dừa”",
		cure: 'title: "> Mùa dừa"',
		rest: { b: "1" },
	},
	{ text: "title: *dừa\nb: 1", at: "1:8", found: "“*dừa”", cure: '"*dừa"', rest: { b: "1" } },
	{ text: "title: *Mùa dừa\nb: 1", at: "1:8", found: "“*Mùa dừa”", cure: '"*Mùa dừa"', rest: { b: "1" } },
	{ text: "title: &dừa xanh\nb: 1", at: "1:8", found: "“&dừa xanh”", cure: '"&dừa xanh"', rest: { b: "1" } },
	{ text: "title: !dừa xanh\nb: 1", at: "1:8", found: "“!dừa xanh”", cure: '"!dừa xanh"', rest: { b: "1" } },
	{ text: "title: !!str dừa\nb: 1", at: "1:8", found: "“!!str dừa”", cure: '"!!str dừa"', rest: { b: "1" } },
	{
		text: "title: Giải #1 tỉnh\nb: 1",
		at: "1:13",
		found: "“#1 tỉnh”",
		cure: '"Giải #1 tỉnh"',
		rest: { b: "1" },
	},
	{ text: "title: # Mùa dừa\nb: 1", at: "1:8", found: "“# Mùa dừa”", cure: "dòng riêng", rest: { b: "1" } },
	{
		text: "title: A\n b: 1\nc: 2",
		at: "2:1",
		found: "“b: 1”",
		cure: "Xóa các dấu cách ở đầu dòng: b: 1",
		rest: { title: "A", c: "2" },
	},
	{
		text: "corrections:\n  - text: Xin lỗi: nhầm\nb: 1",
		at: "2:11",
		found: "“Xin lỗi: nhầm”",
		cure: 'text: "Xin lỗi: nhầm"',
		rest: { b: "1" },
	},
	{ text: "tags:\n  - @dừa\nb: 1", at: "2:5", found: "“@dừa”", cure: '- "@dừa"', rest: { b: "1" } },
	{
		text: "a: 1\nb: 2\na: 3",
		at: "3:1",
		found: "“a” viết hai lần; lần đầu ở dòng 1",
		cure: "xóa dòng kia",
		rest: { a: "1", b: "2" },
	},
	{
		text: "a: {b: 1, b: 2}\nc: 3",
		at: "1:11",
		found: "“b” viết hai lần",
		cure: "xóa dòng kia",
		rest: { c: "3" },
	},
	{ text: "a: 1\nb:\t2", at: "2:3", found: "tab", cure: "hai dấu cách", rest: { a: "1", b: "2" } },
	{ text: "a:\n\t- b\nc: 1", at: "2:1", found: "tab", cure: "hai dấu cách", rest: { a: ["b"], c: "1" } },
	{ text: "<<: {a: 1}\nb: 1", at: "1:1", found: "“<<”", cure: "Xóa", rest: { b: "1" } },
	{ text: "__proto__: x\nb: 1", at: "1:1", found: "“__proto__”", cure: "Xóa", rest: { b: "1" } },
	{
		text: "a: {constructor: 1}\nb: 1",
		at: "1:5",
		found: "“constructor”",
		cure: "Xóa",
		rest: { b: "1" },
	},
	{ text: "? [a]\n: 1\nb: 1", at: "1:3", found: "Tên mục", cure: "tên: giá trị", rest: { b: "1" } },
	{ text: ": 1\nb: 1", at: "1:1", found: "Tên mục", cure: "tên: giá trị", rest: { b: "1" } },
	{ text: "%YAML 1.2\nb: 1", at: "1:1", found: "“%YAML 1.2”", cure: "Xóa", rest: { b: "1" } },
	{ text: "b: 1\n--- c\nd: 1", at: "2:1", found: "nhiều phần", cure: "Xóa các dòng", rest: { b: "1" } },
	{ text: 'a: "\\q"\nb: 1', at: "1:5", found: '“a: "\\q"”', cure: "ngoặc đơn", rest: {} },
	{ text: 'a: "x\\0"\nb: 1', at: "1:4", found: "U+0000", cure: "Xóa", rest: { b: "1" } },
	{ text: 'a: "\\u202Ex"\nb: 1', at: "1:4", found: "U+202E", cure: "Xóa", rest: { b: "1" } },
	{ text: "a: [[[[[[1]]]]]]\nb: 1", at: "1:8", found: "quá 5 tầng", cure: "Bỏ bớt", rest: { b: "1" } },
	{
		text: "b: 1\nkhông có dấu\nc: 1",
		at: "2:1",
		found: "“không có dấu”",
		cure: "tên: giá trị",
		rest: { b: "1" },
	},
];
for (const { text, at, found, cure, rest } of CASES) {
	test(`told at its place, the rest is read: ${JSON.stringify(text)}`, () => {
		const { problems, value } = read(text);
		assert.deepEqual(problems.map(place), [`error ${at}`]);
		assertFound(problems, `error ${at}`, { found, cure });
		assert.deepEqual(value, rest);
	});
}

test("a text of the wrong kind is told: a list for a table, one line for a list", () => {
	assertFound(read("- a\n- b").problems, "error 1:1", { found: "“- a ⏎ - b”", cure: "tên: giá trị" });
	assertFound(read("chữ", "list").problems, "error 1:1", { found: "“chữ”", cure: "dấu gạch" });
});

test("an empty text is an empty table or list", () => {
	assert.deepEqual(read("# chỉ ghi chú\n").value, {});
	assert.deepEqual(read("", "list").value, []);
});

test("nothing of an attack reaches Object.prototype", () => {
	read("__proto__: {polluted: 1}\nconstructor: {prototype: {polluted: 1}}\n");
	assert.equal(Reflect.get({}, "polluted"), undefined);
});

test("a text of more than 100,000 commas is refused at the first too many, before it is parsed", () => {
	const most = `a: "${",".repeat(100_000)}"`;
	assert.deepEqual(read(most).problems, []);
	const { problems, reading } = read(`${most}\nb: [-,`);
	assert.deepEqual(problems.map(place), ["error 2:6"]);
	assertFound(problems, "error 2:6", { found: "quá nhiều dấu phẩy", cure: "xóa" });
	assert.equal(reading, undefined);
});

const ATTACKS = {
	"60,000 brackets": `a: ${"[".repeat(60_000)}`,
	"brackets over many lines": `a:\n${" [\n".repeat(20_000)}`,
	"30,000 list hyphens": "- ".repeat(30_000),
	"30,000 question marks": "? ".repeat(30_000),
	"30,000 keys on a line": "a: ".repeat(20_000),
	"a table in a table, 300 times": Array.from({ length: 300 }, (_, depth) => `${" ".repeat(depth)}a:`).join(
		"\n",
	),
	"9,000 keys": Array.from({ length: 9_000 }, (_, index) => `k${index}:`).join("\n"),
	"30,000 commas": `a: [${",".repeat(30_000)}]`,
	"20,000 anchors": `a: ${"&a ".repeat(20_000)}`,
	"a bomb of aliases": `a: &a [x, x]\n${Array.from({ length: 30 }, (_, i) => `b${i}: &b${i} [*a, *a]`).join("\n")}`,
	"a key with 60,000 spaces behind it, and a fault": `a${" ".repeat(60_000)}\nb: @`,
	"8,000 values at fault": "a: b: c\n".repeat(8_000),
	"12,000 open quotes": 'a: "\n'.repeat(12_000),
	"blank lines behind open quotes": `${'a: "\n'.repeat(6_000)}${"\n".repeat(30_000)}`,
	"30,000 tabs": "\t\n".repeat(30_000),
	"30,000 directives": "%\n".repeat(30_000),
};
for (const [name, text] of Object.entries(ATTACKS)) {
	// One that made the reader's work grow with its square or worse would run into the timeout.
	test(`an attack comes to an end and is refused: ${name}`, { timeout: 60_000 }, () => {
		const { problems, errors } = read(text);
		if (name !== "9,000 keys") assert.ok(errors > 0);
		assert.ok(problems.length <= 101);
		for (const problem of problems) assertTold(problem);
	});
}

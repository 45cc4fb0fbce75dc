import assert from "node:assert/strict";
import { test } from "node:test";
import { JsonScanner } from "../../../../scripts/import/json/json-scanner.ts";
import { readJson } from "../../../../scripts/import/json/read-json.ts";
import { temporaryFile } from "../../../support/import/temporary-source.ts";

async function read(text: string | Uint8Array) {
	const records: unknown[] = [];
	const problems: string[] = [];
	for await (const one of readJson(temporaryFile(text), (list) => list === "db.data.posts")) {
		if ("fields" in one) records.push([one.line, one.fields]);
		else
			problems.push(
				`${one.problem.line}:${one.problem.column}${one.ends ? " ends" : ""} ${one.problem.message}`,
			);
	}
	return { records, problems };
}

const EXPORT = `{"db": [{"meta": {"posts": [{"no": 1}]},
"data": {"users": [{"id": 1}], "posts": [
	{"id": 1, "title": "a ] } \\" đ", "more": {"posts": [{"id": 9}]}},
	{"id": 2}, "x", 5, [{"id": 3}]
]}}]}`;

test("JSON: the objects of the wanted list are given with their lines, and nothing else", async () => {
	const records = [
		[3, { id: 1, title: 'a ] } " đ', more: { posts: [{ id: 9 }] } }],
		[4, { id: 2 }],
	];
	assert.deepEqual(await read(EXPORT), { records, problems: [] });
	assert.deepEqual(await read(`\uFEFF${EXPORT}`), { records, problems: [] });
});

test("JSON: wherever its pieces are cut, the same is read", () => {
	for (const size of [1, 2, 7, 64]) {
		const scanner = new JsonScanner((list) => list === "db.data.posts");
		for (let at = 0; at < EXPORT.length; at += size) scanner.write(EXPORT.slice(at, at + size));
		scanner.close();
		assert.deepEqual(
			scanner.take().map((one) => "fields" in one && [one.line, one.fields["id"]]),
			[
				[3, 1],
				[4, 2],
			],
		);
	}
});

const posts = (inside: string) => `{"db":[{"data":{"posts":[${inside}]}}]}`;
for (const [behaviour, text, records, problems] of [
	[
		"a mistake inside a record is told at its place, and the next one is read",
		posts('\n{"id": 1,\n "title": tít}, {"id": 2}'),
		[[3, { id: 2 }]],
		["3:11 JSON viết sai ở chỗ này."],
	],
	[
		"an early end is told with what was open",
		posts('\n{"id": 1},\n{"id": 2').slice(0, -6),
		[[2, { id: 1 }]],
		["3:8 ends Tệp bị cắt giữa chừng khi đang đọc mục mở ở dòng 3."],
	],
	[
		"a comma too many is told at its place",
		posts('{"a": [1,\n2,],\n"b": 1}'),
		[],
		["2:3 JSON viết sai ở chỗ này."],
	],
	[
		"a comma that is missing is told at its place",
		posts('{"a": 1 "b": 2}'),
		[],
		["1:34 JSON viết sai ở chỗ này."],
	],
	["brackets that do not match are told", '{"a": [}', [], ["1:8 ends Dấu ngoặc đóng không khớp dấu mở."]],
	["words outside are told", `xin chào`, [], ["1:1 ends Ngoài dấu ngoặc của tệp JSON còn có chữ."]],
	["nothing is no file", " \n", [], ["2:1 ends Tệp không có gì bên trong."]],
	[
		"lists inside one another are counted",
		"[".repeat(200),
		[],
		["1:101 ends Các lớp lồng nhau quá 100 lớp."],
	],
] as const)
	test(`JSON: ${behaviour}`, async () => {
		assert.deepEqual(await read(text), { records, problems });
	});

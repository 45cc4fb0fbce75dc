import assert from "node:assert/strict";
import { test } from "node:test";
import { readPage } from "../../../../../_includes/domain/reader/newsroom/read-page.ts";

const TEXT = "---\ntitle: Giới thiệu\n---\n\nAi làm tờ báo này.\n";

const read = (text: string, name = "gioi-thieu.md") => readPage(`content/pages/${name}`, name, text);

test("a page has its address from the name of its file", () => {
	const { value, problems, claims, bodyLine } = read(
		"---\ntitle: Giới thiệu\ndescription: Báo của ai.\n---\nNội dung.\n",
	);
	assert.deepEqual(problems, []);
	assert.deepEqual(value, {
		slug: "gioi-thieu",
		url: "/gioi-thieu/",
		title: "Giới thiệu",
		description: "Báo của ai.",
		body: "Nội dung.\n",
	});
	assert.equal(bodyLine, 5);
	assert.deepEqual(
		claims.map(({ key, kind }) => ({ key, kind })),
		[{ key: "/gioi-thieu", kind: "page" }],
	);
});

test("what is written in decomposed letters comes out composed", () => {
	const { value } = read(TEXT.normalize("NFD"));
	assert.equal(value?.title, "Giới thiệu");
	assert.equal(value?.body, "\nAi làm tờ báo này.\n");
});

for (const [what, text, name, line, column, message] of [
	["no title", "---\ndescription: Chỉ có lời tả\n---\nChữ.\n", "a.md", 3, 1, "Thiếu “title”."],
	["an unknown key", "---\ntitle: A\nlayout: khac\n---\nChữ.\n", "a.md", 3, 1, "Không có mục “layout”."],
	[
		"an address that the site needs",
		TEXT,
		"tim-kiem.md",
		1,
		1,
		"Địa chỉ /tim-kiem/ đã dành cho phần khác của trang báo.",
	],
	["the address of a year", TEXT, "2022.md", 1, 1, "Địa chỉ /2022/ đã dành cho phần khác của trang báo."],
	["a name with marks", TEXT, "giới-thiệu.md", 1, 1, "Tên tệp “giới-thiệu.md” không làm địa chỉ được."],
	["a name in a folder", TEXT, "cu/a.md", 1, 1, "“cu/a.md” không phải tệp trang."],
	["another kind of file", TEXT, "a.txt", 1, 1, "“a.txt” không phải tệp trang."],
	["no text", "---\ntitle: A\n---\n\n", "a.md", 5, 1, "Trang chưa có nội dung."],
	[
		"no front matter",
		"Chữ trơn.\n",
		"a.md",
		1,
		1,
		"Không có phần khai báo; dòng đầu tiên đang là “Chữ trơn.”.",
	],
] as const) {
	test(`a page with ${what} is refused at its place`, () => {
		const { value, problems } = read(text, name);
		assert.equal(value, undefined);
		assert.deepEqual(
			problems.map((one) => ({ line: one.line, column: one.column, message: one.message })),
			[{ line, column, message }],
		);
		assert.ok(problems.every((one) => one.severity === "error" && one.cure !== ""));
	});
}

test("the folder of pages is named where the newsroom lies", () => {
	const { problems } = readPage("/tmp/toa-soan/pages/cu/a.md", "cu/a.md", TEXT);
	assert.match(problems[0]?.cure ?? "", / \/tmp\/toa-soan\/pages; .* \/tmp\/toa-soan\/media\.$/);
});

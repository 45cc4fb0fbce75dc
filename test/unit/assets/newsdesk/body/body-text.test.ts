import assert from "node:assert/strict";
import { test } from "node:test";
import { EditorState } from "prosemirror-state";
import { readText, writeText } from "../../../../../assets/admin/newsdesk/body/text/body-text.ts";
import { changeText } from "../../../../../assets/admin/newsdesk/body/text/change-text.ts";
import { anyLines, faultsOfEdits, numbers } from "../../../../support/newsdesk/bodies.ts";

const kindsOf = (text: string) => readText(text).children.map(({ type }) => type.name);

for (const [text, kinds] of [
	["", ["paragraph"]],
	["\n\nMột.\n\n\n\nHai.", ["paragraph", "paragraph"]],
	["## Mục\nĐoạn sát đề mục.\n", ["heading", "paragraph"]],
	["# Mục một dấu\n", ["heading"]],
	["- a\n- b\n  - c\n\n1. x\n", ["bullet_list", "ordered_list"]],
	["> Trích\n> hai dòng\n\n***\n", ["blockquote", "rule"]],
	['Chữ.\n![Tả](a.jpg "Chú. Ảnh: B")\nChữ nữa.\n', ["paragraph", "figure", "paragraph"]],
	['![Tả](a.jpg "Chú"){40% 30%, ai: sửa}\n', ["figure"]],
	["![Tả](a.jpg){nghiêng}\n", ["kept"]],
	["| Xã | Tấn |\n|:--|--:|\n| A | 1 |\n", ["table"]],
	["| Xã | Tấn |\n|--|--|\n| A | ![x](a.jpg) |\n", ["kept"]],
	["| Xã | Tấn |\n|--|--|\n| A | 1 | thừa |\n", ["kept"]],
	["::: hop Cần biết\nChữ.\n\n- a\n:::\n\nSau hộp.\n", ["kept", "paragraph"]],
	['::: anh Chợ\n![Tả](a.jpg "Chú"){40% 30%}\n![Tả](b.jpg)\n:::\n\nSau.\n', ["kept", "paragraph"]],
	["::: hop Không đóng\nChữ.\n\nChữ.\n", ["kept"]],
	["```js\na\n\nb\n```\nSau mã.\n", ["kept", "paragraph"]],
	[
		"Có dẫn[^1].\n\n[^1]: Chú thích.\n\n    Đoạn hai.\n\n[^2]: Nữa.\n\nSau.\n",
		["paragraph", "kept", "paragraph"],
	],
	["Chữ ^[chú thích tại chỗ] nữa.\n", ["kept"]],
	["Chữ ![x](a.jpg) giữa dòng.\n", ["kept"]],
	['[a](https://a.vn "nhan đề")\n', ["kept"]],
	["    Thụt đầu dòng.\r\n\r\nHai.\r\n", ["paragraph", "paragraph"]],
] as const)
	test(`a text is cut as the page has it, and written back to the byte: ${JSON.stringify(text)}`, () => {
		assert.deepEqual(kindsOf(text), kinds);
		assert.equal(writeText(readText(text)), text);
	});

for (const [before, after] of [
	["Một.\n\nHai.\n", "Mộtzq.\n\nHai.\n"],
	["* a\n* b\n\n\n\nHai.\n", "* azq\n* b\n\n\n\nHai.\n"],
	["3) a\n4) b\n", "3) azq\n4) b\n"],
	["- a\n\n- b\n", "- azq\n\n- b\n"],
	["__Đậm__ và _nghiêng_  \nxuống dòng\n", "**Đậmzq** và *nghiêng*\nxuống dòng\n"],
	["|Xã|Tấn|\n|:-:|--:|\n|A|1|", "| Xãzq | Tấn |\n| :---: | ---: |\n| A | 1 |"],
	["## Mục ##\nĐoạn.\n", "## Mụczq\nĐoạn.\n"],
	["> Lời\n", "> Lờizq\n"],
	[
		"Xem https://a.vn/x_y và https://a.vn/a*b*.\n",
		"Xemzq https://a.vn/x_y và [https:\\//a.vn/a\\*b](https://a.vn/a*b)\\*.\n",
	],
] as const)
	test(`a block that was touched is written in the newsroom's form, the others as they were: ${JSON.stringify(before)}`, () => {
		const state = EditorState.create({ doc: readText(before) });
		let end = 0;
		state.doc.descendants((node, position) => {
			if (end === 0 && node.isText) end = position + (/^\p{L}+/u.exec(node.text ?? "")?.[0].length ?? 0);
		});
		assert.equal(writeText(state.apply(state.tr.insertText("zq", end)).doc), after);
	});

test("what is typed and taken back leaves the bytes as they were", () => {
	const text = "__Đậm__  \nvà\n\n* a\n";
	const state = EditorState.create({ doc: readText(text) });
	const typed = state.apply(state.tr.insertText("x", 3));
	assert.notEqual(writeText(typed.doc), text);
	assert.equal(writeText(typed.apply(typed.tr.delete(3, 4)).doc), text);
});

for (const [text, remove, after] of [
	["- a\n\nGiữa.\n\n- b\n", 1, "- a\n\n+ b\n"],
	["1. a\n\nGiữa.\n\n1. b\n", 1, "1. a\n\n1) b\n"],
	["- a\n\n## Giữa\n   Thụt.\n", 1, "- a\n\nThụt.\n"],
	["Một.\n\n## Hai\nBa.\n", 1, "Một.\n\nBa.\n"],
] as const)
	test(`blocks that come together stay two: ${JSON.stringify(text)}`, () => {
		const { doc } = EditorState.create({ doc: readText(text) });
		const from = doc.children.slice(0, remove).reduce((sum, { nodeSize }) => sum + nodeSize, 0);
		const state = EditorState.create({ doc });
		const cut = state.apply(state.tr.delete(from, from + doc.child(remove).nodeSize)).doc;
		assert.equal(writeText(cut), after);
		assert.equal(readText(after).childCount, doc.childCount - 1);
	});

test("what is written behind a box that nothing closes is not in it", () => {
	const state = EditorState.create({ doc: readText("::: hop Cần biết\nChữ.\n") });
	const paragraph = readText("Sau hộp.").child(0);
	const { doc } = state.apply(state.tr.insert(state.doc.content.size, paragraph));
	assert.equal(writeText(doc), "::: hop Cần biết\nChữ.\n:::\n\nSau hộp.\n");
});

test("of texts of any lines, a block that is touched changes no other, and is read as it was meant", () => {
	const next = numbers(1);
	for (let made = 0; made < 400; made += 1) {
		const end = next(12) === 0 ? "\r\n" : "\n";
		assert.deepEqual(faultsOfEdits(anyLines(next).join(end) + (next(3) > 0 ? end : "")), []);
	}
});

test("a text that is changed as Markdown is what the rich text says then, and reads only what differs", () => {
	const next = numbers(2);
	for (let made = 0; made < 400; made += 1) {
		const lines = anyLines(next);
		const state = EditorState.create({ doc: readText(`${lines.join("\n")}\n`) });
		lines.splice(next(lines.length), next(3), ...anyLines(next).slice(0, 1));
		const after = `${lines.join("\n")}${next(3) > 0 ? "\n" : ""}`;
		assert.equal(writeText(changeText(state, after)?.doc ?? state.doc), after);
	}
	const state = EditorState.create({ doc: readText("Một.\n\nHai.\n\nBa.\n") });
	const changed = changeText(state, "Một.\n\nHai rưỡi.\n\nBa.\n")?.doc;
	assert.deepEqual(
		changed?.children.map((block, at) => block === state.doc.child(at)),
		[true, false, true],
	);
	assert.equal(changeText(state, "Một.\n\nHai.\n\nBa.\n"), undefined);
});

test("a text with more marks than the parser gets through is kept whole", () => {
	const text = `${"*a ".repeat(30_000)}\n`;
	assert.deepEqual(kindsOf(text), ["kept"]);
	assert.equal(writeText(readText(text)), text);
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { placeName } from "../../../../_includes/domain/reader/place-name.ts";
import { articleText } from "../../../support/articles/article-text.ts";

const CASES: readonly {
	readonly lines: Readonly<Record<string, string>>;
	readonly key: "tags" | "author" | "thread";
	readonly name: string;
	readonly at: string;
	/** The line once `mới` stands in the name's place. */
	readonly written?: string;
}[] = [
	{
		lines: { tags: "tags: [dừa khô, dừa]" },
		key: "tags",
		name: "dừa",
		at: "6:17",
		written: "tags: [dừa khô, mới]",
	},
	{
		lines: { tags: "tags: cây dừa, dừa" },
		key: "tags",
		name: "dừa",
		at: "6:16",
		written: "tags: cây dừa, mới",
	},
	{ lines: { tags: 'tags:\n  - mía\n  - "dừa"' }, key: "tags", name: "dừa", at: "8:6", written: '  - "mới"' },
	{ lines: { tags: 'tags: ["d\\u1EEBa"]' }, key: "tags", name: "dừa", at: "6:8" },
	{
		lines: { lede: "lede: dừa", tags: "tags: dừa" },
		key: "tags",
		name: "dừa",
		at: "7:7",
		written: "tags: mới",
	},
	{
		lines: { credit: 'credit: "Ảnh: An Lê"' },
		key: "author",
		name: "An Lê",
		at: "6:15",
		written: 'credit: "Ảnh: mới"',
	},
	{ lines: { thread: "thread: Nước ngọt" }, key: "thread", name: "nuoc-ngot", at: "6:9" },
	{ lines: {}, key: "tags", name: "dừa", at: "2:1" },
];

for (const { lines, key, name, at, written } of CASES) {
	test(`“${name}” of ${JSON.stringify(lines)} stands at ${at}`, () => {
		const text = articleText(lines);
		const { line, column, replace } = placeName(text, { key, name });
		assert.equal(`${line}:${column}`, at);
		const edit = replace?.("mới");
		const after = edit && text.slice(0, edit.from) + edit.text + text.slice(edit.to);
		assert.equal(after?.split("\n")[line - 1], written);
	});
}

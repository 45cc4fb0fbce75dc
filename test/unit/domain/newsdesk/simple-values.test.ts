import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { openFile } from "../../../../_includes/domain/newsdesk/reading/open-file.ts";
import { simpleValues, valuesIn } from "../../../../_includes/domain/newsdesk/reading/read-values.ts";
import { seededRandom } from "../../../../scripts/bench/archive/random.ts";

const strict = (text: string) => valuesIn("article", openFile("article", text));

test("articles that are written plainly are read without YAML's parser, to the same values", () => {
	const names = readdirSync("content/articles", { recursive: true, encoding: "utf8" }).filter((name) =>
		name.endsWith(".md"),
	);
	let simple = 0;
	for (const name of names) {
		const text = readFileSync(`content/articles/${name}`, "utf8");
		const values = simpleValues("article", text);
		if (!values) continue;
		simple += 1;
		assert.deepEqual(values, strict(text), name);
	}
	assert.ok(simple > names.length / 2, `${simple} of ${names.length}`);
});

/** What may stand behind a key, plain or not. */
const PIECES = [
	...[
		"Mùa dừa",
		"2026-02-04 07:50",
		"giá: cao",
		"giá:cao",
		"số #1",
		"# ghi chú",
		"-",
		"- ",
		"[",
		"]",
		"{",
		"}",
		",",
	],
	...[
		'"',
		"'",
		"\\",
		'"Mùa dừa"',
		"'dừa'",
		"[dừa, xoài]",
		"[dừa,, xoài]",
		"[ dừa , ]",
		"[]",
		"[ ]",
		"[a: b]",
		"{name: Hạ}",
		"|",
		">-",
		"&a",
		"*a",
	],
	...[
		"!x",
		"%",
		"@",
		"`",
		"?",
		":",
		"~",
		"null",
		"true",
		"1e3",
		" ",
		"  ",
		"\t",
		"\u00A0",
		"\u3000",
		"e\u0301",
		"\u200B",
		"“dừa”",
		"/?p=2",
		"(",
		"‘",
		"/",
		"…",
		"---",
		"...",
	],
];
const BREAKS = [
	"\n",
	"\n  ",
	"\n  - ",
	"\n    ",
	"\n\n",
	"\n- ",
	"\r\n",
	"\n  src: ",
	"\n  alt: ",
	"\n# ",
	"\n  # ",
	"\n#",
];
const KEYS = [
	"title",
	"date",
	"lede",
	"author",
	"tags",
	"cover",
	"draft",
	"corrections",
	"title ",
	"Title",
	"la",
	"constructor",
	"__proto__",
];

test("whatever front matter holds, what is read without the parser is what the parser reads", () => {
	const random = seededRandom(16);
	const one = (list: readonly string[]) => list[Math.floor(random() * list.length)] ?? "";
	let simple = 0;
	for (let round = 0; round < 20_000; round++) {
		const lines = Array.from({ length: 1 + Math.floor(random() * 3) }, () => {
			const pieces = Array.from({ length: 1 + Math.floor(random() * 2) }, () => one(PIECES)).join("");
			return `${one(KEYS)}:${random() < 0.9 ? " " : ""}${pieces}${random() < 0.3 ? one(BREAKS) + one(PIECES) : ""}`;
		});
		const text = `---\n${lines.join("\n")}\n---\n${random() < 0.5 ? "\nNội dung.\n" : ""}`;
		const values = simpleValues("article", text);
		if (!values) continue;
		simple += 1;
		assert.deepEqual(values, strict(text), JSON.stringify(text));
	}
	assert.ok(simple > 300, String(simple));
});

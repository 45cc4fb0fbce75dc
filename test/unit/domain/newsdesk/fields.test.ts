import assert from "node:assert/strict";
import { test } from "node:test";
import type { DeskField } from "../../../../_includes/domain/newsdesk/fields/desk-field.ts";
import { FILE_KINDS, fieldsOf } from "../../../../_includes/domain/newsdesk/fields/fields-of.ts";
import { ARTICLE_EXAMPLES } from "../../../../_includes/domain/reader/article/article-schema.ts";
import { LIMITS } from "../../../../_includes/domain/reader/limits.ts";

const field = (kind: Parameters<typeof fieldsOf>[0], ...names: string[]): DeskField | undefined =>
	names.reduce<DeskField | undefined>(
		(above, name) => (above?.fields ?? []).find((one) => one.name === name),
		{ name: kind, label: "", hint: "", kind: "table", required: true, place: 0, fields: fieldsOf(kind) },
	);

test("the form of an article has every key that the strict reader takes, and its body", () => {
	assert.deepEqual(
		fieldsOf("article")
			.map(({ name }) => name)
			.sort(),
		[...Object.keys(ARTICLE_EXAMPLES), "body"].sort(),
	);
});

for (const [names, most, longest] of [
	[["title"], LIMITS.title, undefined],
	[["tags"], LIMITS.tags, LIMITS.tagLine],
	[["author", "roles"], LIMITS.roles, LIMITS.name],
	[["corrections"], LIMITS.corrections, undefined],
	[["corrections", "text"], LIMITS.note, undefined],
	[["cover", "alt"], LIMITS.caption, undefined],
	[["source", "name"], LIMITS.name, undefined],
] as const)
	test(`the limits of ${names.join(".")} in the form are those of the reader`, () => {
		const found = field("article", ...names);
		assert.deepEqual([found?.most, found?.longest], [most, longest]);
	});

test("every field of every form has a Vietnamese label and hint, and no two of one table have the same name", () => {
	const check = (fields: readonly DeskField[]) => {
		assert.ok(fields.length > 0);
		assert.equal(new Set(fields.map(({ name }) => name)).size, fields.length);
		for (const { label, hint, fields: inside } of fields) {
			assert.match(label, /^\p{Lu}/u);
			assert.match(hint, /^(?:\p{Lu}|https:).*\.$/u);
			if (inside) check(inside);
		}
	};
	for (const kind of FILE_KINDS) check(fieldsOf(kind));
});

test("a file that is a list is one field of items", () => {
	assert.deepEqual(
		(["sections", "tags", "synonyms"] as const).map((kind) =>
			fieldsOf(kind).map(({ name, kind: how }) => [name, how]),
		),
		[[["items", "tables"]], [["items", "tables"]], [["items", "lists"]]],
	);
});

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import type { ForeignArticle } from "../../../scripts/import/foreign-article.ts";
import { wordpress } from "../../../scripts/import/kinds/wordpress/wordpress.ts";
import { readSource } from "../../support/import/read-source.ts";
import { SHARED } from "../corpus.ts";

const folder = path.join(SHARED, "archives/wordpress");
const exports = readdirSync(folder).filter((name) => name.endsWith(".xml"));
assert.ok(exports.length > 30);

const read = (name: string) => readSource(wordpress, path.join(folder, name), { root: folder });

/** The exports that WordPress itself cannot read as XML, or calls no export, and where that is seen. */
const BROKEN: Readonly<Record<string, number>> = {
	"crazy-cdata.xml": 18,
	"invalid-version-tag.xml": 1,
	"malformed-simple.xml": 14,
	"malformed.xml": 90,
	"missing-version-tag.xml": 1,
};

for (const name of exports)
	test(`${name} is read, or refused with its line and no article of it`, async () => {
		const { articles, problems } = await read(name);
		const line = BROKEN[name];
		assert.deepEqual(
			problems.map((problem) => problem.line),
			line === undefined ? [] : [line],
		);
		if (line !== undefined) assert.deepEqual(articles, []);
	});

const posts = (articles: readonly ForeignArticle[]) =>
	articles.filter(({ id }) => /^(?:post|page)-/.test(id));
const names = (terms: readonly { readonly name: string }[]) => terms.map(({ name }) => name);

const whole = exports.filter((name) => !(name in BROKEN) && name !== "namespace-edge-cases.xml");

test("each post and page of an export is there, once, in its order", async () => {
	for (const name of whole) {
		const text = readFileSync(path.join(folder, name), "utf8");
		const written = text
			.split("<item")
			.slice(1)
			.flatMap((item) => {
				const value = (field: string) =>
					new RegExp(`<wp:${field}>\\s*(?:<!\\[CDATA\\[)?\\s*(\\w+)`).exec(item)?.[1] ?? "";
				const type = value("post_type");
				return type === "post" || type === "page" ? [`${type}-${value("post_id")}`] : [];
			});
		assert.deepEqual(
			posts((await read(name)).articles).map(({ id }) => id),
			written,
			name,
		);
	}
});

/** What WordPress' own tests ask of the first post of an export. */
for (const [name, text] of [
	["blank-lines.xml", "<p>first paragraph</p>\n<p>second paragraph</p>\n"],
	[
		"post-content-blank-lines.xml",
		"<p>This is an example of a WordPress post.<br />\nIt has lines with text (and one blank line).</p>\n<p>And more lines with text.</p>\n",
	],
	["crazy-cdata-escaped.xml", "<p>Content with nested <![CDATA[ tags ]]> :)</p>\n"],
	["cdata-edge.xml", "<p>ends with sequence ]] ></p>\n"],
	["multiple-cdata.xml", "<p>line oneline twoline three</p>\n"],
	["backslashes.xml", "<p>C:\\xampp\\htdocs\\wp-content</p>\n"],
	["slashes.xml", '<p>Slashes aren\\\'t \\"cool\\"</p>\n'],
	["wxr-with-sub-data.xml", ""],
] as const)
	test(`the text of ${name} is what WordPress shows`, async () => {
		assert.equal((await read(name)).articles[0]?.body.text, text);
	});

test("names with backslashes, and a comment of a shrug, are as they were typed", async () => {
	const [article] = (await read("slashes.xml")).articles;
	assert.deepEqual(article && names(article.sections), ['a \\"great\\" category']);
	assert.match(article?.comments[0]?.text.text ?? "", /\\o\/ ¯\\_\(ツ\)_\/¯/);
});

test("only elements of the export's own namespace count", async () => {
	const { articles } = await read("namespace-edge-cases.xml");
	assert.deepEqual(
		articles.map(({ id, title, state }) => [id, title, state]),
		[
			["post-1", "Mixed Namespaces", "published"],
			["post-2", "No Prefix", "published"],
			["post-3", "Empty Namespace", "published"],
			["post-4", "Unicode Namespace", "published"],
			["item-0", undefined, "withdrawn"],
			["post-6", "Namespace Bomb", "published"],
		],
	);
	assert.deepEqual(
		articles[0]?.dropped.map(({ what }) => what),
		["trường normal_key"],
	);
	assert.equal(articles[5]?.body.text, `<p>${"&lol1;".repeat(10)}</p>\n`);
});

test("authors are printed by the names shown, sections in the order of the export", async () => {
	const { articles } = await read("valid-wxr-1.1.xml");
	assert.deepEqual(articles[0]?.people, [{ name: "John Doe" }]);
	const comprehensive = (await read("wxr-comprehensive.xml")).articles;
	assert.deepEqual(names(comprehensive[0]?.people ?? []), ["Alice"]);
	assert.deepEqual(names(comprehensive[0]?.sections ?? []), ["News", "Updates"]);
});

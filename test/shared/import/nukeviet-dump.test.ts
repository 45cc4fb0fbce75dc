import assert from "node:assert/strict";
import path from "node:path";
import { test } from "node:test";
import type { ForeignArticle } from "../../../scripts/import/foreign-article.ts";
import { nukeviet } from "../../../scripts/import/kinds/nukeviet/nukeviet.ts";
import { Dump, type DumpRow } from "../../../scripts/import/sql/dump.ts";
import { convert, faultsOf } from "../../support/import/convert.ts";
import { readSource } from "../../support/import/read-source.ts";
import { compareWords, wordsOfHtml, wordsOfMarkdown, wordsOfText } from "../../support/import/words.ts";
import { noCorpus, SHARED } from "../corpus.ts";

const DUMP = path.join(SHARED, "archives", "nukeviet", "news.sql");
/** Columns in which a newspaper's readers, or its desk, wrote words. */
const WORDS = ["title", "hometext", "author", "homeimgalt", "titlesite", "description", "bodyhtml"];

test("NukeViet's own news are read whole: every word of theirs comes out, or is told", {
	skip: noCorpus,
}, async (t) => {
	const { articles, problems } = await readSource(nukeviet, DUMP, { root: path.dirname(DUMP) });
	assert.deepEqual(problems, []);
	assert.equal(articles.length, 11);
	const rows = await rowsById();
	for (const article of articles) {
		const written = rows.get(article.id.replace("vi-news-", "")) ?? [];
		assert.equal(written.length, 2, article.id);
		const words = written.flatMap((row) => WORDS.map((column) => wordsOfHtml(row.get(column) ?? "")));
		const { missing, added } = compareWords(words, wordsOf(article));
		assert.deepEqual(missing, [], article.title);
		// A film without a title is a link that says what it is.
		assert.deepEqual(
			added.filter((word) => word !== "Video"),
			[],
			article.title,
		);
		assert.deepEqual(faultsOf(convert("html", article.body.text).markdown), []);
		assert.equal(article.state, "published");
		assert.match(article.addresses[0] ?? "", /^\/news\/[a-z-]+\/[a-z0-9-]+-\d+\.html$/);
		assert.ok(
			article.published && "epoch" in article.published && article.published.epoch > Date.UTC(2014, 0),
		);
	}
	t.diagnostic(`articles: ${articles.length}`);
});

function wordsOf({ title, lede, body, people, credit, cover, dropped }: ForeignArticle) {
	const { markdown, dropped: lost } = convert("html", body.text);
	return [
		wordsOfText(title ?? ""),
		wordsOfHtml(lede?.text ?? ""),
		wordsOfMarkdown(markdown),
		...people.map(({ name }) => wordsOfText(name)),
		wordsOfText(credit ?? ""),
		// Its caption and credit are the parts of its alt text.
		wordsOfText(cover?.alt ?? ""),
		...[...dropped, ...lost].map(({ text }) => wordsOfText(text)),
	];
}

/** The rows of each article in the tables that hold its words. */
async function rowsById(): Promise<ReadonlyMap<string, readonly DumpRow[]>> {
	const dump = await Dump.open(DUMP);
	assert.ok(dump instanceof Dump);
	const rows = new Map<string, DumpRow[]>();
	await dump.scan({
		wants: ({ name }) => /_(?:rows|detail)$/.test(name),
		row: ({ place }) => {
			const row = dump.row(place);
			const id = row.get("id") ?? "";
			rows.set(id, [...(rows.get(id) ?? []), row]);
		},
		tooLong: () => assert.fail(),
	});
	await dump.close();
	return rows;
}

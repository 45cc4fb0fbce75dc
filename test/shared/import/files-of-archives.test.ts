import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { strFromU8, unzipSync } from "fflate";
import { parse } from "yaml";
import { printBody } from "../../../_includes/formats/from-html/print-body.ts";
import { findFiles } from "../../../_includes/site/find-files.ts";
import { readBody } from "../../../scripts/import/convert/read-body.ts";
import type { ForeignArticle } from "../../../scripts/import/foreign-article.ts";
import { markdown } from "../../../scripts/import/kinds/markdown/markdown.ts";
import { word } from "../../../scripts/import/kinds/word/word.ts";
import { readSource } from "../../support/import/read-source.ts";
import { compareWords, type Words, wordsOfMarkdown, wordsOfText } from "../../support/import/words.ts";
import { SHARED } from "../corpus.ts";

/** The words of an article beside its text, and those that are told. */
function wordsBeside({ title, lede, people, sections, tags, credit, dropped }: ForeignArticle): Words {
	const names = [...people, ...sections, ...tags].map(({ name }) => name);
	return wordsOfText([title, lede?.text, credit, ...names, ...dropped.map(({ text }) => text)].join(" "));
}

const jekyll = path.join(SHARED, "archives/jekyll");
const posts = await findFiles(jekyll);
assert.equal(posts.length, 60);
/** Keys whose values are no words: what they say is in times, addresses, pictures and yes or no. */
const NO_WORDS = /^(?:date|image|permalink|comments)$/;

test("each post of the blog gives its words, or tells them", async () => {
	for (const name of posts) {
		const file = path.join(jekyll, name);
		const { articles, problems } = await readSource(markdown, file, { root: jekyll });
		assert.deepEqual(problems, [], name);
		assert.equal(articles.length, 1, name);
		const [article] = articles;
		assert.ok(article?.published, name);
		const [, front = "", body = ""] =
			/^---\r?\n(.*?)\n---[ \t]*\r?\n(.*)$/s.exec(readFileSync(file, "utf8")) ?? [];
		const values = [...front.matchAll(/^([\w-]+):(.*(?:\n +.*)*)|^#(.*)/gm)].flatMap(
			([, key = "", value = "", comment]) =>
				comment !== undefined
					? [comment]
					: NO_WORDS.test(key)
						? []
						: [String(Object.values(parse(`x:${value}`, { schema: "failsafe" })).flat())],
		);
		const { missing, added } = compareWords([wordsOfText(values.join(" "))], [wordsBeside(article)]);
		assert.deepEqual([missing, added], [[], []], name);
		// What becomes of the text is the converter's; its letters are put together here.
		assert.equal(article.body.text, body.normalize(), name);
	}
});

const docx = path.join(SHARED, "archives/docx");
const files = await findFiles(docx);
assert.equal(files.length, 17);

test("each Word file gives its words, or tells them", async () => {
	for (const name of files) {
		const file = path.join(docx, name);
		const { articles, problems } = await readSource(word, file, { root: docx });
		assert.deepEqual(problems, [], name);
		const [article] = articles;
		assert.ok(article, name);
		const written = Object.entries(unzipSync(readFileSync(file)))
			.filter(([part]) =>
				/^word\/(?:document|footnotes|endnotes|comments|header\d*|footer\d*)\.xml$/.test(part),
			)
			.map(([, bytes]) => textOfPart(strFromU8(bytes)));
		const { people, title, ...rest } = article;
		// The title is the file's own name; who has made the file stands in its properties.
		const printed = printBody(readBody(article.body), { link: () => undefined, picture: () => undefined });
		// The numbers of notes are counted anew by each program.
		const text = printed.markdown.replace(/\[\^[^\]]+\]/g, "");
		const told = printed.dropped.map((one) => wordsOfText(one.text));
		const { missing, added } = compareWords(
			[wordsOfText(written.join(" "))],
			[wordsBeside({ ...rest, people: [] }), wordsOfMarkdown(text), ...told],
		);
		assert.deepEqual([missing, added], [[], []], name);
		assert.ok(people.length < 2);
		assert.equal(title, name.replace(/\.docx$/, "").replaceAll("-", " "));
	}
});

/** The texts of a part; of a drawing in two forms the one for old programs. */
function textOfPart(xml: string): string {
	const texts = xml
		.replace(/<mc:Choice.*?<\/mc:Choice>/gs, "")
		.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:(?:p|tab|br)[ />]/g);
	return [...texts].map(([, text = " "]) => text.replaceAll("&amp;", "&")).join("");
}

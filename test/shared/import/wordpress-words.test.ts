import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { wordpress } from "../../../scripts/import/kinds/wordpress/wordpress.ts";
import { readItem, wxrOf } from "../../../scripts/import/kinds/wordpress/wxr.ts";
import { readXml } from "../../../scripts/import/xml/read-xml.ts";
import { readSource } from "../../support/import/read-source.ts";
import { compareWords, wordsOfHtml, wordsOfText } from "../../support/import/words.ts";
import { SHARED } from "../corpus.ts";

const folder = path.join(SHARED, "archives/wordpress");

/** The marks of the editors: of blocks, of where a text goes on, and the shortcodes that WordPress itself has. */
const MARKS =
	/<!--\s+\/?wp:[\s\S]*?-->|<!--(?:more|nextpage|noteaser)[\s\S]*?-->|\[\/?(?:wp_)?(?:caption|gallery|embed|audio|video|playlist)\b[^\]]*\]/g;

/** Two links without a blank between are two words: the second may be one that is told. */
const apart = (html: string) => html.replaceAll("</a>", "</a> ");

for (const name of readdirSync(folder).filter((one) => one.endsWith(".xml")))
	test(`every word of the texts of ${name} is in an article, or told`, async () => {
		const file = path.join(folder, name);
		const { articles } = await readSource(wordpress, file, { root: folder });
		const byId = new Map(articles.map((article) => [article.id, article]));
		for await (const one of readXml(file)) {
			if (!("element" in one) || one.element.name !== "item") continue;
			const { type, id, content, excerpt, title } = readItem(one.element, wxrOf(one.root));
			const article = byId.get(`${type}-${id}`);
			if (!article) continue;
			const told = article.dropped.map(({ text }) => wordsOfText(text));
			const { missing } = compareWords(
				[
					wordsOfHtml(apart(content.replace(MARKS, " "))),
					wordsOfHtml(excerpt.replace(MARKS, " ")),
					wordsOfHtml(title),
				],
				[
					wordsOfHtml(apart(article.body.text)),
					wordsOfHtml(article.lede?.text ?? ""),
					wordsOfText(article.title ?? ""),
					...told,
				],
			);
			assert.deepEqual(missing, [], `${article.id}, line ${article.line}`);
		}
	});

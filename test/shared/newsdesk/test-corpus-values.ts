import assert from "node:assert/strict";
import { test } from "node:test";
import { newsroomTime } from "../../../_includes/domain/dates/dates.ts";
import { readValues } from "../../../_includes/domain/newsdesk/reading/read-values.ts";
import { writeSkeleton } from "../../../_includes/domain/newsdesk/write-skeleton.ts";
import { writeValues } from "../../../_includes/domain/newsdesk/writing/write-values.ts";
import { toNfc } from "../../../_includes/domain/text/normalise.ts";
import { readText } from "../../support/articles/article-text.ts";
import { throughSveltia } from "../../support/newsdesk/through-sveltia.ts";
import { corpusArticles, noCorpus } from "../corpus.ts";

const SKELETON = writeSkeleton({
	title: "",
	date: newsroomTime(Date.parse("2022-05-26T18:56:00+07:00")),
	author: "Ánh Nguyệt",
	section: "thoi-su",
	choice: "thoi-su (Thời sự)",
	media: "content/media",
});

/**
 * The test of the corpus in a form.
 *
 * @param every of so many articles one is taken
 */
export function testCorpusValues(every: number): void {
	const which = every === 1 ? "every article" : `one article in ${every}`;
	test(`${which} of the corpus is begun, saved, opened, changed and changed back, and keeps every letter`, {
		skip: noCorpus,
	}, () => {
		const articles = corpusArticles().filter((_, at) => at % every === 0);
		assert.ok(articles.length > 1000 / every);
		const begun = { author: ["Ánh Nguyệt"], date: "2022-05-26 18:56", section: "thoi-su", draft: true };
		for (const { title, lede, body } of articles) {
			const text = writeValues("article", throughSveltia({ ...begun, title, lede, body }), SKELETON);
			const values = readValues("article", text);
			const { article } = readText(text);
			assert.equal(article?.title ?? title, toNfc(title).trim());
			assert.equal(values["title"], toNfc(title).trim());
			assert.equal(String(values["body"]).trim(), body.replace(/\r\n?/g, "\n").trim());
			assert.equal(writeValues("article", throughSveltia(values)), text);
			const changed = writeValues(
				"article",
				throughSveltia({ ...values, title: `${title} (2)`, body: `${body}\n\nX.` }),
			);
			const back = { ...readValues("article", changed), title, body };
			assert.equal(writeValues("article", throughSveltia(back)), text);
		}
	});
}

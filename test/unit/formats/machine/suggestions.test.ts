import assert from "node:assert/strict";
import { test } from "node:test";
import { tagsInTheNews } from "../../../../_includes/domain/lists/in-the-news.ts";
import { suggestionsFile } from "../../../../_includes/formats/machine/suggestions.ts";
import type { SuggestionData } from "../../../../assets/search/panel/suggestions.ts";
import { madeArticles, madeSite } from "../../../support/articles/made-site.ts";

const tag = (slug: string) => ({ slug, name: slug });

test("the newest titles, the commonest tags and authors and all sections are suggested", () => {
	const articles = madeArticles(400, (index) => ({
		tags: index % 3 === 0 ? [tag("dua"), tag("pha")] : [tag("cho")],
	}));
	const { view, lists } = madeSite(articles);
	const data = JSON.parse(suggestionsFile(view, lists)) as SuggestionData;
	assert.equal(data.titles.length, 300);
	assert.deepEqual(data.titles[0], ["Bài 0", articles[0]?.url.slice(1, -1)]);
	assert.deepEqual(data.tags, [
		["cho", "cho", 266],
		["dua", "dua", 134],
		["pha", "pha", 134],
	]);
	assert.deepEqual(data.authors, [["Ánh Nguyệt", "anh-nguyet", 400]]);
	assert.deepEqual(data.sections, [
		["Thời sự", "thoi-su"],
		["Kinh tế", "kinh-te"],
	]);
});

test("tags in the news are those of the newest articles", () => {
	const articles = madeArticles(100, (index) => ({
		tags: index < 60 ? [tag(index % 3 ? "pha" : "dua")] : [tag("cu")],
	}));
	assert.deepEqual(
		tagsInTheNews(articles, 9).map(({ slug }) => slug),
		["pha", "dua"],
	);
	assert.equal(tagsInTheNews(articles, 1).length, 1);
});

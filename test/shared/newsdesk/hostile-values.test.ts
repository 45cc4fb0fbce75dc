import assert from "node:assert/strict";
import { test } from "node:test";
import { readValues } from "../../../_includes/domain/newsdesk/reading/read-values.ts";
import { writeValues } from "../../../_includes/domain/newsdesk/writing/write-values.ts";
import { toNfc } from "../../../_includes/domain/text/normalise.ts";
import { readText } from "../../support/articles/article-text.ts";
import { hostileStrings, noHostileStrings } from "../hostile/hostile-strings.ts";
import { BASE, testHostileValues } from "./test-hostile-values.ts";

// Each in every key by night.
testHostileValues(4);

test("every string of the collections is a title that the article then has, or is refused at the title's line", {
	skip: noHostileStrings,
}, () => {
	let taken = 0;
	for (const name of ["naughty-strings", "xss", "yaml-suite"])
		for (const { slug, payload } of hostileStrings(`${name}.jsonl`)) {
			if (payload.trim() === "") continue;
			const text = writeValues("article", { ...readValues("article", BASE), title: payload });
			const { article, problems } = readText(text);
			if (article) {
				taken += 1;
				assert.equal(article.title, toNfc(payload).trim(), slug);
				assert.equal(article.url, "/2022/05/26/mua-dua/");
			} else
				assert.ok(
					problems.some(({ severity, line }) => severity === "error" && line === 2),
					`${slug}\n${text}`,
				);
		}
	assert.ok(taken > 800, `${taken} titles were taken`);
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { readArticle } from "../../../_includes/domain/reader/article/read-article.ts";
import { longArticle, TYPED_AT, wordsOf } from "../../../scripts/bench-preview/long-article.ts";
import { SECTIONS } from "../../support/articles/article-text.ts";
import { runScript } from "../../support/processes/command.ts";
import { sharedSite } from "../../support/site/shared-site.ts";

test("the article that is typed into is as long as was asked, and nothing in it keeps it from being shown", async () => {
	const text = await longArticle(3000, undefined);
	const place = { file: "content/articles/2026/11/bai-dai.md", path: "2026/11/bai-dai.md" };
	const { article, problems } = readArticle({ ...place, text }, { sections: SECTIONS });
	assert.deepEqual(
		problems.filter(({ severity }) => severity === "error"),
		[],
	);
	const words = wordsOf(article?.body ?? "");
	assert.ok(words >= 3000 && words < 3500, String(words));
	assert.equal(article?.body.split("\n\n").filter((paragraph) => paragraph === TYPED_AT).length, 1);
});

test("bench:preview types at the real desk and tells what the preview took", async () => {
	const { output } = await sharedSite("desk", undefined, { newsdesk: true });
	const asked = ["--site", output, "--words", "300", "--keys", "2", "--pause", "0"];
	const { code, stdout, stderr } = await runScript("bench-preview", asked);
	assert.equal(code, 0, stderr);
	assert.match(stdout, /^Bài 3\d\d chữ, gõ 2 lần: giữa \d+ ms, 95 % dưới \d+ ms/);
	const nowhere = await runScript("bench-preview", ["--site", "content"]);
	assert.notEqual(nowhere.code, 0);
	assert.match(nowhere.stderr, /không có bàn biên tập/);
});

import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { test } from "node:test";
import { settleArticles } from "../../../../_includes/site/read/articles/settle-articles.ts";
import { articleText } from "../../../support/articles/article-text.ts";
import { madeArticle } from "../../../support/articles/made-site.ts";

test("a tag written otherwise is told at its place in the newer file, with the edit that mends it", async () => {
	const folder = await mkdtemp(path.join(tmpdir(), "settle-"));
	try {
		const files = await Promise.all(
			["khỏe", "khoẻ"].map(async (name, at) => {
				const file = path.join(folder, `${at}.md`);
				const text = articleText({ tags: `tags: [khỏe khoắn, "${name}"]` });
				await writeFile(file, `\uFEFF${text.replaceAll("\n", "\r\n")}`);
				const card = madeArticle({ file, tags: [{ name, slug: "khoe" }] });
				return {
					path: `${at}.md`,
					hash: "",
					cardHash: "",
					nearbyHash: "",
					pictures: [],
					attachments: [],
					links: [],
					card,
				};
			}),
		);
		const { problems } = settleArticles(files, { tags: new Map(), threads: new Map() });
		const [problem, ...others] = problems;
		assert.deepEqual(others, []);
		assert.equal(problem?.file, path.join(folder, "1.md"));
		assert.equal(`${problem?.line}:${problem?.column}`, "6:21");
		const from = articleText({ tags: 'tags: [khỏe khoắn, "' }).indexOf('"') + 1;
		assert.deepEqual(problem?.fix, { kind: "edits", edits: [{ from, to: from + 4, text: "khỏe" }] });
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
});

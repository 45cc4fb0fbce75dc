import assert from "node:assert/strict";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, test } from "node:test";
import { readArticle } from "../../../_includes/domain/reader/article/read-article.ts";
import { findFiles } from "../../../_includes/site/find-files.ts";
import { missingWords } from "../../support/articles/words.ts";
import { runScript } from "../../support/processes/command.ts";
import { furnish } from "../../support/site/furnish.ts";

const folder = "../shared/seed";
const pages = readdirSync(folder).filter((name) => name.endsWith(".txt"));
const sections = [{ slug: "thoi-su", name: "Thời sự", description: "" }];
const own = mkdtempSync(path.join(tmpdir(), "import-seed-"));
const articles = path.join(own, "articles");

before(async () => {
	await furnish(path.join(own, "content"));
	const { code, stderr } = await runScript("import", [
		...[folder, "--articles", articles, "--section", "thoi-su"],
		...["--content", path.join(own, "content"), "--report", path.join(own, "r.html")],
	]);
	assert.equal(code, 0, stderr);
});

after(() => rmSync(own, { recursive: true }));

test("every page of the seed is imported whole, and the strict reader finds nothing wrong with it but the lost picture", async () => {
	assert.ok(pages.length > 0);
	const files = await findFiles(articles);
	assert.equal(files.length, pages.length);
	const texts = new Map(
		files.map((file) => {
			const text = readFileSync(path.join(articles, file), "utf8");
			return [/^imported: "?text (.*?)"?$/m.exec(text)?.[1] ?? "", { file, text }];
		}),
	);
	for (const name of pages) {
		const { file = "", text = "" } = texts.get(name) ?? {};
		const saved = readFileSync(`${folder}/${name}`, "utf8");
		assert.deepEqual(missingWords(saved, "Chia sẻ bài viết BÌNH LUẬN", text), [], name);
		const { article, problems } = readArticle({ file, path: file, text }, { sections });
		assert.ok(article, JSON.stringify(problems));
		assert.deepEqual(
			problems.map(({ severity, message }) => `${severity}: ${message.slice(0, 21)}`),
			["warning: Chưa có tệp ảnh bìa ("],
		);
		assert.ok(article.lede && article.credit.printed && article.cover?.caption);
	}
});

import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, test } from "node:test";
import { slug } from "../../../_includes/domain/addresses/slug.ts";
import { nukevietExport } from "../../../scripts/bench-import/nukeviet-export.ts";
import { OLD_SITE, oldSite } from "../../../scripts/bench-import/old-site.ts";
import { writeExport } from "../../../scripts/bench-import/write-old-site.ts";
import { nukeviet } from "../../../scripts/import/kinds/nukeviet/nukeviet.ts";
import { readSource } from "../../support/import/read-source.ts";

const folder = mkdtempSync(path.join(tmpdir(), "nukeviet-export-"));
after(() => rmSync(folder, { recursive: true }));

test("what is printed of an old newspaper is read again: every post, with its addresses, names and comments", async () => {
	const texts = [
		{
			title: "Mùa dừa: 'trái vụ' & \"được giá\"",
			lede: "Giá <tăng>.",
			paragraphs: ["Ông Tư nói: \\ 'Dừa' lên."],
		},
	];
	const site = oldSite({ texts, articles: 40, pictures: 5, slugOf: slug });
	const file = await writeExport(folder, nukevietExport, site);
	const { articles, problems } = await readSource(nukeviet, file, { root: folder, site: new URL(OLD_SITE) });
	assert.deepEqual(problems, []);
	const posts = [...site.posts()];
	assert.equal(articles.length, posts.length);
	for (const [at, post] of posts.entries()) {
		const article = articles[at];
		assert.ok(article);
		assert.equal(article.title, post.title);
		assert.deepEqual(article.people, [{ name: post.author.name }]);
		assert.deepEqual(article.published, { epoch: post.published });
		assert.deepEqual(
			article.sections.map(({ name }) => name),
			[post.section.name],
		);
		assert.deepEqual(
			article.tags.map(({ name }) => name),
			post.tags.map(({ name }) => name),
		);
		assert.equal(article.comments.length, post.comments.length);
		assert.equal(article.cover?.src, post.pictures[0] && `/uploads/news/${post.pictures[0].path}`);
		assert.equal(article.addresses[0], nukevietExport.addressesOf(post)[0]);
		for (const address of nukevietExport.addressesOf(post))
			assert.ok(article.addresses.includes(address), address);
		assert.match(article.body.text, /^<p>Ông Tư nói: \\ /);
	}
});

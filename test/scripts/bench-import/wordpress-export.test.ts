import assert from "node:assert/strict";
import { test } from "node:test";
import { slug } from "../../../_includes/domain/addresses/slug.ts";
import { OLD_SITE, oldSite } from "../../../scripts/bench-import/old-site.ts";
import { wordpressExport } from "../../../scripts/bench-import/wordpress-export.ts";
import { wordpress } from "../../../scripts/import/kinds/wordpress/wordpress.ts";
import { readText } from "../../support/import/temporary-source.ts";

test("an old newspaper printed as WordPress' export is read as it was: posts, pictures, links, comments, addresses", async () => {
	const texts = [{ title: "Mùa dừa: ]]> & <b>", lede: "Lời dẫn", paragraphs: ["Một < hai", "Ba"] }];
	const site = oldSite({ texts, articles: 30, pictures: 3, slugOf: (title) => slug(title) });
	const { articles, problems } = await readText(wordpress, [...wordpressExport.print(site)].join(""));
	const posts = [...site.posts()];
	assert.deepEqual(problems, []);
	assert.equal(articles.length, 30);
	for (const [at, article] of articles.entries()) {
		const post = posts[at];
		assert.ok(post);
		assert.equal(article.title, "Mùa dừa: ]]> &");
		assert.deepEqual(article.published, { epoch: post.published });
		assert.deepEqual(article.addresses, wordpressExport.addressesOf(post));
		assert.equal(article.comments.length, post.comments.length);
		assert.equal(article.cover?.caption, post.pictures[0]?.caption.replace(" <b>", ""));
		assert.equal(article.body.text.match(/<figure/g)?.length ?? 0, Math.max(0, post.pictures.length - 1));
		assert.equal(article.body.text.split("<a href=").length - 1, post.links.length);
	}
	const bodies = articles.map(({ body }) => body.text).join("");
	for (const start of [`${OLD_SITE}/?p=`, `${OLD_SITE}/20`, "/20", "http://www.baocu.example/20"])
		assert.ok(bodies.includes(`href="${start}`), start);
	const sum = (count: (post: (typeof posts)[number]) => number) =>
		posts.reduce((total, post) => total + count(post), 0);
	assert.ok(sum(({ pictures }) => pictures.length) > 0);
	assert.ok(sum(({ links }) => links.length) > 0);
	assert.ok(sum(({ comments }) => comments.length) > 0);
});

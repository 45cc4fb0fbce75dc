import assert from "node:assert/strict";
import path from "node:path";
import { test } from "node:test";
import { nukevietExport } from "../../scripts/bench-import/nukeviet-export.ts";
import { wordpressExport } from "../../scripts/bench-import/wordpress-export.ts";
import { SHARED } from "../shared/corpus.ts";
import { askOldAddresses, withMovedIn } from "../support/import/moved-in.ts";
import { followLinks } from "../support/pages/dead-links.ts";
import { gather } from "../support/pages/gather.ts";

/** How many posts the old newspaper has where the environment names no other number: to try this at all takes long. */
const posts = (most: number) => Math.min(most, Number(process.env["MOVED_IN_POSTS"] ?? most));

for (const { exporter, keyOf, articles } of [
	{
		exporter: wordpressExport,
		keyOf: (number: number) => `wordpress post-${number}`,
		articles: posts(20_000),
	},
	{
		exporter: nukevietExport,
		keyOf: (number: number) => `nukeviet vi-news-${number}`,
		articles: posts(2000),
	},
])
	test(`${articles} posts of ${exporter.fileName} are built with no error, every old address leads on, no link is broken`, (t) =>
		withMovedIn(
			{ exporter, keyOf, articles, corpus: path.join(SHARED, "corpus", "articles.jsonl.gz") },
			async ({ settings, report, summary, archive: { old, links: between } }) => {
				const errors = report.problems.filter(({ severity }) => severity === "error");
				assert.deepEqual(errors, []);
				assert.equal(report.articles, articles);
				assert.deepEqual(summary.problems, []);
				assert.deepEqual([summary.links.lost, summary.pictures.missing], [0, 0]);
				assert.equal(between.kept, between.given);
				assert.deepEqual(summary.addresses.unanswered, []);

				const { ways, lost } = await askOldAddresses(settings, old);
				t.diagnostic(`old addresses: ${JSON.stringify(Object.fromEntries(ways))}`);
				assert.deepEqual([lost.length, lost.slice(0, 20)], [0, []]);
				assert.ok(old.size > articles * 2);

				const { pages, links, dead } = await followLinks(settings.output);
				t.diagnostic(`${links} links of ${pages} pages`);
				assert.deepEqual(
					gather(dead.map(({ file, address }) => ({ file, fault: address }))).slice(0, 20),
					[],
				);
				assert.ok(pages > articles && links > pages);
			},
		));

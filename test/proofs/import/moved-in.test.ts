import assert from "node:assert/strict";
import { appendFile, readFile, rm } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import { hasError } from "../../../_includes/domain/problem/problem.ts";
import { fileOf } from "../../../_includes/site/eleventy/page-address.ts";
import { wordpressExport } from "../../../scripts/bench-import/wordpress-export.ts";
import { askOldAddresses, withMovedIn } from "../../support/import/moved-in.ts";
import { followLinks } from "../../support/pages/dead-links.ts";

const ARTICLES = 120;
/** Fewer than there are old addresses, as the host takes fewer than an archive of twenty thousand articles has. */
const MOST_RULES = 150;

test("an old newspaper is moved in and built: every old address answers, every link leads somewhere, and what does not is seen", () =>
	withMovedIn(
		{
			...{ exporter: wordpressExport, keyOf: (number) => `wordpress post-${number}`, articles: ARTICLES },
			settings: { search: false, mostRules: MOST_RULES },
		},
		async ({ settings, report, summary, archive: { old, links: between } }) => {
			assert.deepEqual(summary.problems, []);
			assert.equal(hasError(report.problems), false);
			assert.equal(report.articles, ARTICLES);
			assert.equal(summary.links.lost, 0);
			assert.ok(between.given > 0);
			assert.equal(between.kept, between.given);
			const rules = await readFile(path.join(settings.output, "_redirects"), "utf8");
			assert.ok(rules.trimEnd().split("\n").length <= MOST_RULES);

			const { ways, lost } = await askOldAddresses(settings, old);
			assert.deepEqual(lost, []);
			assert.ok((ways.get("301") ?? 0) > 50);
			assert.ok((ways.get("301 page") ?? 0) + (ways.get("page") ?? 0) > 50);
			const { pages, links, dead } = await followLinks(settings.output);
			assert.ok(pages > ARTICLES && links > pages * 10, `${links} links of ${pages} pages`);
			assert.deepEqual(dead, []);

			// The same, once an article is not there, and another names what never was.
			const [away = "", other = ""] = new Set(old.values());
			await rm(path.join(settings.output, fileOf(away)));
			await appendFile(
				path.join(settings.output, fileOf(other)),
				'<a href="#khong-co">a</a><img src="khong-co.jpg">',
			);
			const after = await askOldAddresses(settings, old);
			const led = [...old].flatMap(([address, to]) => (to === away ? address : []));
			assert.deepEqual(after.lost.map((line) => line.replace(/: .*/, "")).sort(), led.sort());
			const broken = new Set((await followLinks(settings.output)).dead.map(({ address }) => address));
			assert.deepEqual([...broken].sort(), [away, `${other}#khong-co`, `${other}khong-co.jpg`].sort());
		},
	));

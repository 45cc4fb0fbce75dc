import assert from "node:assert/strict";
import { test } from "node:test";
import { readQuery } from "../../../assets/search/page/address.ts";
import { hostileArticles, tally } from "../../support/hostile/hostile.ts";
import { assertFound, lookAt, withHostileSite } from "../../support/hostile/hostile-site.ts";
import { searchAnswer } from "../../support/search/search-results.ts";
import { hostileStrings, noHostileStrings } from "./hostile-strings.ts";

/** One string in so many is asked of the search. */
const ASKED = 13;

/**
 * The test of public attack strings in a browser.
 *
 * @param every of so many strings one is taken
 */
export function testAttackStrings(every: number): void {
	const which = every === 1 ? "of all" : `of one in ${every}`;
	test(`no public attack string, ${which}, runs or leaves active DOM, wherever an article takes it`, {
		skip: noHostileStrings,
	}, async (t) => {
		const all = hostileStrings("xss.jsonl");
		assert.ok(all.length > 500);
		const strings = all.filter((_, at) => at % every === 0);
		const articles = await hostileArticles(strings, { mend: true });
		t.diagnostic(tally(articles));

		await withHostileSite(articles, async (site) => {
			await t.test("on every page, with the Content-Security-Policy off", async (look) => {
				look.diagnostic(`${site.paths.length} pages`);
				const { active, misprinted } = await lookAt(site, site.paths);
				assert.deepEqual(active, []);
				assert.deepEqual(misprinted, []);
			});

			await t.test("as a result of the search", () => assertFound(site));

			await t.test("as the query of the search", async () => {
				const asked = articles.filter((_, at) => at % ASKED === 0);
				assert.ok(asked.length > 30 / every);
				await site.withTabs(async (open) => {
					const { visit } = await open();
					for (const { payload } of asked) {
						// One that is too long the page cuts, and puts what is left into its address.
						const address = `/tim-kiem/?q=${encodeURIComponent(readQuery(payload))}`;
						assert.deepEqual(await visit(address, searchAnswer), [], payload);
					}
				});
			});
		});
	});
}

import assert from "node:assert/strict";
import { test } from "node:test";
import { assertTold } from "../../support/articles/problem-cases.ts";
import { hostileArticles, tally } from "../../support/hostile/hostile.ts";
import { assertFound, lookAt, withHostileSite } from "../../support/hostile/hostile-site.ts";
import { lostLetters } from "../../support/hostile/lost-letters.ts";
import { asNamed } from "../../support/hostile/printed-texts.ts";
import { hostileStrings, noHostileStrings } from "./hostile-strings.ts";

/**
 * The test of naughty strings in a browser.
 *
 * @param every of so many strings one is taken
 */
export function testNaughtyStrings(every: number): void {
	const which = every === 1 ? "of all" : `of one in ${every}`;
	test(`every naughty string, ${which}, is refused with its reason or shown exactly, wherever it stands in an article`, {
		skip: noHostileStrings,
	}, async (t) => {
		const all = hostileStrings("naughty-strings.jsonl");
		assert.ok(all.length > 500);
		const strings = all.filter((_, at) => at % every === 0);
		const articles = await hostileArticles(strings, { mend: false });
		t.diagnostic(tally(articles));

		await t.test("what is refused is told to the newsroom, with what was found", () => {
			const refusals = articles.flatMap(({ slug, refused }) =>
				[...refused].map(([place, problems]) => ({ slug, place, problems })),
			);
			assert.ok(refusals.length > 100 / every);
			for (const { slug, place, problems } of refusals) {
				const errors = problems.filter(({ severity }) => severity === "error");
				assert.ok(errors.length > 0, `${slug} ${place}`);
				for (const problem of errors) {
					assertTold(problem);
					assert.match(problem.message, /“.*”|U\+[0-9A-F]{4}/s, `${slug} ${place}`);
				}
			}
		});

		await withHostileSite(articles, async (site) => {
			await t.test(
				"what is taken is shown as it was written, and no letter or digit of a body is lost",
				async () => {
					// Pages of authors are made as pages of tags are; the proof on the attack strings opens both.
					const paths = site.paths.filter((path) => !path.startsWith("/tac-gia/"));
					const lost: string[] = [];
					let linked = 0;
					const { active, misprinted } = await lookAt(
						site,
						paths,
						({ slug, texts, refused }, { body, authors }) => {
							const missing = lostLetters(texts.body, body);
							if (missing) lost.push(`${slug}: ${missing}`);
							if (refused.has("author") || authors.length === 0) return;
							assert.deepEqual(authors, [asNamed(texts.author)]);
							linked += 1;
						},
					);
					assert.deepEqual(misprinted, []);
					assert.deepEqual(lost, []);
					assert.deepEqual(active, []);
					assert.ok(linked > 300 / every, `${linked} authors are links`);
				},
			);

			await t.test("the search shows its title as it was written", () => assertFound(site));
		});
	});
}

import { mkdir, rm } from "node:fs/promises";
import path from "node:path";
import type { Article } from "../../../_includes/domain/article/article.ts";
import { groupBy } from "../../../_includes/domain/lists/group-by.ts";
import {
	BUNDLE_LIMITS,
	type BundleEntry,
	type BundleLimits,
	listBundle,
	planBundles,
	printBundles,
} from "../../../_includes/domain/parts/search/bundles.ts";
import type { SynonymGroup } from "../../../_includes/domain/text/synonyms.ts";
import { TitleWords } from "../../../_includes/domain/text/title-index.ts";
import { countByMonth, monthOf } from "../../../_includes/domain/volumes/volumes.ts";
import { type SearchRecord, searchRecords } from "../../../_includes/formats/search/search-record.ts";
import { putFile } from "../../../_includes/site/cache/put-file.ts";
import { titleIndex } from "../../../_includes/site/parts/search/title-index.ts";
import { writeBundle } from "../../../_includes/site/parts/search/write-bundle.ts";
import { titlesOf } from "../../../_includes/site/views/month-digest.ts";
import { SECTION } from "../corpus.ts";

/**
 * Indexes articles into a site's folder as the newspaper's build does: the same records, the same bundles.
 *
 * @returns seconds that making records and bundles took
 */
export async function indexCorpus(articles: readonly Article[], site: string): Promise<number> {
	const started = performance.now();
	await writeIndex(articles, (own) => searchRecords(own, [SECTION]), BUNDLE_LIMITS, site);
	return (performance.now() - started) / 1000;
}

/**
 * Writes a whole index: the titles, bundles one after the other, and their list.
 *
 * @param recordsOf gives the search records of some of the articles
 */
export async function writeIndex(
	articles: readonly Article[],
	recordsOf: (own: readonly Article[]) => SearchRecord[],
	limits: BundleLimits,
	site: string,
	synonyms: readonly SynonymGroup[] = [],
): Promise<void> {
	const counts = countByMonth(articles);
	const bundles = planBundles(counts, limits);
	const titles = new TitleWords();
	const byMonth = groupBy(articles, (article) => [monthOf(article)]);
	for (const month of [...byMonth.keys()].sort()) titles.add(titlesOf(byMonth.get(month) ?? []));
	const folder = path.join(site, "pagefind");
	await rm(folder, { recursive: true, force: true });
	await mkdir(path.join(folder, "titles"), { recursive: true });
	for (const [file, text] of titleIndex({ titles, counts, bundles, synonyms }))
		await putFile(path.join(site, file), text);
	const listed: BundleEntry[] = [];
	for (const bundle of bundles) {
		const own = articles.filter((article) => bundle.months.includes(monthOf(article)));
		listed.push(
			listBundle(bundle, counts, await writeBundle(recordsOf(own), path.join(folder, bundle.name))),
		);
	}
	await putFile(path.join(folder, "bundles.json"), printBundles(listed));
}

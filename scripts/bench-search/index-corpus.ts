import { mkdir } from "node:fs/promises";
import path from "node:path";
import type { Article } from "../../_includes/domain/article.ts";
import { BUNDLE_LIMITS, planBundles } from "../../_includes/domain/bundles.ts";
import { countByMonth, searchRecords, writeBundles } from "../../_includes/site/search-index.ts";
import { writeTitleIndex } from "../../_includes/site/write-title-index.ts";
import { SECTION } from "./corpus.ts";

/**
 * Indexes articles into a site's folder as the newspaper's build does: the same records, the same bundles.
 *
 * @returns seconds that making records and bundles took
 */
export async function indexCorpus(articles: readonly Article[], site: string): Promise<number> {
	const folder = path.join(site, "pagefind");
	await mkdir(folder, { recursive: true });
	const started = performance.now();
	const bundles = planBundles(countByMonth(articles), BUNDLE_LIMITS);
	await writeTitleIndex(articles, bundles, folder);
	await writeBundles(articles, bundles, (own) => searchRecords(own, [SECTION]), folder);
	return (performance.now() - started) / 1000;
}

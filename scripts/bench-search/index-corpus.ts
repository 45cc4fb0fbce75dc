import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Article } from "../../_includes/domain/article.ts";
import {
	BUNDLE_LIMITS,
	type BundleEntry,
	listBundle,
	planBundles,
	printBundles,
} from "../../_includes/domain/bundles.ts";
import { monthOf } from "../../_includes/domain/volumes.ts";
import { countByMonth, searchRecords } from "../../_includes/site/search-index.ts";
import { writeBundle } from "../../_includes/site/write-bundle.ts";
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
	const counts = countByMonth(articles);
	const bundles = planBundles(counts, BUNDLE_LIMITS);
	await writeTitleIndex(articles, bundles, folder);
	const listed: BundleEntry[] = [];
	for (const bundle of bundles) {
		const own = articles.filter((article) => bundle.months.includes(monthOf(article)));
		const files = await writeBundle(searchRecords(own, [SECTION]), path.join(folder, bundle.name));
		listed.push(listBundle(bundle, counts, files));
	}
	await writeFile(path.join(folder, "bundles.json"), printBundles(listed));
	return (performance.now() - started) / 1000;
}

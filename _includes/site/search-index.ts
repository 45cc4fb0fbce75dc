import { mkdir, rm } from "node:fs/promises";
import path from "node:path";
import type UserConfig from "@11ty/eleventy/UserConfig";
import type { Article, Card } from "../domain/article.ts";
import { type Bundle, type BundleEntry, listBundle, planBundles, printBundles } from "../domain/bundles.ts";
import type { Edition } from "../domain/edition.ts";
import type { Section } from "../domain/newspaper.ts";
import { monthOf } from "../domain/volumes.ts";
import { type SearchRecord, searchRecord } from "../formats/search-record.ts";
import type { BuildEvent } from "./build-event.ts";
import { openEdition } from "./open-edition.ts";
import { putFile } from "./put-file.ts";
import type { Settings } from "./settings.ts";
import { sharingPagefind, writeBundle } from "./write-bundle.ts";
import { writeTitleIndex } from "./write-title-index.ts";

/** What Eleventy's listeners are told when the index of a run is written. */
export const INDEXED = "newspaper.indexed";

/**
 * Makes the search index after the pages, unless the settings leave it out: the titles and, when this run makes all
 * pages, each bundle in turn and their list. A run for the front leaves those to who started it; one for volumes makes
 * nothing.
 */
export function searchIndex(eleventy: UserConfig, settings: Settings) {
	if (!settings.search || settings.pages === "volumes") return;
	eleventy.on("eleventy.after", async ({ directories }: BuildEvent) => {
		const { edition } = await openEdition(settings);
		const folder = path.join(directories.output, "pagefind");
		const bundles = planBundles(countByMonth(edition.cards), settings.bundleLimits);
		await mkdir(folder, { recursive: true });
		await writeTitleIndex(edition.cards, bundles, folder);
		if (settings.pages !== "all") return;
		await sharingPagefind(async () => {
			const { articles, sections } = edition;
			await writeBundles(articles, bundles, (own) => searchRecords(own, sections, edition), folder);
			await eleventy.emit(INDEXED);
		});
	});
}

/**
 * Indexes bundles one after the other, each anew, and lists them for browsers.
 *
 * @param articles of all of them
 * @param recordsOf gives the search records of some
 * @param folder `pagefind` of the output
 */
export async function writeBundles(
	articles: readonly Article[],
	bundles: readonly Bundle[],
	recordsOf: (own: readonly Article[]) => SearchRecord[],
	folder: string,
): Promise<void> {
	const counts = countByMonth(articles);
	const listed: BundleEntry[] = [];
	for (const bundle of bundles) {
		const target = path.join(folder, bundle.name);
		await rm(target, { recursive: true, force: true });
		const own = articles.filter((article) => bundle.months.includes(monthOf(article)));
		listed.push(listBundle(bundle, counts, await writeBundle(recordsOf(own), target)));
	}
	await putFile(path.join(folder, "bundles.json"), printBundles(listed));
}

/** How many articles each month has, as bundles are planned by. */
export function countByMonth(cards: readonly Card[]): Map<string, number> {
	const counts = new Map<string, number>();
	for (const card of cards) counts.set(monthOf(card), (counts.get(monthOf(card)) ?? 0) + 1);
	return counts;
}

/**
 * The search records of articles.
 *
 * @param edition.renditions of their covers, by the address that articles cite
 * @param edition.threads the running stories that they may belong to, by slug
 * @throws when an article's section is not among those given
 */
export function searchRecords(
	articles: readonly Article[],
	sections: readonly Section[],
	{ renditions, threads }: Partial<Pick<Edition, "renditions" | "threads">> = {},
): SearchRecord[] {
	const bySlug = new Map(sections.map((section) => [section.slug, section]));
	return articles.map((article) => {
		const section = bySlug.get(article.section);
		if (!section) throw new Error(`${article.file}: no section ${article.section}`);
		return searchRecord(article, section, {
			rendition: renditions?.get(article.cover?.src ?? ""),
			thread: threads?.get(article.thread ?? ""),
		});
	});
}

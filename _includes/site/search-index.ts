import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import type UserConfig from "@11ty/eleventy/UserConfig";
import { close, createIndex } from "pagefind";
import type { Edition } from "../domain/edition.ts";
import { searchRecord } from "../formats/search-record.ts";
import type { BuildEvent } from "./build-event.ts";
import { openEdition } from "./open-edition.ts";
import type { Settings } from "./settings.ts";

/** Pagefind's ready-made interfaces, which no page here loads: half a megabyte. */
const READY_MADE = /^pagefind-(ui|modular-ui|component-ui|highlight)\./;

/** Makes the search index after the pages, unless the settings leave it out. */
export function searchIndex(eleventy: UserConfig, settings: Settings) {
	if (!settings.search) return;
	eleventy.on("eleventy.after", async ({ directories }: BuildEvent) => {
		await writeSearchIndex((await openEdition(settings)).edition, directories.output);
	});
}

/**
 * Indexes the articles of an edition into `/pagefind/` of the output. Records are added in the order of their
 * addresses: any other order would change every chunk from build to build.
 *
 * @throws when Pagefind refuses a record or cannot write: an index that lacks an article is worse than none
 */
async function writeSearchIndex(edition: Edition, output: string): Promise<void> {
	const sections = new Map(edition.sections.map((section) => [section.slug, section]));
	const { index, errors } = await createIndex({ forceLanguage: "vi" });
	if (!index) throw new Error(`Pagefind: ${errors.join("; ")}`);
	try {
		const articles = [...edition.articles].sort((a, b) => (a.url < b.url ? -1 : 1));
		for (const article of articles) {
			const section = sections.get(article.section);
			if (!section) throw new Error(`${article.file}: no section ${article.section}`);
			const { url, html } = searchRecord(article, section);
			const added = await index.addHTMLFile({ url, content: html });
			if (added.errors.length > 0) throw new Error(`Pagefind: ${article.file}: ${added.errors.join("; ")}`);
		}
		const { files, errors } = await index.getFiles();
		if (errors.length > 0) throw new Error(`Pagefind: ${errors.join("; ")}`);
		for (const file of files.filter(({ path: name }) => !READY_MADE.test(name))) {
			const target = path.join(output, "pagefind", file.path);
			await mkdir(path.dirname(target), { recursive: true });
			await writeFile(target, file.content);
		}
	} finally {
		await close();
	}
}

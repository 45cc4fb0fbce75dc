import type UserConfig from "@11ty/eleventy/UserConfig";
import { listArticles } from "../domain/lists.ts";
import { forgetEdition, openEdition } from "./open-edition.ts";
import type { Settings } from "./settings.ts";

/** Gives the templates the edition and the pages that list articles, as data. */
export function editionData(eleventy: UserConfig, settings: Settings) {
	eleventy.addGlobalData("edition", async () => (await openEdition(settings)).edition);
	eleventy.addGlobalData("lists", async () =>
		Object.freeze(listArticles((await openEdition(settings)).edition)),
	);
	// Articles never reach a template engine; Eleventy need not even look where they are.
	for (const folder of ["articles", "authors", "media"])
		eleventy.ignores.add(`${settings.templates}/${folder}/**`);
	// No data file beside a template: what a page prints is in its template or in the edition.
	eleventy.setDataFileSuffixes([]);
	eleventy.addWatchTarget("./_includes/**/*.{ts,tsx}");
	eleventy.addWatchTarget("./content/**/*.{md,yaml}");
	eleventy.on("eleventy.beforeWatch", () => forgetEdition());
}

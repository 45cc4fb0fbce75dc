import type UserConfig from "@11ty/eleventy/UserConfig";
import { listArticles } from "../domain/lists.ts";
import { indexNearby } from "../domain/nearby.ts";
import { forgetEdition, openEdition } from "./open-edition.ts";
import type { Settings } from "./settings.ts";

/** Gives the templates the edition and the pages that list articles, as data. */
export function editionData(eleventy: UserConfig, settings: Settings) {
	eleventy.addGlobalData("edition", async () => (await openEdition(settings)).edition);
	eleventy.addGlobalData("lists", async () =>
		Object.freeze(listArticles((await openEdition(settings)).edition)),
	);
	eleventy.addGlobalData("nearby", async () => {
		const { cards, before } = (await openEdition(settings)).edition;
		return Object.freeze(indexNearby(settings.pages === "front" ? [] : [...cards, ...before]));
	});
	eleventy.addWatchTarget("./_includes/**/*.{ts,tsx}");
	eleventy.addWatchTarget(`${settings.content}/**/*.{md,yaml}`);
	eleventy.on("eleventy.beforeWatch", () => forgetEdition());
}

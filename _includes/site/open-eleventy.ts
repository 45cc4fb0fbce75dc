import Eleventy from "@11ty/eleventy";
import type { Edition } from "../domain/edition.ts";
import { offerEdition } from "./open-edition.ts";
import { environmentOf, type Settings } from "./settings.ts";

/**
 * Eleventy as `.eleventy.ts` wires it, about to print an edition that was read already. It says nothing itself: what a
 * build did is told by the command, in Vietnamese.
 */
export function openEleventy(edition: Edition, settings: Settings): Eleventy {
	// Settings reach `.eleventy.ts` by the environment, as they do when Eleventy is run by its own command.
	Object.assign(process.env, environmentOf(settings));
	offerEdition(settings, edition);
	const eleventy = new Eleventy(undefined, undefined, { configPath: ".eleventy.ts", quietMode: true });
	eleventy.disableLogger();
	return eleventy;
}

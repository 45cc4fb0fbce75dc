import type UserConfig from "@11ty/eleventy/UserConfig";
import { wholeNewspaper } from "./_includes/site/eleventy/whole-newspaper.ts";
import { settingsFrom } from "./_includes/site/settings.ts";

/** The newspaper for Eleventy's own command, by the makers of parts that `npm run build` calls. */
export default function (eleventy: UserConfig) {
	wholeNewspaper(eleventy, settingsFrom(process.env, Date.now()));
}

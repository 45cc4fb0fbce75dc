import type UserConfig from "@11ty/eleventy/UserConfig";
import { clearOutput } from "./_includes/site/clear-output.ts";
import { editionData } from "./_includes/site/edition-data.ts";
import { fonts } from "./_includes/site/fonts.ts";
import { offlineEdition } from "./_includes/site/offline/offline-edition.ts";
import { pictures } from "./_includes/site/pictures.ts";
import { assets } from "./_includes/site/print-assets.ts";
import { searchIndex } from "./_includes/site/search-index.ts";
import { settingsFrom } from "./_includes/site/settings.ts";
import { setFolders, typedTemplates } from "./_includes/site/templates.ts";

/** What the newspaper is made of. Each line is one file of `_includes/site`. */
export default function (eleventy: UserConfig) {
	const settings = settingsFrom(process.env, Date.now());

	setFolders(eleventy, settings);
	eleventy.addPlugin(clearOutput, settings); // what none of the others writes -> nothing
	eleventy.addPlugin(typedTemplates); // content/*.11ty.tsx -> pages
	eleventy.addPlugin(editionData, settings); // content/articles/**/*.md -> Article[]
	eleventy.addPlugin(pictures, settings); // content/media -> /pictures/
	eleventy.addPlugin(fonts); // -> which to ask for first
	eleventy.addPlugin(assets, settings); // assets -> /assets/, /fonts/, /icons/, /cards/, /sw.js, /_headers
	eleventy.addPlugin(searchIndex, settings); // Article[] -> /pagefind/
	eleventy.addPlugin(offlineEdition, settings); // all of that -> /offline/
}

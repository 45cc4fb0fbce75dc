import type UserConfig from "@11ty/eleventy/UserConfig";
import { browserCode } from "./_includes/site/browser-code.ts";
import { clearOutput } from "./_includes/site/clear-output.ts";
import { editionData } from "./_includes/site/edition-data.ts";
import { fonts } from "./_includes/site/fonts.ts";
import { icons } from "./_includes/site/icons.ts";
import { offlineEdition } from "./_includes/site/offline/offline-edition.ts";
import { pictures } from "./_includes/site/pictures.ts";
import { searchIndex } from "./_includes/site/search-index.ts";
import { settingsFrom } from "./_includes/site/settings.ts";
import { socialCards } from "./_includes/site/social-cards.ts";
import { styles } from "./_includes/site/styles.ts";
import { setFolders, typedTemplates } from "./_includes/site/templates.ts";

/** What the newspaper is made of. Each line is one file of `_includes/site`. */
export default function (eleventy: UserConfig) {
	const settings = settingsFrom(process.env, Date.now());

	setFolders(eleventy, settings);
	eleventy.addPlugin(clearOutput, settings); // what none of the others writes -> nothing
	eleventy.addPlugin(typedTemplates); // content/*.11ty.tsx -> pages
	eleventy.addPlugin(editionData, settings); // content/articles/**/*.md -> Article[]
	eleventy.addPlugin(pictures, settings); // content/media -> /pictures/
	eleventy.addPlugin(socialCards, settings); // content/sections.yaml -> /cards/
	eleventy.addPlugin(fonts, settings); // -> /fonts/
	eleventy.addPlugin(styles, settings); // assets/styles -> /assets/site.css
	eleventy.addPlugin(browserCode, settings); // assets/search -> /assets/search.js, assets/offline -> /sw.js
	eleventy.addPlugin(icons, settings); // assets/icons/icon.svg -> /icons/, /favicon.ico
	eleventy.addPlugin(searchIndex, settings); // Article[] -> /pagefind/
	eleventy.addPlugin(offlineEdition, settings); // all of that -> /offline/
}

import type { Edition } from "../domain/edition.ts";
import type { Lists } from "../domain/lists.ts";
import type { NearbyIndex } from "../domain/nearby.ts";

/** Addresses of what every page loads. */
export interface Assets {
	/** `/assets/site.css` */
	readonly stylesheet: string;
	/** Fonts of the first text, with their hashes: `/fonts/newsreader-latin-….woff2` */
	readonly preload: readonly string[];
}

/** The global data that every template is given. */
export interface SiteData {
	readonly edition: Edition;
	readonly lists: Lists;
	readonly assets: Assets;
}

/** What the templates of articles are given besides. */
export interface ArticleSiteData extends SiteData {
	/** What stands near the articles of this run. Empty where no page of an article is made. */
	readonly nearby: NearbyIndex;
}

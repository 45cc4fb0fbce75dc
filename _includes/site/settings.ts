import path from "node:path";
import { BUNDLE_LIMITS, type BundleLimits } from "../domain/bundles.ts";
import { OFFLINE_LIMITS, type OfflineLimits } from "../domain/offline-packs.ts";

/** What one build is asked for. Paths as given, relative to the project's folder. */
export interface Settings {
	/** Folder of all that the newsroom writes. */
	readonly content: string;
	/** Folder of the articles: `articles` in `content`, or another in its place. */
	readonly articles: string;
	readonly output: string;
	readonly cache: string;
	/** The one clock of the build, milliseconds since 1970 UTC: decides which articles are live. */
	readonly now: number;
	/** Show what is not live, marked. */
	readonly preview: boolean;
	/** Make the search index. */
	readonly search: boolean;
	readonly bundleLimits: BundleLimits;
	readonly offlineLimits: OfflineLimits;
	/** Which pages this run of Eleventy makes: those of some volumes, those of the front, or all of them. */
	readonly pages: "all" | "volumes" | "front";
	/** Folder of the page templates, which are the project's. The benchmark has a plainer one. */
	readonly templates: string;
}

/**
 * Settings from the environment, which is how they pass through Eleventy's own command to `.eleventy.ts`.
 *
 * @param clock milliseconds since 1970 UTC, used where no moment is set
 */
export function settingsFrom(environment: NodeJS.ProcessEnv, clock: number): Settings {
	const now = environment["TIN_TINH_NOW"];
	const content = environment["TIN_TINH_CONTENT"] ?? "content";
	return {
		content,
		articles: environment["TIN_TINH_ARTICLES"] ?? path.join(content, "articles"),
		output: environment["TIN_TINH_OUTPUT"] ?? "_site",
		cache: environment["TIN_TINH_CACHE"] ?? ".cache",
		now: now === undefined ? clock : Number(now),
		preview: environment["TIN_TINH_PREVIEW"] === "1",
		search: environment["TIN_TINH_SEARCH"] !== "0",
		bundleLimits: readBundleLimits(environment["TIN_TINH_BUNDLES"]),
		offlineLimits: readOfflineLimits(environment["TIN_TINH_OFFLINE"]),
		pages: readPages(environment["TIN_TINH_PAGES"]),
		templates: environment["TIN_TINH_TEMPLATES"] ?? "content",
	};
}

function readPages(name: string | undefined): Settings["pages"] {
	return name === "volumes" || name === "front" ? name : "all";
}

/** `1000 4000`: the most articles of a site that is one bundle, and of a bundle of a larger site. */
function readBundleLimits(text: string | undefined): BundleLimits {
	if (text === undefined) return BUNDLE_LIMITS;
	const [whole = BUNDLE_LIMITS.whole, most = BUNDLE_LIMITS.most] = text.split(" ").map(Number);
	return { whole, most };
}

/** `300 100 12`: the most articles of an edition and of a whole week in it, and how many older months are offered. */
function readOfflineLimits(text: string | undefined): OfflineLimits {
	if (text === undefined) return OFFLINE_LIMITS;
	const { articles, week, months } = OFFLINE_LIMITS;
	const [most = articles, ofWeek = week, older = months] = text.split(" ").map(Number);
	return { articles: most, week: ofWeek, months: older };
}

/** The environment that gives these settings again. */
export function environmentOf(settings: Settings): Record<string, string> {
	return {
		TIN_TINH_CONTENT: settings.content,
		TIN_TINH_ARTICLES: settings.articles,
		TIN_TINH_OUTPUT: settings.output,
		TIN_TINH_CACHE: settings.cache,
		TIN_TINH_NOW: String(settings.now),
		TIN_TINH_PREVIEW: settings.preview ? "1" : "0",
		TIN_TINH_SEARCH: settings.search ? "1" : "0",
		TIN_TINH_BUNDLES: `${settings.bundleLimits.whole} ${settings.bundleLimits.most}`,
		TIN_TINH_OFFLINE: [
			settings.offlineLimits.articles,
			settings.offlineLimits.week,
			settings.offlineLimits.months,
		].join(" "),
		TIN_TINH_PAGES: settings.pages,
		TIN_TINH_TEMPLATES: settings.templates,
	};
}

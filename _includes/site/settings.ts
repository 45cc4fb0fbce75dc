import path from "node:path";
import { MOST_RULES } from "../domain/addresses/place-old.ts";
import { OFFLINE_LIMITS, type OfflineLimits } from "../domain/parts/offline/offline-packs.ts";
import { BUNDLE_LIMITS, type BundleLimits } from "../domain/parts/search/bundles.ts";

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
	/** Make the desk at which the newsroom writes. */
	readonly newsdesk: boolean;
	/** The repository of which a host builds the site, where one says so. */
	readonly repository?: {
		readonly address: string;
		readonly branch?: string;
		/** Where its git host is asked, if not at its usual address. */
		readonly api?: string;
	};
	/** What this machine may do with the cache that it shares with others. Absent where it shares none. */
	readonly remoteCache?: "read" | "write";
	readonly bundleLimits: BundleLimits;
	readonly offlineLimits: OfflineLimits;
	/** Rules that the host takes in its file of redirects. */
	readonly mostRules: number;
}

/**
 * Settings from the environment, by which they are told to Eleventy's own command, and which nothing else reads.
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
		newsdesk: environment["TIN_TINH_NEWSDESK"] !== "0",
		...repositoryFrom(environment),
		...remoteCacheFrom(environment),
		bundleLimits: readBundleLimits(environment["TIN_TINH_BUNDLES"]),
		offlineLimits: readOfflineLimits(environment["TIN_TINH_OFFLINE"]),
		mostRules: Number(environment["TIN_TINH_RULES"] ?? MOST_RULES),
	};
}

/** The repository that Netlify says it builds. The branch of a preview is not one to write to. */
export function repositoryFrom(environment: NodeJS.ProcessEnv): Pick<Settings, "repository"> {
	const { REPOSITORY_URL: address, BRANCH, CONTEXT, TIN_TINH_GIT_API: api } = environment;
	if (!address) return {};
	const branch = CONTEXT === "production" ? BRANCH : undefined;
	return { repository: { address, ...(branch && { branch }), ...(api && { api }) } };
}

/**
 * The cache that machines share, where Turborepo is told of one. Unsigned it is none: whoever can write to it could write
 * the newspaper. It is read, and written only where that is said as Turborepo wants it: on the protected branch.
 */
export function remoteCacheFrom(environment: NodeJS.ProcessEnv): Pick<Settings, "remoteCache"> {
	const { TURBO_TOKEN, TURBO_REMOTE_CACHE_SIGNATURE_KEY, TURBO_CACHE = "" } = environment;
	if (!TURBO_TOKEN || !TURBO_REMOTE_CACHE_SIGNATURE_KEY) return {};
	return { remoteCache: /\bremote:(?:rw|w)\b/.test(TURBO_CACHE) ? "write" : "read" };
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

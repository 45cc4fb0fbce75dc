import { COMMENTS_FEED } from "../../../_includes/domain/addresses/paths/letters.ts";
import { sectionPath } from "../../../_includes/domain/addresses/paths/lists.ts";
import { FEED_FILES } from "../../../_includes/domain/addresses/paths/machine-files.ts";
import { SEARCH } from "../../../_includes/domain/addresses/paths/pages.ts";
import type { OldAddress } from "./old-address.ts";

/** Pages that every site has, under the names that the old systems gave them, and the same of ours. */
const BUILT_IN: ReadonlyMap<string, string> = new Map([
	["", "/"],
	["/home", "/"],
	["/trang-chu", "/"],
	...["/feed", "/feed/rss2", "/feed/rss", "/rss", "/rss.xml", "/rss.php", "/feed.xml", "/feeds"].map(
		(path) => [path, `/${FEED_FILES.rss}`] as const,
	),
	...["/feed/atom", "/atom", "/atom.xml"].map((path) => [path, `/${FEED_FILES.atom}`] as const),
	["/feed.json", `/${FEED_FILES.json}`],
	["/comments/feed", COMMENTS_FEED],
]);

/** Old addresses of what the newspaper has under another name: a redirect of each belongs into the memory. */
export const BUILT_IN_MOVES = [...BUILT_IN].filter(([from, to]) => from !== "" && from !== to);

/** The page of ours that does what one of the old system did: its front, its feeds, its search. */
export function builtInPage({ path, query }: OldAddress): string | undefined {
	const asked = query.find(([name]) => ["s", "q", "feed"].includes(name));
	if (asked?.[0] === "feed") return `/${asked[1] === "atom" ? FEED_FILES.atom : FEED_FILES.rss}`;
	const isSearch = asked && /^(?:\/(?:search|tim-kiem|seek))?$/.test(path);
	if (isSearch) return `${SEARCH}?q=${encodeURIComponent(asked[1])}`;
	return query.length > 0 && path === "" ? undefined : BUILT_IN.get(path);
}

/**
 * The feeds that the old systems had below the addresses of a section, each with ours. Those of tags and authors were read
 * by nobody, and there are thousands of them.
 */
export function feedsOf(url: string, addresses: readonly string[]): (readonly [from: string, to: string])[] {
	if (!url.startsWith(sectionPath("").slice(0, -1))) return [];
	return addresses
		.filter((address) => !address.includes("?"))
		.map((address) => address.replace(/\/?$/, "/feed/"))
		.flatMap((feed) => [
			[feed, url + FEED_FILES.rss] as const,
			[`${feed}atom/`, url + FEED_FILES.atom] as const,
		]);
}

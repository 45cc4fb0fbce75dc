import { readFile } from "node:fs/promises";
import path from "node:path";
import { hashOf } from "../../_includes/site/cache/hash.ts";
import { addressOf } from "../../_includes/site/eleventy/page-address.ts";
import type { Announced, AnnouncedPage } from "./announced.ts";

/** How a site differs from what was last announced. Addresses without the host, sorted. */
export interface News {
	/** Pages that are new, or read differently. */
	readonly changed: readonly string[];
	/** Pages that were announced and are no more: moved, withdrawn, expired. */
	readonly gone: readonly string[];
	/** Feeds that are new or changed. */
	readonly feeds: readonly string[];
	/** To be remembered once all that was told. */
	readonly now: Announced;
}

const FEED = /(?:^|\/)(?:rss\.xml|atom\.xml|feed\.json)$/;

/**
 * Compares a built site with what was last announced. Only pages that ask to be found count: what says `noindex` (the
 * search, the page of lost addresses, everything in a preview) is nobody's news.
 *
 * @param site folder of the output; only pages whose file changed are read
 * @param files hash of each of its files
 */
export async function findNews(
	site: string,
	files: ReadonlyMap<string, string>,
	before: Announced | undefined,
): Promise<News> {
	const pages: Record<string, AnnouncedPage> = {};
	const feeds: Record<string, string> = {};
	const changed: string[] = [];
	for (const [file, hash] of files) {
		const address = addressOf(file);
		if (FEED.test(file)) feeds[address] = hash;
		if (!file.endsWith(".html")) continue;
		const known = before?.pages[address];
		if (known?.file === hash) {
			pages[address] = known;
			continue;
		}
		const html = await readFile(path.join(site, file), "utf8");
		if (html.includes('<meta name="robots" content="noindex"')) continue;
		const text = hashOf(mainOf(html));
		pages[address] = { file: hash, text };
		if (known?.text !== text) changed.push(address);
	}
	return {
		changed: changed.sort(),
		gone: Object.keys(before?.pages ?? {})
			.filter((address) => !pages[address])
			.sort(),
		feeds: Object.keys(feeds)
			.filter((address) => feeds[address] !== before?.feeds[address])
			.sort(),
		now: { pages, feeds },
	};
}

/** What a page says itself: all but what stands around it on every page. */
function mainOf(html: string): string {
	const [from, to] = [html.indexOf("<main"), html.lastIndexOf("</main>")];
	return from === -1 || to < from ? html : html.slice(from, to + "</main>".length);
}

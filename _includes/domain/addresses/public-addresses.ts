import type { Card, Filed } from "../article/article.ts";
import { statusAt } from "../article/live.ts";
import type { KnownTag } from "../newsroom/known-tag.ts";
import type { Addresses, GoneAddress, MovedAddress, PublicAddresses } from "./addresses.ts";
import { tagPath } from "./paths/lists.ts";
import { addressKey } from "./site-path.ts";

/**
 * What the site answers at old addresses at a moment: the memory of addresses; the aliases of articles, which lead to
 * a live one and are gone with an expired one; expired articles and those that will be; and the merged tags, which lead to the one that is printed. Whatever
 * would tell of a draft, or of a story before its hour, is left out until it is live: its slug is its headline.
 *
 * @param articles all of them, drafts too, their tags settled
 * @param aliases of articles, by their file
 * @param now milliseconds since 1970 UTC
 */
export function publicAddresses(
	{ moved, gone }: Addresses,
	articles: readonly Filed<Card>[],
	aliases: ReadonlyMap<string, readonly string[]>,
	tags: ReadonlyMap<string, KnownTag>,
	now: number,
): PublicAddresses {
	const hidden = new Set<string>();
	const former = { live: [] as MovedAddress[], expired: [] as GoneAddress[] };
	const living = new Set<Card["tags"]>();
	const expired: string[] = [];
	const expiring: [string, number][] = [];
	for (const article of articles) {
		const status = statusAt(article, now);
		if (status === "draft" || status === "embargoed") hidden.add(addressKey(article.url));
		else
			for (const from of aliases.get(article.file) ?? [])
				if (status === "live") former.live.push({ from, to: article.url });
				else former.expired.push({ address: from });
		if (status === "expired") expired.push(article.url);
		if (status === "live" && article.expires) expiring.push([article.url, article.expires.epoch]);
		// The same tags are often the very same list.
		if (status === "live") living.add(article.tags);
	}
	const used = new Set([...living].flatMap((own) => own.map(({ slug }) => slug)));
	const merged = [...tags.values()].filter(({ slug }) => used.has(slug));
	const said = new Set(
		[...moved.map(({ from }) => from), ...gone.map(({ address }) => address)].map(addressKey),
	);
	return {
		moved: [
			...moved.filter(({ to }) => !hidden.has(addressKey(to))),
			...former.live,
			...merged.flatMap(({ slug, synonyms }) =>
				synonyms
					.map((one) => ({ from: tagPath(one.slug), to: tagPath(slug) }))
					.filter(({ from }) => !said.has(addressKey(from))),
			),
		],
		gone: [...gone, ...former.expired],
		expired,
		expiring,
	};
}

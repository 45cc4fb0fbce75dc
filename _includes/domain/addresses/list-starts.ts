import type { Card } from "../article/article.ts";
import { startOf } from "../article/live.ts";
import { type AddressKind, addressKind } from "./address-kind.ts";

type Listing = Extract<AddressKind, { readonly kind: "list" | "calendar" }>;

/**
 * From when each of these pages lists one of these articles, in milliseconds since 1970 UTC, by address as given; an
 * embargo counts from its hour. Pages that none of them stands in, and addresses of other pages, are left out.
 */
export function listStarts(
	addresses: Iterable<string>,
	articles: readonly Card[],
): ReadonlyMap<string, number> {
	const wanted = new Map<string, string[]>();
	for (const address of addresses) {
		const kind = addressKind(address);
		if (kind?.kind !== "list" && kind?.kind !== "calendar") continue;
		const key = keyOf(kind);
		wanted.set(key, [...(wanted.get(key) ?? []), address]);
	}
	const starts = new Map<string, number>();
	if (wanted.size === 0) return starts;
	for (const article of articles) {
		const start = startOf(article);
		for (const key of keysOf(article))
			for (const address of wanted.get(key) ?? [])
				if (start < (starts.get(address) ?? Number.POSITIVE_INFINITY)) starts.set(address, start);
	}
	return starts;
}

const keyOf = (page: Listing) =>
	page.kind === "calendar" ? page.date : [page.by, page.slug, ...(page.month ? [page.month] : [])].join(" ");

/** All lists that an article stands in. */
function* keysOf({ date, section, tags, thread, credit }: Card): Generator<string> {
	const day = date.iso.slice(0, 10).replaceAll("-", "/");
	const month = day.slice(0, 7);
	yield day;
	yield month;
	yield day.slice(0, 4);
	const authors = credit.people.flatMap(({ slug }) => (slug ? [`author ${slug}`] : []));
	for (const list of [`section ${section}`, ...authors]) {
		yield list;
		yield `${list} ${month}`;
	}
	for (const { slug } of tags) yield `tag ${slug}`;
	if (thread) yield `thread ${thread}`;
}

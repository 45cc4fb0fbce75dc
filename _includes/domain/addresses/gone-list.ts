import { printDate } from "../dates/dates.ts";
import type { GoneList } from "../parts/offline/offline.ts";
import type { GoneAddress, PublicAddresses } from "./addresses.ts";
import { findEnds } from "./follow-moves.ts";
import { isArticlePath } from "./paths/calendar.ts";
import { commentId } from "./paths/letters.ts";
import { addressKey } from "./site-path.ts";

/**
 * What browsers that have stored the newspaper must show no longer: the addresses of articles that were withdrawn, have
 * expired or have moved, sorted, and where each story is now; and those that will expire, with their hour, since browsers
 * may have no network then. Addresses of other forms, which an archive brought along from an older site, were never stored.
 *
 * @param forgotten ids of comments that were forgotten. The list names their places alone, and no article
 */
export function goneList(
	{ moved, gone, expired, expiring }: PublicAddresses,
	forgotten: readonly string[] = [],
): GoneList {
	const ends = findEnds(moved);
	const lost = new Map([
		...expired.map((address): [string, GoneEnd] => [addressKey(address), [null]]),
		...gone.map((one): [string, GoneEnd] => [addressKey(one.address), withdrawn(one)]),
	]);
	const list = new Map<string, GoneList[number]>();
	const put = (address: string, ...end: GoneEnd) => list.set(asServed(address), [asServed(address), ...end]);
	for (const { from } of moved) {
		const end = ends.get(addressKey(from));
		if (end !== undefined) put(from, ...(lost.get(addressKey(end)) ?? [end]));
	}
	for (const [address, end] of lost) put(address, ...end);
	for (const [address, at] of expiring) put(address, null, at);
	const places = forgotten.map((id) => [`#${commentId(id)}`, null] as const);
	return [...list.values()]
		.filter(([address]) => isArticlePath(address))
		.sort(([one], [other]) => (one < other ? -1 : 1))
		.concat(places);
}

/** What the list says of an address. */
type GoneEnd = GoneList[number] extends readonly [string, ...infer End] ? End : never;

function withdrawn({ date, notice }: GoneAddress): GoneEnd {
	const day = date ? printDate(date) : "";
	return notice ? [null, 0, day, notice] : [null, 0, day];
}

/** With the slash at its end: an address may be written without. */
const asServed = (address: string) => `${addressKey(address)}/`;

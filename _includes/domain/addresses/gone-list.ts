import type { GoneList } from "../offline/offline.ts";
import type { PublicAddresses } from "./addresses.ts";
import { findEnds } from "./follow-moves.ts";
import { isArticlePath } from "./paths/calendar.ts";
import { addressKey } from "./site-path.ts";

/**
 * What browsers that have stored the newspaper must show no longer: the addresses of articles that were withdrawn, have
 * expired or have moved, sorted, and where each story is now; and those that will expire, with their hour, since browsers
 * may have no network then. Addresses of other forms, which an archive brought along from an older site, were never stored.
 */
export function goneList({ moved, gone, expired, expiring }: PublicAddresses): GoneList {
	const ends = findEnds(moved);
	const lost = [...gone.map(({ address }) => address), ...expired];
	const withdrawn = new Set(lost.map(addressKey));
	const list = new Map<string, GoneList[number]>();
	const put = (address: string, to: string | null, ...at: [number?]) =>
		list.set(asServed(address), [asServed(address), to, ...at]);
	for (const { from } of moved) {
		const end = ends.get(addressKey(from));
		if (end !== undefined) put(from, withdrawn.has(addressKey(end)) ? null : end);
	}
	for (const address of lost) put(address, null);
	for (const [address, at] of expiring) put(address, null, at);
	return [...list.values()]
		.filter(([address]) => isArticlePath(address))
		.sort(([one], [other]) => (one < other ? -1 : 1));
}

/** With the slash at its end: an address may be written without. */
const asServed = (address: string) => `${addressKey(address)}/`;

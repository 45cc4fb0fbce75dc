import type { Addresses } from "./addresses.ts";
import { findEnds } from "./follow-moves.ts";
import { isArticlePath } from "./front.ts";
import type { GoneList } from "./offline.ts";
import { addressKey } from "./site-path.ts";

/**
 * What browsers that have stored the newspaper must show no longer: the addresses of articles that were withdrawn or
 * have moved, sorted, and where each story is now. Addresses of other forms, which an archive brought along from an
 * older site, were never stored.
 */
export function goneList({ moved, gone }: Addresses): GoneList {
	const ends = findEnds(moved);
	const withdrawn = new Set(gone.map(({ address }) => addressKey(address)));
	const list = new Map<string, string | null>();
	for (const { from } of moved) {
		const end = ends.get(addressKey(from));
		if (end !== undefined) list.set(asServed(from), withdrawn.has(addressKey(end)) ? null : end);
	}
	for (const { address } of gone) list.set(asServed(address), null);
	return [...list]
		.filter(([address]) => isArticlePath(address))
		.sort(([one], [other]) => (one < other ? -1 : 1));
}

/** With the slash at its end: an address may be written without. */
const asServed = (address: string) => `${addressKey(address)}/`;

import { hasPagesBelow } from "../../domain/addresses/address-kind.ts";
import type { PublicAddresses } from "../../domain/addresses/addresses.ts";
import { WITHDRAWN } from "../../domain/addresses/paths/pages.ts";

/**
 * The file `_redirects` of the site: a moved address leads for good (301) to its new one, one that is gone or has expired
 * shows the page of such articles with status 410. Both hold even where a file is at the address (`!`). One rule is enough
 * for an address with and without its last slash: Netlify takes them as one. With the page of a section, a tag, an author
 * or a running story go its months and feeds, with an article its older comments and their feed.
 */
export function redirectsFile({ moved, gone, expired }: Omit<PublicAddresses, "expiring">): string {
	return [
		...[...gone.map(({ address }) => address), ...expired].flatMap((address) => [
			`${onePath(address)} ${WITHDRAWN} 410!\n`,
			...(hasPagesBelow(address) ? [`${allBelow(address)}* ${WITHDRAWN} 410!\n`] : []),
		]),
		...moved.flatMap(({ from, to }) => [
			`${onePath(from)} ${onePath(to)} 301!\n`,
			...(hasPagesBelow(from)
				? [`${allBelow(from)}* ${hasPagesBelow(to) ? `${allBelow(to)}:splat` : onePath(to)} 301!\n`]
				: []),
		]),
	].join("");
}

const allBelow = (address: string) => `${onePath(address).replace(/\/$/, "")}/`;

/**
 * An address as one literal path of a rule. Everything but the plain signs of a path is percent-encoded: a blank or
 * line end would begin the next part or rule, `#` a comment, `*` and `:` a pattern, `//` another host.
 */
function onePath(address: string): string {
	return address.replace(/%(?![0-9A-Fa-f]{2})|[^\w\-.~/%]/gu, percentEncoded).replace(/^\/*/, "/");
}

function percentEncoded(sign: string): string {
	if (sign === "*") return "%2A";
	return encodeURIComponent(/\p{Surrogate}/u.test(sign) ? "\uFFFD" : sign);
}

import { hasPagesBelow } from "../../domain/addresses/address-kind.ts";
import type { QueryForm, RuledAddresses } from "../../domain/addresses/addresses.ts";
import { partsOfOld, spellingsOf } from "../../domain/addresses/old-path.ts";
import { queryPagePath } from "../../domain/addresses/paths/old-pages.ts";
import { WITHDRAWN } from "../../domain/addresses/paths/pages.ts";

/**
 * The file `_redirects` of the site: a moved address leads for good (301) to its new one, one that is gone or has expired
 * shows the page of such articles with status 410. Both hold even where a file is at the address (`!`). One rule is enough
 * for an address with and without its last slash: Netlify takes them as one. With the page of a section, a tag, an author
 * or a running story go its months and feeds, with an article its older comments and their feed.
 *
 * Rules for queries come first, those that ask for more before those that ask for less: to Netlify a rule fits whatever
 * else is asked, in any order.
 */
export function redirectsFile({ moved, gone, expired, forms }: Omit<RuledAddresses, "expiring">): string {
	const all = [
		...[...gone.map(({ address }) => address), ...expired].map((from) => ({
			from,
			to: WITHDRAWN,
			status: 410,
		})),
		...moved.map(({ from, to }) => ({ from, to, status: 301 })),
	];
	const queries = all.filter(({ from }) => from.includes("?"));
	return [
		...byParameters(queries.map(queryRule)),
		...byParameters(forms.map(formRule)),
		...all.filter(({ from }) => !from.includes("?")).flatMap(pathRules),
	].join("");
}

interface Rule {
	readonly from: string;
	readonly to: string;
	readonly status: number;
}

function pathRules({ from, to, status }: Rule): readonly string[] {
	const below = status === 301 && hasPagesBelow(to) ? `${allBelow(to)}:splat` : onePath(to);
	return spellingsOf(onePath(from)).flatMap((spelled) => [
		`${spelled} ${onePath(to)} ${status}!\n`,
		...(hasPagesBelow(from) ? [`${allBelow(spelled)}* ${below} ${status}!\n`] : []),
	]);
}

/** A rule for a query, and how many parameters it asks for. */
type QueryRule = readonly [parameters: number, lines: string];

const byParameters = (rules: readonly QueryRule[]) =>
	rules.toSorted(([one], [other]) => other - one).map(([, line]) => line);

function queryRule({ from, to, status }: Rule): QueryRule {
	const { path, query } = partsOfOld(from);
	const asked = query.map(([name, value]) => oneWord(`${name}=${value.replace(/^:/, "%3A")}`)).join(" ");
	const lines = spellingsOf(onePath(path)).map((one) => `${one} ${asked} ${onePath(to)} ${status}!\n`);
	return [query.length, lines.join("")];
}

/** Leads all of a form to the pages that are named by their values. */
function formRule({ path, names }: QueryForm): QueryRule {
	const query = names.map((name, at) => [name, `:v${at + 1}`] as const);
	const asked = query.map(([name, value]) => `${name}=${value}`).join(" ");
	return [names.length, `${onePath(path)} ${asked} ${queryPagePath(path, query)} 301!\n`];
}

/** A parameter as one word of a rule. */
const oneWord = (text: string) => text.replace(/[\s\p{Cc}\p{Cs}]|^[#/]/gu, "+");

const allBelow = (address: string) => `${onePath(address).replace(/\/$/, "")}/`;

/**
 * An address as one literal path of a rule. Everything but the plain signs of a path is percent-encoded: a blank or
 * line end would begin the next part or rule, `#` a comment, `*` and `:` a pattern, `//` another host. Signs that a
 * browser writes as they are stay: the host compares letter by letter.
 */
function onePath(address: string): string {
	return address.replace(/%(?![0-9A-Fa-f]{2})|[^\w\-.~/%!$&'()+,;=@]/gu, percentEncoded).replace(/^\/*/, "/");
}

function percentEncoded(sign: string): string {
	if (sign === "*") return "%2A";
	return encodeURIComponent(/\p{Surrogate}/u.test(sign) ? "\uFFFD" : sign);
}

import { hasPagesBelow } from "./address-kind.ts";
import type { MovedAddress, PublicAddresses, QueryForm, RuledAddresses } from "./addresses.ts";
import { partsOfOld, spellingsOf } from "./old-path.ts";
import { isArticlePath } from "./paths/calendar.ts";
import { canBePage, canBeQueryPage, oldPageFile, queryPagePath } from "./paths/old-pages.ts";

/**
 * Rules that the host is given at most. Netlify's documentation: a deploy might fail where they are too large, and whoever
 * needs “10,000 redirects or more” is to do without (Redirects and rewrites).
 */
export const MOST_RULES = 9_999;
/** Room is given and taken in steps of a hundredth, so that an article that is withdrawn moves no address of others. */
const STEPS = 100;
/** Forms of queries that have a rule for all of them, the commonest first. */
const MOST_FORMS = 500;
/** Files in one folder that Netlify takes are 54,000. */
const MOST_FILES = 50_000;

/** Where each old address is answered. */
export interface PlacedAddresses {
	/** By the host's own rules, which the front prints. */
	readonly ruled: RuledAddresses;
	/** By pages of their own, as their paths, by the address of the article that they send on to. */
	readonly pages: ReadonlyMap<string, readonly string[]>;
	/** Nowhere: there is no room for them, and they cannot be pages. */
	readonly unanswered: readonly string[];
}

/** How an old address can be answered, from what needs a rule most to what needs it least. */
const NEEDS = ["rule", "own", "path", "query"] as const;

interface Old extends MovedAddress {
	readonly needs: (typeof NEEDS)[number];
	/** Lines of rules that it takes. */
	readonly lines: number;
	/** Where its page would be. */
	readonly page?: string;
	readonly form?: QueryForm;
}

/**
 * Gives the old addresses of a newspaper their places. As many as the host takes stand in its file of rules; beyond, an
 * address that leads to an article becomes a page of its own beside it. First in the file is what can be no page (an
 * address that is gone, one of a list, one with letters that no file's name has), then the oldest articles: so one more
 * address takes the place of none but the last, and a new article's are with it.
 *
 * @param articles addresses of the articles that readers have
 */
export function placeOld(
	{ moved, gone, expired, expiring }: PublicAddresses,
	articles: ReadonlySet<string>,
	most = MOST_RULES,
): PlacedAddresses {
	const unanswered: string[] = [];
	let used = 0;
	const take = (address: string): boolean => {
		const fits = canBeRule(address) && used + linesOf(address) <= most;
		if (fits) used += linesOf(address);
		else unanswered.push(address);
		return fits;
	};
	const isKnown = ({ to }: MovedAddress) => articles.has(to.replace(/\/?$/, "/"));
	const keptExpired = expired.filter(take);
	const ruled = new Set(moved.flatMap((one) => (!isKnown(one) && take(one.from) ? one.from : [])));
	const keptGone = gone.filter(({ address }) => take(address));
	const known = moved.filter((one) => isKnown(one) && canBeRule(one.from));
	for (const one of moved) if (isKnown(one) && !canBeRule(one.from)) unanswered.push(one.from);
	const placed = (pages: PlacedAddresses["pages"], forms: readonly QueryForm[]): PlacedAddresses => ({
		ruled: {
			...{ expired: keptExpired, gone: keptGone, expiring, forms },
			moved: moved.filter(({ from }) => ruled.has(from)),
		},
		pages,
		unanswered,
	});
	const lines = known.reduce((sum, { from }) => sum + linesOf(from), 0);
	if (used + lines <= most) {
		for (const { from } of known) ruled.add(from);
		return placed(new Map(), []);
	}

	const forms = commonForms(known);
	const sorted = settle(known.toSorted(byAge), forms).sort(byNeed);
	const step = Math.ceil(most / STEPS);
	const room = most - Math.ceil((used + forms.size) / step) * step;
	const pages = new Map<string, string[]>();
	const asked = new Set<QueryForm>();
	let filled = 0;
	for (const { from, to, lines, page, form } of sorted) {
		filled += lines;
		if (filled <= room) ruled.add(from);
		else if (page === undefined) unanswered.push(from);
		else {
			const url = to.replace(/\/?$/, "/");
			const own = pages.get(url);
			if (own) own.push(page);
			else pages.set(url, [page]);
			if (form) asked.add(form);
		}
	}
	return placed(pages, [...asked].sort(byForm));
}

/** Whether the host's file can name it: words of a rule are parted by blanks, and a colon begins a placeholder. */
const canBeRule = (address: string) =>
	partsOfOld(address).query.every(([, value]) => /^[^\s=:][^\s=]*$/u.test(value));

/** With an address that has pages below it goes a rule for them; one with codes is spelled in two ways. */
const linesOf = (address: string) =>
	(hasPagesBelow(address) ? 2 : 1) * spellingsOf(partsOfOld(address).path).length;

function byNeed(one: Old, other: Old): number {
	const need = NEEDS.indexOf(one.needs) - NEEDS.indexOf(other.needs);
	return need || byAge(one, other);
}

const byAge = (one: MovedAddress, other: MovedAddress) =>
	compare(one.to, other.to) || compare(one.from, other.from);

const byForm = (one: QueryForm, other: QueryForm) => compare(keyOf(one), keyOf(other));
const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);
const keyOf = ({ path, names }: QueryForm) => [path, ...names].join(" ");

/** The forms that many queries have in common, by key. */
function commonForms(known: readonly MovedAddress[]): ReadonlyMap<string, QueryForm> {
	const counted = new Map<string, { readonly form: QueryForm; count: number }>();
	for (const { from } of known) {
		const { path, query } = partsOfOld(from);
		if (query.length === 0) continue;
		const form = { path, names: query.map(([name]) => name) };
		const same = counted.get(keyOf(form));
		if (same) same.count += 1;
		else counted.set(keyOf(form), { form, count: 1 });
	}
	const common = [...counted].sort(([one, a], [other, b]) => b.count - a.count || compare(one, other));
	return new Map(common.slice(0, MOST_FORMS).map(([key, { form }]) => [key, form]));
}

function settle(known: readonly MovedAddress[], forms: ReadonlyMap<string, QueryForm>): Old[] {
	const files = new Map<string, number>();
	return known.map(({ from, to }): Old => {
		const lines = linesOf(from);
		const { path, query } = partsOfOld(from);
		if (query.length > 0) {
			const form = forms.get(keyOf({ path, names: query.map(([name]) => name) }));
			const isPlain =
				form &&
				canBeQueryPage(
					path,
					query.map(([, value]) => value),
				);
			return isPlain
				? { from, to, lines, needs: "query", page: queryPagePath(path, query), form }
				: { from, to, lines, needs: "rule" };
		}
		if (!canBePage(path)) return { from, to, lines, needs: "rule" };
		const file = oldPageFile(path);
		const folder = file.slice(0, file.lastIndexOf("/"));
		const there = (files.get(folder) ?? 0) + 1;
		files.set(folder, there);
		if (there > MOST_FILES) return { from, to, lines, needs: "rule" };
		// Browsers that have stored our own are told by the front where they are now.
		return { from, to, lines, page: path, needs: isArticlePath(path.replace(/\/?$/, "/")) ? "own" : "path" };
	});
}

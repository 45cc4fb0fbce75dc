/** What the reader asks of the archive. The address holds all of it, so that a search can be linked and gone back to. */
export interface SearchState {
	/** As typed, in NFC. Empty: the newest articles that pass the filters. */
	readonly query: string;
	/** Slugs; empty where the filter is not set. */
	readonly section: string;
	readonly tag: string;
	readonly author: string;
	readonly thread: string;
	/** First and last month, `2022-05`, both included; empty where open. */
	readonly from: string;
	readonly to: string;
	readonly sort: "relevance" | "date";
}

export type FilterName = "section" | "tag" | "author" | "thread";

/** Names in the address: `/tim-kiem/?q=ben+pha&muc=thoi-su&tu=2022-05&xep=ngay`. Lists link to the first four. */
export const NAMES = {
	query: "q",
	section: "muc",
	tag: "the",
	author: "tac-gia",
	thread: "dong",
	from: "tu",
	to: "den",
	sort: "xep",
} as const satisfies Record<keyof SearchState, string>;

const BY_DATE = "ngay";
const SLUG = /^[a-z0-9-]{1,200}$/;
const MONTH = /^\d{4}-(?:0[1-9]|1[0-2])$/;

/** No title is longer; more than that was pasted by mistake. */
export const MOST_LETTERS = 300;

/** A query as it was typed, in NFC. One that is too long ends with its last whole word that fits. */
export function readQuery(typed: string): string {
	const query = typed.trim().normalize("NFC");
	if (query.length <= MOST_LETTERS) return query;
	const cut = query.slice(0, MOST_LETTERS + 1);
	for (let end = MOST_LETTERS; end > 0; end--)
		if (/\s/.test(cut.charAt(end))) return cut.slice(0, end).trim();
	return cut.slice(0, MOST_LETTERS);
}

/** Reads an address. What cannot be meant is left out: the rest of the search stands. */
export function readAddress(search: string): SearchState {
	const given = new URLSearchParams(search);
	const take = (name: keyof SearchState, shape: RegExp) => {
		const value = given.get(NAMES[name]) ?? "";
		return shape.test(value) ? value : "";
	};
	return {
		query: readQuery(given.get(NAMES.query) ?? ""),
		section: take("section", SLUG),
		tag: take("tag", SLUG),
		author: take("author", SLUG),
		thread: take("thread", SLUG),
		from: take("from", MONTH),
		to: take("to", MONTH),
		sort: given.get(NAMES.sort) === BY_DATE ? "date" : "relevance",
	};
}

/** The address of a search, without what is not set. */
export function printAddress(path: string, state: SearchState): string {
	const set = new URLSearchParams();
	for (const name of Object.keys(NAMES) as (keyof SearchState)[]) {
		const value = name === "sort" ? (state.sort === "date" ? BY_DATE : "") : state[name];
		if (value !== "") set.set(NAMES[name], value);
	}
	const search = set.toString();
	return search === "" ? path : `${path}?${search}`;
}

/** The same query without its filters; the order stays. */
export function withoutFilters(state: SearchState): SearchState {
	return { ...state, section: "", tag: "", author: "", thread: "", from: "", to: "" };
}

/** How many filters are set; a period counts once. */
export function countFilters({ section, tag, author, thread, from, to }: SearchState): number {
	return [section, tag, author, thread, from || to].filter((value) => value !== "").length;
}

import { dateListsOf, periodOf } from "../../../_includes/domain/addresses/paths/calendar.ts";
import { LIST_FOLDERS } from "../../../_includes/domain/addresses/paths/lists.ts";
import { formsOf } from "../../offline/addresses.ts";
import type { Stored, StoredArticle } from "../../offline/messages.ts";

/** A list of the newspaper as far as its stories are stored. */
export interface StoredList {
	/** As its own page is headed: "Tháng 5 năm 2022", "Bài của Ánh Nguyệt". */
	readonly name: string;
	/** Newest first. */
	readonly stories: readonly StoredArticle[];
	/** Of a year, the months of them, newest first: `/2022/05/`. */
	readonly months: readonly string[];
}

/** All stories that can be read with no network, each once, newest first. */
export function storiesOf({ packs, saved }: Pick<Stored, "packs" | "saved">): StoredArticle[] {
	const all = [...packs.flatMap(({ articles }) => articles), ...saved].flatMap((one) => one ?? []);
	// Of two the first stays: the newer pack's.
	const byUrl = new Map(all.reverse().map((story) => [story.url, story]));
	return [...byUrl.values()].sort((one, other) => (momentOf(one) < momentOf(other) ? 1 : -1));
}

/** Paths of the lists that a story stands in: of its date, of its subjects, and of their months. */
export function listsOf({ url, lists = [] }: StoredArticle): string[] {
	const dates = dateListsOf(url);
	const month = dates[1]?.slice(1) ?? "";
	return [...dates, ...lists.flatMap(([path]) => [path, path + month])];
}

/**
 * Makes a list of what is stored, in place of a page that is not.
 *
 * @param pathname as in `location.pathname`
 * @returns nothing where no stored story stands in it
 */
export function storedList(
	pathname: string,
	stored: Pick<Stored, "packs" | "saved">,
): StoredList | undefined {
	const path = formsOf(pathname).at(-1) ?? "";
	const stories = storiesOf(stored).filter((story) => listsOf(story).includes(path));
	const [first] = stories;
	if (!first) return undefined;
	const months = isYear(path) ? stories.map(({ url }) => dateListsOf(url)[1] ?? "") : [];
	return { name: nameOf(path, first), stories, months: [...new Set(months)] };
}

const isYear = (path: string) => path.length === 6;

/** @param story any of the list */
function nameOf(path: string, { lists = [] }: StoredArticle): string {
	const period = periodName(path);
	const [own, name = ""] = lists.find(([list]) => path.startsWith(list)) ?? [];
	if (!own) return period;
	const heading = own.startsWith(`/${LIST_FOLDERS.author}/`) ? `Bài của ${name}` : name;
	return period ? `${heading}, ${period.toLowerCase()}` : heading;
}

/** `/2022/05/` is "Tháng 5 năm 2022"; empty where the path names no period. */
export function periodName(path: string): string {
	const [year, month, day] = periodOf(path);
	if (day) return `Ngày ${day}/${month}/${year}`;
	if (month) return `Tháng ${Number(month)} năm ${year}`;
	return year ? `Năm ${year}` : "";
}

/** By which stories are sorted: the day of its address, `/2026/11/25/`, and the hour at which it was printed. */
const momentOf = ({ url, printed }: StoredArticle) => url.slice(0, 12) + printed.slice(-5);

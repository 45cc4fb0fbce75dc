import { articlePathsIn } from "../../../_includes/domain/addresses/paths/calendar.ts";
import { isPicture } from "../../../_includes/domain/addresses/paths/files.ts";
import { SEARCH_FILES } from "../../../_includes/domain/addresses/paths/search-files.ts";
import type {
	GoneList,
	OfflineEdition,
	OfflinePack,
	PackedFile,
	PackList,
} from "../../../_includes/domain/parts/offline/offline.ts";
import type { Amount, MonthStatus } from "../messages.ts";

/** The lists of packs, by their names. */
export type Lists = ReadonlyMap<string, PackList>;

/** What has to be fetched so that packs are whole: each file once, in the order of the packs. */
export function missingFiles(lists: Iterable<PackList>, stored: ReadonlySet<string>): PackedFile[] {
	const missing = new Map<string, PackedFile>();
	for (const { files } of lists)
		for (const file of files) if (!stored.has(file[1])) missing.set(file[1], file);
	return [...missing.values()];
}

/** Whether all that lists name is stored; not where one of them is not known. */
export const isStoredWhole = (lists: readonly (PackList | undefined)[], stored: ReadonlySet<string>) =>
	lists.every((list) => list && missingFiles([list], stored).length === 0);

/**
 * Tells of an address whether it must not be shown any more: the story was withdrawn, or its hour is over. What readers
 * wrote of it stands below its address.
 */
export function goneBy(list: GoneList): (address: string) => boolean {
	const since = new Map(list.flatMap(([address, to, at = 0]) => (to ? [] : [[address, at]])));
	return (address) => {
		const hour = since.get(articlePathsIn(address)[0] ?? address);
		return hour !== undefined && hour <= Date.now();
	};
}

/** How much is in packs, and how much of it came for each kind. */
export function amountOf(
	packs: readonly OfflinePack[],
	lists: Lists,
	gone: (address: string) => boolean,
): Amount {
	const own = packs.flatMap(({ list }) => lists.get(list) ?? []);
	const articles = own.flatMap((list) => list.articles.filter(([url]) => !gone(url))).length;
	const pictures = new Set(own.flatMap(({ files }) => files.map(([address]) => address)).filter(isPicture))
		.size;
	return { articles, searchable: articles, pictures, bytes: sum(packs.map(({ bytes }) => bytes)) };
}

/** Whether a file is one of a search bundle. */
export const isSearched = (address: string) => address.startsWith(SEARCH_FILES);

/** Months in the order in which they are shown and searched. */
export const sortMonths = (months: readonly OfflinePack[]): OfflinePack[] =>
	[...months].sort((one, other) => (one.name < other.name ? 1 : -1));

/** The months that can be had or deleted, newest first: those that the server offers, and stored ones it offers no more. */
export function monthsOf(offered: readonly OfflinePack[], kept: readonly OfflinePack[]): MonthStatus[] {
	const names = new Set(kept.map(({ name }) => name));
	const all = new Map([...kept, ...offered].map((pack) => [pack.name, pack]));
	return sortMonths([...all.values()]).map(({ name, articles, bytes, pictures }) => ({
		name,
		articles,
		bytes,
		pictures,
		stored: names.has(name),
	}));
}

export function sum(numbers: readonly number[]): number {
	return numbers.reduce((whole, one) => whole + one, 0);
}

/**
 * The newest packs of an edition that are whole, up to the first that is not; none where the shell is not whole.
 *
 * @param lists of the shell and the packs, in their order
 */
export function wholeFrom(
	{ packs }: OfflineEdition,
	[shell, ...lists]: readonly PackList[],
	stored: ReadonlySet<string>,
): readonly OfflinePack[] {
	if (!isStoredWhole([shell], stored)) return [];
	const first = lists.findIndex((list) => !isStoredWhole([list], stored));
	return first < 0 ? packs : packs.slice(0, first);
}

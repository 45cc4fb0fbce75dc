import type {
	GoneList,
	OfflineEdition,
	OfflinePack,
	PackedFile,
	PackList,
} from "../../_includes/domain/offline.ts";
import type { Amount, MonthStatus } from "./messages.ts";

/** The lists of packs, by their names. */
export type Lists = ReadonlyMap<string, PackList>;

/** What has to be fetched so that packs are whole: each file once, in the order of the packs. */
export function missingFiles(
	lists: Iterable<PackList>,
	stored: ReadonlySet<string>,
	gone: ReadonlySet<string> = new Set(),
): PackedFile[] {
	const missing = new Map<string, PackedFile>();
	for (const list of lists) {
		const withdrawn = withdrawnFiles(list, gone);
		for (const file of list.files) {
			const [address, hash] = file;
			if (!stored.has(hash) && !withdrawn.has(address)) missing.set(hash, file);
		}
	}
	return [...missing.values()];
}

/** The addresses of a pack that must not be read any more: the pages of withdrawn articles, and their texts in the search. */
export function withdrawnFiles({ articles, files }: PackList, gone: ReadonlySet<string>): Set<string> {
	const withdrawn = articles.filter(([url]) => gone.has(url));
	if (withdrawn.length === 0) return new Set();
	const fragments = files.map(([address]) => address).filter((address) => address.endsWith(".pf_fragment"));
	return new Set(withdrawn.flatMap(([url, , , fragment]) => [url, fragments[fragment] ?? url]));
}

/** The files to drop because their articles were withdrawn: unless something else that stays has the same content. */
export function filesToPurge(lists: Iterable<PackList>, gone: ReadonlySet<string>): Set<string> {
	const purged = new Set<string>();
	const stays = new Set<string>();
	for (const list of lists) {
		const withdrawn = withdrawnFiles(list, gone);
		for (const [address, hash] of list.files) (withdrawn.has(address) ? purged : stays).add(hash);
	}
	for (const hash of stays) purged.delete(hash);
	return purged;
}

/** Addresses that are gone, of a list of those gone or moved. */
export const goneAddresses = (list: GoneList): Set<string> => new Set(list.map(([address]) => address));

/** How much is in packs, and how much of it came for each kind. */
export function amountOf(packs: readonly OfflinePack[], lists: Lists, gone: ReadonlySet<string>): Amount {
	const own = packs.flatMap(({ list }) => lists.get(list) ?? []);
	const articles = own.flatMap((list) => list.articles.filter(([url]) => !gone.has(url))).length;
	const pictures = new Set(own.flatMap(({ files }) => files.map(([address]) => address)).filter(isPicture))
		.size;
	return { articles, searchable: articles, pictures, bytes: sum(packs.map(({ bytes }) => bytes)) };
}

export const isPicture = (address: string) => address.startsWith("/pictures/");

/** Months in the order in which they are shown and searched. */
export const newestFirst = (months: readonly OfflinePack[]): OfflinePack[] =>
	[...months].sort((one, other) => (one.name < other.name ? 1 : -1));

/** The months that can be had or deleted, newest first: those that the server offers, and stored ones it offers no more. */
export function monthsOf(offered: readonly OfflinePack[], kept: readonly OfflinePack[]): MonthStatus[] {
	const names = new Set(kept.map(({ name }) => name));
	const all = new Map([...kept, ...offered].map((pack) => [pack.name, pack]));
	return newestFirst([...all.values()]).map(({ name, articles, bytes, pictures }) => ({
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
	gone: ReadonlySet<string>,
): readonly OfflinePack[] {
	const isWhole = (list: PackList | undefined) =>
		list !== undefined && missingFiles([list], stored, gone).length === 0;
	if (!isWhole(shell)) return [];
	const first = lists.findIndex((list) => !isWhole(list));
	return first < 0 ? packs : packs.slice(0, first);
}

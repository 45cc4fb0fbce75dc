import type { OfflineEdition } from "../../../_includes/domain/parts/offline/offline.ts";
import type { NetworkFetch } from "../fetch-file.ts";
import type { OfflineStatus, Progress, Stored } from "../messages.ts";
import { fetchEdition } from "../server.ts";
import { amountOf, isSearched, missingFiles, monthsOf, sortMonths, sum } from "./plan.ts";
import { openShelf, readLists, type Shelf } from "./shelf.ts";
import { packsOf, readState, type SavedStory } from "./state.ts";
import type { Store } from "./store.ts";

/** How long a page that tells what is stored waits for the server, in milliseconds. */
const LIMIT = 5_000;

/** All that can be read with no network, as a page reads it from the store. */
export async function tellStored(store: Store): Promise<Stored> {
	return storedOn(await openShelf(await readState(store), store));
}

/** All that can be read of a shelf that is open. */
export function storedOn({ state, lists, goneList, gone }: Shelf): Stored {
	const { current, months, saved } = state;
	return {
		printed: current?.printed ?? "",
		packs: [...(current?.packs ?? []), ...sortMonths(months)].flatMap(({ name, from, to, list }) => {
			const own = lists.get(list);
			if (!own) return [];
			const articles = own.articles.map(([url, title, printed, , lists]) =>
				gone(url) ? null : { url, title, printed, ...(lists && { lists }) },
			);
			return [{ name, from, to, articles, isIndexed: own.files.some(([address]) => isSearched(address)) }];
		}),
		saved: saved.filter(isThere(gone)).map(({ card }) => card),
		lost: saved.filter((story) => !isThere(gone)(story)).map(({ card }) => card),
		gone: goneList.filter(([address]) => gone(address)),
	};
}

/** Whether a saved story can still be read. */
const isThere =
	(gone: Shelf["gone"]) =>
	({ card, files }: SavedStory) =>
		files.length > 0 && !gone(card.url);

/**
 * What is stored, what there is to be had, and what is being fetched.
 *
 * @param running what the worker says of the download that is running
 */
export async function tellStatus(
	store: Store,
	fetch: NetworkFetch,
	running: Progress | null,
): Promise<OfflineStatus> {
	const newest = await fetchEdition(fetch, LIMIT);
	const { state, lists, gone } = await openShelf(await readState(store), store);
	const { current, wanted, months, saved } = state;
	const progress = running ?? wanted.map((one) => stopped(one.progress)).at(-1);
	return {
		...(current && {
			edition: { printed: current.printed, date: current.date, ...amountOf(packsOf(current), lists, gone) },
		}),
		...(newest && {
			newest: {
				printed: newest.printed,
				articles: sum(newest.packs.map(({ articles }) => articles)),
				toFetch: await bytesToFetch(newest, store),
			},
		}),
		months: monthsOf(newest?.months ?? state.newest?.months ?? [], months),
		years: (newest ?? state.newest)?.years ?? [],
		saved: saved.filter(isThere(gone)).length,
		...(progress && { progress }),
	};
}

async function bytesToFetch(newest: OfflineEdition, store: Store): Promise<number> {
	const packs = packsOf(newest);
	const lists = await readLists(packs, store);
	// Of a pack whose list is not here, all is to be fetched, as far as one can tell.
	const unknown = sum(packs.filter(({ list }) => !lists.has(list)).map(({ bytes }) => bytes));
	return unknown + sum(missingFiles(lists.values(), await store.hashes()).map(([, , bytes]) => bytes));
}

/** Whoever stopped the worker did not stop the download by intention. */
function stopped(progress: Progress): Progress {
	return progress.state === "running" ? { ...progress, state: "cut" } : progress;
}

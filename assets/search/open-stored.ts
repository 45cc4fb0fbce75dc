import { openShelf } from "../offline/shelf.ts";
import { readState } from "../offline/state.ts";
import { openStore } from "../offline/store.ts";
import { storedOn } from "../offline/tell-stored.ts";
import type { Fetch } from "./index/fetch-file.ts";
import { fetchStory } from "./index/read-story.ts";
import type { Searchable } from "./index/search-index.ts";
import { StoredIndex } from "./index/stored-index.ts";

/**
 * Opens what this browser has stored for searching. A script of its own (`/assets/search-offline.js`), which comes when
 * the archive cannot be reached.
 *
 * Files are read from the store itself and never from the network: it may answer late, or with those of a newer edition.
 *
 * @param openPacks makes an index of the bundles that can be fetched so
 * @returns nothing where nothing is stored
 * @throws where the browser closes its store
 */
export async function openStored(
	openPacks: (fetch: Fetch) => Pick<Searchable, "ask">,
): Promise<StoredIndex | undefined> {
	const store = openStore(caches);
	const shelf = await openShelf(await readState(store), store);
	const fetchStored: Fetch = async (address) =>
		(await store.file(shelf.find(address) ?? "")) ?? new Response("", { status: 404 });
	const stored = new StoredIndex(storedOn(shelf), openPacks(fetchStored), (url) =>
		fetchStory(url, fetchStored),
	);
	return stored.stories.length > 0 ? stored : undefined;
}

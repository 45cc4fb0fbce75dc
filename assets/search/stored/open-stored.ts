import { SYNONYMS } from "../../../_includes/domain/addresses/paths/files.ts";
import type { SynonymGroup } from "../../../_includes/domain/text/synonyms.ts";
import { openShelf } from "../../offline/store/shelf.ts";
import { readState } from "../../offline/store/state.ts";
import { openStore } from "../../offline/store/store.ts";
import { storedOn } from "../../offline/store/tell-stored.ts";
import type { Fetch } from "../core/index/fetch-file.ts";
import type { Searchable } from "../core/index/searchable.ts";
import { StoredIndex } from "./stored-index.ts";
import { readStoredStory } from "./stored-story.ts";

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
	const stored = new StoredIndex(
		storedOn(shelf),
		openPacks(fetchStored),
		(url) => readStoredStory(url, fetchStored),
		async () => {
			const file = await store.file(shelf.find(SYNONYMS) ?? "");
			return file ? ((await file.json()) as SynonymGroup[]) : [];
		},
	);
	return stored.stories.length > 0 ? stored : undefined;
}

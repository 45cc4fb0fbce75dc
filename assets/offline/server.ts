import { EDITION, listAddress } from "../../_includes/domain/addresses/paths/offline-files.ts";
import type {
	GoneList,
	OfflineEdition,
	OfflinePack,
	PackList,
} from "../../_includes/domain/parts/offline/offline.ts";
import { fetchListed, fetchWhole, type NetworkFetch } from "./fetch-file.ts";
import type { Store } from "./store/store.ts";

/** How long the server has for saying what there is, in milliseconds. */
const CONTACT_LIMIT = 20_000;

/** What the server offers now; nothing where it does not answer, or something else answers in its place. */
export async function fetchEdition(
	fetch: NetworkFetch,
	limit = CONTACT_LIMIT,
): Promise<OfflineEdition | undefined> {
	try {
		const response = await fetchWhole(EDITION, { cache: "no-cache" }, fetch, limit);
		if (response.status !== 200) return undefined;
		const edition = (await response.json()) as Partial<OfflineEdition> | null;
		return edition?.id && edition.shell?.list && edition.packs && edition.months
			? (edition as OfflineEdition)
			: undefined;
	} catch {
		return undefined;
	}
}

/** What is in a file of JSON; nothing where it is not there or cannot be read. */
export async function readJson<Content>(hash: string, store: Store): Promise<Content | undefined> {
	try {
		return (await (await store.file(hash))?.json()) as Content | undefined;
	} catch {
		return undefined;
	}
}

/**
 * The list of a pack, of a year or of what is gone: from the store, else from the server, and kept.
 *
 * @throws WrongFile and whatever the network and the store throw
 */
export async function fetchList<List extends PackList | GoneList | readonly OfflinePack[]>(
	name: string,
	store: Store,
	fetch: NetworkFetch,
	signal?: AbortSignal,
): Promise<List> {
	const kept = await readJson<List>(name, store);
	if (kept) return kept;
	const response = await fetchListed([listAddress(name), name, 0], fetch, signal);
	await store.putFile(name, response.clone());
	return (await response.json()) as List;
}

import { scriptPath } from "../../../_includes/domain/addresses/paths/files.ts";
import type { Fetch } from "../core/index/fetch-file.ts";
import type { Searchable } from "../core/index/searchable.ts";
import { filesByEntry, OpenBundles } from "../core/pagefind/open-bundles.ts";
import type { StoredPart } from "../core/step.ts";

type OpenStored = typeof import("../stored/open-stored.ts");

/** What this browser has stored, to be searched in place of the archive. */
export type StoredArchive = Searchable & StoredPart;

/** What the engine lives in; tests bring their own. */
export interface EngineMeans {
	readonly fetch: Fetch;
	readonly isOnline: () => boolean;
	/** Opens what is stored, if anything is. */
	readonly openStored: () => Promise<StoredArchive | undefined>;
	/** Is done when the list of bundles has been waited for long enough. */
	readonly patience: () => Promise<unknown>;
}

/** How long the list of bundles may take, in milliseconds, before what is stored is searched instead. */
const PATIENCE = 5_000;

export const BROWSER: EngineMeans = {
	fetch: (address, options) => fetch(address, options as RequestInit),
	isOnline: () => navigator.onLine,
	async openStored() {
		// Without a worker what is found could not be opened.
		if (!navigator.serviceWorker?.controller) return undefined;
		const address = scriptPath("search-offline");
		const { openStored }: OpenStored = await import(address);
		return openStored((fetch) => new OpenBundles(fetch, filesByEntry(fetch)));
	},
	patience: () => new Promise((resolve) => setTimeout(resolve, PATIENCE)),
};

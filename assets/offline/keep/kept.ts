import type { NetworkFetch } from "../fetch-file.ts";
import type { Notice } from "../messages.ts";
import { openShelf, readLists, type Shelf } from "../store/shelf.ts";
import { namedPacks, readState, type State, writeState } from "../store/state.ts";
import type { Store } from "../store/store.ts";
import type { InTurn } from "./turns.ts";

/** What the keeper lives by; tests bring their own. */
export interface KeeperMeans {
	readonly store: Store;
	readonly fetch: NetworkFetch;
	readonly now: () => number;
	/** How many bytes more the browser would keep, as far as it tells: endless where it does not. */
	readonly room: () => Promise<number>;
	/** For whatever changes the state, or depends on its not changing. */
	readonly inTurn: InTurn;
	readonly tell: (notice: Notice) => unknown;
	/** Called when a newer edition is whole. */
	readonly renewed: (state: State) => unknown;
}

/** What is in files, by their hashes. */
export type Bodies = Iterable<readonly [hash: string, body: Response]>;

/** What is kept: the state, and the files that it names. Whoever changes it changes both. */
export interface Kept {
	readonly means: KeeperMeans;
	/** What is stored, by address. */
	shelf(): Promise<Shelf>;
	/**
	 * Changes the state: one change after the other, each from what the one before has left.
	 *
	 * @param files that no state has named before, by their hashes: whatever is stored is named, or is dropped by `tidy`
	 */
	change(make: (state: State) => State, files?: Bodies): Promise<State>;
	/** Changes what is stored, drops what nothing names then, and tells the pages. */
	renew(make: (state: State) => State, files?: Bodies): Promise<void>;
	/** Drops what nothing names any more. */
	tidy(): Promise<void>;
}

export function openKept(means: KeeperMeans): Kept {
	const { store, inTurn, tell } = means;
	let opened: Promise<Shelf> | undefined;

	function shelf(): Promise<Shelf> {
		opened ??= readState(store).then((state) => openShelf(state, store));
		opened.catch(() => {
			opened = undefined;
		});
		return opened;
	}

	async function renew(make: (state: State) => State, files?: Bodies): Promise<void> {
		await change(make, files);
		await tidy();
		tell({ type: "changed" });
	}

	function change(make: (state: State) => State, files: Bodies = []): Promise<State> {
		return inTurn(async () => {
			for (const [hash, body] of files) await store.putFile(hash, body);
			const state = make(await readState(store));
			await writeState(store, state);
			opened = undefined;
			return state;
		});
	}

	function tidy(): Promise<void> {
		return inTurn(async () => {
			const state = await readState(store);
			const packs = namedPacks(state);
			const named = [...(await readLists(packs, store)).values(), ...state.saved];
			const live = new Set([
				...packs.map(({ list }) => list),
				...named.flatMap(({ files }) => files.map(([, hash]) => hash)),
				state.cleaned,
				state.newest?.gone,
				...(state.newest?.years ?? []).map(({ list }) => list),
			]);
			await store.dropFiles([...(await store.hashes())].filter((hash) => !live.has(hash)));
		});
	}

	return { means, shelf, change, renew, tidy };
}

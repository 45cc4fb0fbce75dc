import type { OfflineEdition, OfflinePack } from "../../../_includes/domain/offline.ts";
import type { Fetch } from "../fetch-file.ts";
import type { Notice, Progress, SavedCard, SaveOutcome } from "../messages.ts";
import { fetchEdition } from "../server.ts";
import { missingFiles } from "../store/plan.ts";
import { openShelf, readLists, type Shelf } from "../store/shelf.ts";
import {
	namedPacks,
	packsOf,
	readState,
	SHELL,
	type State,
	shellOf,
	WHOLE,
	writeState,
} from "../store/state.ts";
import type { Store } from "../store/store.ts";
import { clean } from "./clean.ts";
import { type Download, runDownload } from "./download.ts";
import { endOf } from "./fetch-all.ts";
import { type Bodies, fetchStory } from "./save-story.ts";
import type { InTurn } from "./turns.ts";

/** What the keeper lives in; tests bring their own. */
export interface KeeperMeans {
	readonly store: Store;
	readonly fetch: Fetch;
	readonly now: () => number;
	/** For whatever changes the state, or depends on its not changing. */
	readonly inTurn: InTurn;
	readonly tell: (notice: Notice) => unknown;
	/** Called when a newer edition is whole. */
	readonly renewed: (state: State) => unknown;
}

/** Keeps what the reader can read with no network: fetches it, renews it, drops it. */
export interface Keeper {
	readonly means: KeeperMeans;
	/** What is stored, by address. */
	shelf(): Promise<Shelf>;
	/**
	 * Asks the server what there is, cleans what is stored of what is gone, and fetches what the connection or the reader allows.
	 *
	 * @param seen is told what there is
	 */
	visit(automatic: boolean, seen?: (newest: OfflineEdition) => unknown): Promise<void>;
	/** Fetches the edition or a month, or goes on with it. One download at a time; the others wait. */
	fetch(pack: string, asked: boolean): Promise<Progress>;
	/** How the download stands that is running; nothing where none is. */
	running(): Progress | undefined;
	/** Stops what is being fetched; what came stays. */
	pause(): Promise<void>;
	/** Stops it and drops what came. */
	cancel(): Promise<void>;
	remove(pack: string): Promise<void>;
	/** Keeps a story with its pictures until the reader removes it. */
	save(card: SavedCard, pictures: readonly string[]): Promise<SaveOutcome>;
	unsave(url: string): Promise<void>;
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
	/** Asks the server what it offers, and cleans what is stored of what is gone since. Nothing where it does not answer. */
	contact(): Promise<OfflineEdition | undefined>;
}

/** One for each worker; its state is in the store, since a worker is stopped and started at the browser's pleasure. */
export function openKeeper(means: KeeperMeans): Keeper {
	const { store, fetch: fetchNow, inTurn, tell } = means;
	let opened: Promise<Shelf> | undefined;
	let download: (Download & { readonly ended: Promise<Progress> }) | undefined;

	function shelf(): Promise<Shelf> {
		opened ??= readState(store).then((state) => openShelf(state, store));
		opened.catch(() => {
			opened = undefined;
		});
		return opened;
	}

	async function visit(
		automatic: boolean,
		seen: (newest: OfflineEdition) => unknown = () => {},
	): Promise<void> {
		const newest = await contact();
		if (!newest) return;
		seen(newest);
		const { state, lists } = await shelf();
		const { wanted, declined } = state;
		const stopped = wanted.filter(({ progress }) => ["paused", "full"].includes(progress.state));
		for (const one of wanted) if (one.asked && !stopped.includes(one)) await fetch(one.progress.pack, true);
		if (!automatic || stopped.length > 0) return;
		const stored = await store.hashes();
		const isWhole = ({ list }: OfflinePack) => {
			const own = stored.has(list) && lists.get(list);
			return own && missingFiles([own], stored).length === 0;
		};
		const { current } = state;
		if (!declined && !(current?.id === newest.id && packsOf(newest).every(isWhole)))
			await fetch(WHOLE, false);
		for (const month of state.months) {
			const offered = newest.months.find(({ name }) => name === month.name);
			if (offered && (offered.list !== month.list || !isWhole(month))) await fetch(month.name, false);
		}
	}

	async function fetch(pack: string, asked: boolean): Promise<Progress> {
		while (download) {
			download.asked ||= asked && download.pack === pack;
			if (download.pack === pack) return download.ended;
			await download.ended;
		}
		const begun: Download = { pack, asked, stop: new AbortController() };
		const ended = runDownload(begun, keeper).finally(() => {
			download = undefined;
		});
		download = Object.assign(begun, { ended });
		return ended;
	}

	async function halt(how: "paused" | "cancelled"): Promise<void> {
		if (!download) return;
		download.halted = how;
		download.stop.abort();
		await download.ended;
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
			]);
			await store.dropFiles([...(await store.hashes())].filter((hash) => !live.has(hash)));
		});
	}

	async function contact(): Promise<OfflineEdition | undefined> {
		const newest = await fetchEdition(fetchNow);
		if (!newest) return undefined;
		const { newest: known, cleaned = "" } = await readState(store);
		if (known?.id !== newest.id || known.gone !== newest.gone)
			await change((state) => ({ ...state, newest }));
		if (newest.gone !== cleaned || !(await store.file(cleaned))) await clean(newest, keeper);
		return newest;
	}

	const keeper: Keeper = {
		means,
		shelf,
		visit,
		fetch,
		change,
		tidy,
		renew,
		contact,
		running: () => download?.progress,
		pause: () => halt("paused"),
		async cancel() {
			const pack = download?.pack ?? (await shelf()).state.wanted.at(-1)?.progress.pack;
			await halt("cancelled");
			await renew((state) => ({
				...state,
				wanted: state.wanted.filter(({ progress }) => progress.pack !== pack),
				...(pack === WHOLE && !state.current && { declined: true }),
			}));
		},
		async remove(pack) {
			if (download?.pack === pack) await keeper.cancel();
			await renew((old) => {
				if (pack !== WHOLE) return { ...old, months: old.months.filter(({ name }) => name !== pack) };
				const { current, previous: _, ...state } = old;
				// What stays must still be shown as the newspaper shows it.
				const shell = current && shellOf(current);
				return { ...state, declined: true, ...(shell && { shell }) };
			});
		},
		async save(card, pictures) {
			try {
				const kept = await fetchStory(card, pictures, await shelf(), means);
				if (typeof kept === "string") return kept;
				await renew(
					(state) => ({
						...state,
						saved: [kept.story, ...state.saved.filter((one) => one.card.url !== card.url)],
					}),
					kept.bodies,
				);
			} catch (error) {
				return endOf(error) === "full" ? "full" : "wrong";
			}
			// It is shown by the newspaper's scripts and styles.
			const { current, shell } = (await shelf()).state;
			if (!current && !shell) await fetch(SHELL, true);
			return "saved";
		},
		unsave: (url) =>
			renew((state) => ({ ...state, saved: state.saved.filter(({ card }) => card.url !== url) })),
	};
	return keeper;
}

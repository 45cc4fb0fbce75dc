import type { OfflineEdition, OfflinePack } from "../../../_includes/domain/parts/offline/offline.ts";
import type { Progress, SavedCard, SaveOutcome } from "../messages.ts";
import { isStoredWhole } from "../store/plan.ts";
import { packsOf, SHELL, shellOf, WHOLE } from "../store/state.ts";
import { contact } from "./clean.ts";
import { type Download, runDownload } from "./download.ts";
import { endOf } from "./fetch-all.ts";
import { type KeeperMeans, type Kept, openKept } from "./kept.ts";
import { fetchStory } from "./save-story.ts";

/** Keeps what the reader can read with no network: fetches it, renews it, drops it. */
export interface Keeper extends Kept {
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
}

/** One for each worker; its state is in the store, since a worker is stopped and started at the browser's pleasure. */
export function openKeeper(means: KeeperMeans): Keeper {
	const kept = openKept(means);
	const { shelf, renew } = kept;
	let download: (Download & { readonly ended: Promise<Progress> }) | undefined;

	async function visit(automatic: boolean, seen?: (newest: OfflineEdition) => unknown): Promise<void> {
		const newest = await contact(kept);
		if (!newest) return;
		seen?.(newest);
		const { state, lists } = await shelf();
		const { wanted, declined } = state;
		const room = await means.room();
		// Only a reader's word holds for good: where there was no room there may be some by now.
		const stopped = wanted.filter(
			({ progress: { state, bytes, ofBytes } }) =>
				state === "paused" || (state === "full" && ofBytes - bytes > room),
		);
		for (const one of wanted) if (one.asked && !stopped.includes(one)) await fetch(one.progress.pack, true);
		if (!automatic || stopped.length > 0) return;
		const stored = await means.store.hashes();
		const isHere = ({ list }: OfflinePack) => stored.has(list) && isStoredWhole([lists.get(list)], stored);
		const { current } = state;
		if (!declined && !(current?.id === newest.id && packsOf(newest).every(isHere))) await fetch(WHOLE, false);
		for (const month of state.months) {
			const offered = newest.months.find(({ name }) => name === month.name);
			if (offered && (offered.list !== month.list || !isHere(month))) await fetch(month.name, false);
		}
	}

	async function fetch(pack: string, asked: boolean): Promise<Progress> {
		while (download) {
			download.asked ||= asked && download.pack === pack;
			if (download.pack === pack) return download.ended;
			await download.ended;
		}
		const begun: Download = { pack, asked, stop: new AbortController() };
		const ended = runDownload(begun, kept).finally(() => {
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

	const keeper: Keeper = {
		...kept,
		visit,
		fetch,
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

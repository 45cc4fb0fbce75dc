import type {
	OfflineEdition,
	OfflinePack,
	PackedFile,
} from "../../../_includes/domain/parts/offline/offline.ts";
import type { Progress, SavedCard } from "../messages.ts";
import type { Store } from "./store.ts";

/** What this browser has and wants of the newspaper. It names lists, which are files of the store like any other. */
export interface State {
	/** The edition that is whole, and the one before it, of which open tabs may still be. */
	readonly current?: OfflineEdition;
	readonly previous?: OfflineEdition;
	/** Months that are whole. */
	readonly months: readonly OfflinePack[];
	/** Newest first. */
	readonly saved: readonly SavedStory[];
	/** The shell by which saved stories are shown where there is no edition. */
	readonly shell?: KeptShell;
	/** What is being fetched, or was stopped on the way. */
	readonly wanted: readonly Wanted[];
	/** What the server offered last. */
	readonly newest?: OfflineEdition;
	/** Whether the reader has deleted or cancelled the edition: it is not fetched unasked any more. */
	readonly declined?: boolean;
	/** Name of the list of what is gone by which all that is stored was cleaned. */
	readonly cleaned?: string | undefined;
}

export interface KeptShell {
	readonly pack: OfflinePack;
	readonly assets: string;
}

export interface SavedStory {
	readonly card: SavedCard;
	/** Its page first, then its pictures. None where the story is gone, of which its card bears no word. */
	readonly files: readonly PackedFile[];
}

/** A download that is not at its end. */
export interface Wanted {
	/** The edition of which it is. */
	readonly edition: OfflineEdition;
	/** Whether the reader asked for it. */
	readonly asked: boolean;
	/** How far it has come: `running` also where the worker was stopped meanwhile. */
	readonly progress: Progress;
}

/** The name of the edition among what can be fetched. */
export const WHOLE = "edition";

/** And of the shell alone, which saved stories need. */
export const SHELL = "shell";

const NOTE = "state-1";

const NOTHING: State = { months: [], saved: [], wanted: [] };

export async function readState(store: Store): Promise<State> {
	return (await store.note<State>(NOTE)) ?? NOTHING;
}

export async function writeState(store: Store, state: State): Promise<void> {
	await store.putNote(NOTE, state);
}

/** What shows pages as an edition does. */
export function shellOf({ shell: pack, assets }: OfflineEdition): KeptShell {
	return { pack, assets };
}

/** The packs that are whole, in the order in which an address is looked up in them. */
export function wholePacks({ current, months, shell, previous }: State): OfflinePack[] {
	return [...packsOf(current), ...months, ...(shell ? [shell.pack] : []), ...packsOf(previous)];
}

/** All packs whose files are kept: those that are whole, and those that are being fetched. */
export function namedPacks(state: State): OfflinePack[] {
	return [
		...wholePacks(state),
		...state.wanted.flatMap(({ progress, edition }) => wantedPacks(progress.pack, edition, state)),
	];
}

/** The packs of an edition, its shell first. */
export function packsOf(edition: OfflineEdition | undefined): OfflinePack[] {
	return edition ? [edition.shell, ...edition.packs] : [];
}

/**
 * The packs of a download; none where the edition has not what is wanted. A month needs the scripts and styles of a shell,
 * where no edition has brought one.
 */
export function wantedPacks(pack: string, edition: OfflineEdition, { current, shell }: State): OfflinePack[] {
	if (pack === WHOLE) return packsOf(edition);
	if (pack === SHELL) return [edition.shell];
	const month = edition.months.filter(({ name }) => name === pack);
	return current || shell || month.length === 0 ? month : [edition.shell, ...month];
}

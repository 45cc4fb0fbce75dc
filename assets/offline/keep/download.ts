import type {
	OfflineEdition,
	OfflinePack,
	PackList,
} from "../../../_includes/domain/parts/offline/offline.ts";
import type { Progress } from "../messages.ts";
import { fetchList } from "../server.ts";
import { isStoredWhole, missingFiles, sum, wholeFrom } from "../store/plan.ts";
import { type State, shellOf, WHOLE, wantedPacks } from "../store/state.ts";
import { contact } from "./clean.ts";
import { type End, endOf, fetchAll } from "./fetch-all.ts";
import type { Kept } from "./kept.ts";

/** A download that is running. */
export interface Download {
	readonly pack: string;
	asked: boolean;
	stop: AbortController;
	/** By whose word it was stopped. */
	halted?: "paused" | "cancelled";
	progress?: Progress;
}

/** How often it begins anew where the server has another edition meanwhile, or the browser has dropped files. */
const ROUNDS = 3;

/** How often pages are told how it stands, in milliseconds. */
const TOLD_EVERY = 200;

/**
 * Fetches what an edition or a month needs and this browser has not, then makes it the one that is read. Until its last file
 * is here nothing changes for the reader.
 */
export async function runDownload(download: Download, kept: Kept): Promise<Progress> {
	const { pack } = download;
	const end = await fetchInRounds(download, kept).catch(endOf);
	const state = end === "done" ? end : (download.halted ?? end);
	const progress: Progress = {
		...(download.progress ?? { articles: 0, ofArticles: 0, bytes: 0, ofBytes: 0 }),
		pack,
		state,
	};
	const isOver = state === "done" || state === "cancelled";
	await kept
		.change((old) => ({
			...old,
			wanted: old.wanted.flatMap((one) => {
				if (one.progress.pack !== pack) return [one];
				return isOver ? [] : [{ ...one, progress }];
			}),
		}))
		.catch(() => {});
	kept.means.tell({ type: "progress", progress });
	return progress;
}

async function fetchInRounds(download: Download, kept: Kept): Promise<End> {
	for (let round = 1; ; round++) {
		const newest = await contact(kept, download.pack);
		if (!newest || download.halted) return "cut";
		const end = await fetchRound(download, newest, kept).catch(endOf);
		if (end === "full") {
			if (await makeRoom(kept)) continue;
			// Where the whole edition has no room, the newest packs that are whole are read.
			await commit(download, newest, kept, true);
		}
		// All is here, unless the browser has dropped some of it meanwhile.
		if (end === "done" && (await commit(download, newest, kept))) return end;
		if (round === ROUNDS || !["done", "wrong"].includes(end)) return end === "done" ? "cut" : end;
	}
}

async function fetchRound(download: Download, newest: OfflineEdition, kept: Kept): Promise<End> {
	const { pack } = download;
	const stop = new AbortController();
	download.stop = stop;
	const { store, fetch, tell, now } = kept.means;
	const { state } = await kept.shelf();
	const packs = wantedPacks(pack, newest, state);
	if (packs.length === 0) return "wrong";
	const before = state.wanted.find(({ progress }) => progress.pack === pack);
	const goesOn = before?.edition.id === newest.id ? before.progress : undefined;
	const stand = (progress: Progress) => {
		download.progress = progress;
		tell({ type: "progress", progress });
		return kept.change((old) => ({
			...old,
			wanted: [
				...old.wanted.filter((one) => one.progress.pack !== pack),
				{ edition: newest, asked: download.asked || !!before?.asked, progress },
			],
		}));
	};
	const ofArticles = sum(packs.map(({ articles }) => articles));
	const whole = { pack, state: "running", articles: 0, ofArticles, bytes: 0 } as const;
	// The reader's word is kept before anything can be cut.
	await stand(goesOn ?? { ...whole, ofBytes: sum(packs.map(({ bytes }) => bytes)) });
	const lists = await listsOf(packs, kept, stop.signal);
	const missing = missingFiles(lists, await store.hashes());
	const pages = new Set(lists.flatMap(({ articles }) => articles.map(([url]) => url)));
	const toFetch = sum(missing.map(([, , bytes]) => bytes));
	const ofBytes = Math.max(goesOn?.ofBytes ?? 0, toFetch);
	const articles = ofArticles - missing.filter(([address]) => pages.has(address)).length;
	let progress: Progress = { ...whole, articles, bytes: ofBytes - toFetch, ofBytes };
	await stand(progress);
	let told = now();
	return fetchAll(missing, store, fetch, stop, ([address, , bytes]) => {
		progress = {
			...progress,
			articles: progress.articles + (pages.has(address) ? 1 : 0),
			bytes: progress.bytes + bytes,
		};
		download.progress = progress;
		if (now() - told < TOLD_EVERY) return;
		told = now();
		tell({ type: "progress", progress });
	});
}

async function listsOf(
	packs: readonly OfflinePack[],
	{ means: { store, fetch } }: Kept,
	signal?: AbortSignal,
): Promise<PackList[]> {
	const lists = packs.map(({ list }) => fetchList<PackList>(list, store, fetch, signal));
	// What comes is kept before the next attempt looks for it.
	await Promise.allSettled(lists);
	return Promise.all(lists);
}

/**
 * Makes what was fetched the one that is read. Not where a file of it has vanished.
 *
 * @param inPart an edition without the packs that are not whole, if the shell and one at least is
 */
async function commit(
	{ pack }: Download,
	newest: OfflineEdition,
	kept: Kept,
	inPart = false,
): Promise<boolean> {
	const { store, renewed } = kept.means;
	const { state } = await kept.shelf();
	// Where a story went meanwhile they are no more: the server has another edition.
	const lists = await listsOf(wantedPacks(pack, newest, state), kept).catch(() => undefined);
	if (!lists) return false;
	const stored = await store.hashes();
	const packs = pack === WHOLE && inPart ? wholeFrom(newest, lists, stored) : newest.packs;
	if (inPart ? packs.length === 0 || packs === newest.packs : !isStoredWhole(lists, stored)) return false;
	const committed = await kept.change((old) =>
		pack === WHOLE ? withEdition(old, { ...newest, packs }) : withMonth(old, pack, newest),
	);
	await kept.tidy();
	if (pack === WHOLE && state.current && state.current.id !== newest.id) renewed(committed);
	return true;
}

function withEdition({ shell: _, declined: __, ...state }: State, newest: OfflineEdition): State {
	const previous = state.current?.id === newest.id ? state.previous : state.current;
	return { ...state, current: newest, ...(previous && { previous }) };
}

function withMonth(state: State, name: string, newest: OfflineEdition): State {
	const months = [
		...newest.months.filter((one) => one.name === name),
		...state.months.filter((one) => one.name !== name),
	];
	const needsShell = !state.current && !state.shell;
	return { ...state, months, ...(needsShell && { shell: shellOf(newest) }) };
}

/** Gives up the edition before the one that is read, once. */
async function makeRoom(kept: Kept): Promise<boolean> {
	if (!(await kept.shelf()).state.previous) return false;
	await kept.change(({ previous: _, ...state }) => state);
	await kept.tidy();
	return true;
}

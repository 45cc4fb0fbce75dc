import { articlePathsIn } from "../../../_includes/domain/addresses/paths/calendar.ts";
import { isPicture, picturePathsIn } from "../../../_includes/domain/addresses/paths/files.ts";
import { commentPlacesIn } from "../../../_includes/domain/addresses/paths/letters.ts";
import type {
	GoneList,
	OfflineEdition,
	OfflinePack,
	PackedFile,
	PackList,
} from "../../../_includes/domain/parts/offline/offline.ts";
import { fetchListed, hashOf } from "../fetch-file.ts";
import { fetchEdition, fetchList } from "../server.ts";
import { goneBy, isSearched } from "../store/plan.ts";
import { readLists } from "../store/shelf.ts";
import { namedPacks, packsOf, readState, type State } from "../store/state.ts";
import type { Kept } from "./kept.ts";
import { cleanSaved } from "./save-story.ts";

/** How long all that is fetched anew may take, in milliseconds. */
const LIMIT = 20_000;

/**
 * Asks the server what it offers, and cleans what is stored of what is gone since. Nothing where it does not answer.
 *
 * @param pack that is wanted. What is offered of older months tells of its year, and of those that are stored
 */
export async function contact(kept: Kept, pack = ""): Promise<OfflineEdition | undefined> {
	const { store, fetch } = kept.means;
	const offered = await fetchEdition(fetch);
	if (!offered) return undefined;
	const { newest: known, cleaned = "", months, wanted } = await readState(store);
	const names = [pack, ...months.map(({ name }) => name), ...wanted.map(({ progress }) => progress.pack)];
	const years = (offered.years ?? []).filter(({ name }) => names.some((one) => one.startsWith(name)));
	// Where one does not come, nothing is cleaned: its months would seem to be offered no more.
	const older = await Promise.all(
		years.map(({ list }) => fetchList<readonly OfflinePack[]>(list, store, fetch)),
	).catch(() => undefined);
	if (!older) return undefined;
	const newest = { ...offered, months: offered.months.concat(...older) };
	if (JSON.stringify(known) !== JSON.stringify(newest)) await kept.change((state) => ({ ...state, newest }));
	if (newest.gone !== cleaned || !(await store.file(cleaned))) await clean(newest, kept);
	return newest;
}

/**
 * Takes what is gone out of all that is stored, on whatever line: the story and its pictures; pages, suggestions and saved
 * stories that name it, or a comment that was forgotten, in whose place come those that the server has now; and the search
 * of its pack, which is made of the stored pages from then on. What the server offers is not looked at: where it still names a story, it may.
 */
async function clean(newest: OfflineEdition, kept: Kept): Promise<void> {
	const { store, fetch } = kept.means;
	const list = await fetchList<GoneList>(newest.gone, store, fetch).catch(() => undefined);
	if (!list) return;
	const gone = goneBy(list);
	const forgets = (text: string) => commentPlacesIn(text).some(gone);
	const names = (text: string) => articlePathsIn(text).some(gone) || forgets(text);
	const stop = new AbortController();
	const timer = setTimeout(() => stop.abort(), LIMIT);
	const bodies: [string, Response][] = [];
	const renamed = new Map<string, string>();
	let isDone = true;

	async function cleaned(own: PackList, offer: OfflinePack | undefined): Promise<PackList> {
		let offered: Promise<PackList> | undefined;
		const renew = async (address: string): Promise<readonly [PackedFile?, string?]> => {
			try {
				offered ??= offer && fetchList<PackList>(offer.list, store, fetch, stop.signal);
				const file = (await offered)?.files.find(([one]) => one === address);
				if (!file) return [];
				const page = (await store.file(file[1])) ?? (await fetchListed(file, fetch, stop.signal));
				bodies.push([file[1], page.clone()]);
				return [file, await page.text()];
			} catch {
				isDone = false;
				return [[address, "", 0]];
			}
		};
		let isSearchLost = own.articles.some(([url]) => gone(url));
		const shown = new Set<string>();
		/** Whether the browser has dropped a page: nobody knows then which pictures it shows. */
		let isUnseen = false;
		const files = await Promise.all(
			own.files.map(async (file) => {
				const [address, hash] = file;
				if (isSearched(address) || !/(\/|\.json)$/.test(address)) return file;
				const found = await (await store.file(hash))?.text();
				isUnseen ||= !!hash && found === undefined;
				const stored = found ?? "";
				// Its words are in the search, too.
				isSearchLost ||= forgets(stored);
				// What did not come the last time has no hash, and is asked for until it comes.
				const isLost = !hash || names(stored);
				const [now, text] = isLost ? await renew(address) : [file, stored];
				for (const picture of picturePathsIn(text)) shown.add(picture);
				return now;
			}),
		);
		return {
			articles: own.articles.filter(([url]) => !gone(url)),
			files: files.filter((file): file is PackedFile => {
				if (!file || (isSearchLost && isSearched(file[0]))) return false;
				return !isPicture(file[0]) || isUnseen || shown.has(file[0]);
			}),
		};
	}

	const { state } = await kept.shelf();
	const packs = namedPacks(state);
	const lists = await readLists(packs, store);
	for (const { name, list } of packs) {
		const own = lists.get(list);
		const offer = [...packsOf(newest), ...newest.months].find((pack) => pack.name === name);
		if (!own || renamed.has(list) || offer?.list === list) continue;
		const text = `${JSON.stringify(await cleaned(own, offer))}\n`;
		const hash = await hashOf(await new Response(text).arrayBuffer());
		renamed.set(list, hash);
		if (hash !== list) bodies.push([hash, new Response(text)]);
	}
	const saved = await cleanSaved(list, gone, names, kept);
	clearTimeout(timer);
	await kept.renew(
		(old) => ({
			...(JSON.parse(
				JSON.stringify(old, (key, value) => (key === "list" && renamed.get(value)) || value),
			) as State),
			saved: saved.change(old.saved),
			cleaned: isDone && saved.isDone ? newest.gone : old.cleaned,
		}),
		[...bodies, ...saved.bodies],
	);
}

import { pictureOf } from "../../../_includes/domain/addresses/paths/files.ts";
import type {
	GoneList,
	OfflinePack,
	PackedFile,
	PackList,
} from "../../../_includes/domain/parts/offline/offline.ts";
import { formsOf } from "../addresses.ts";
import { readJson } from "../server.ts";
import { goneBy, type Lists } from "./plan.ts";
import { packsOf, type State, shellOf, wholePacks } from "./state.ts";
import type { Store } from "./store.ts";

/** What is stored, by address. Made anew whenever the state changes. */
export interface Shelf {
	readonly state: State;
	readonly lists: Lists;
	/** The list of what is gone by which all was cleaned, or is to be. */
	readonly goneList: GoneList;
	/** Whether a story must not be shown any more, by its address. */
	readonly gone: (address: string) => boolean;
	/** The hash of what is stored for an address. */
	find(pathname: string): string | undefined;
	/** The same picture in whatever width is stored. */
	findPicture(pathname: string): string | undefined;
	/** A script or style of those that belong together by the value of `X-Assets`. */
	findLook(assets: string, pathname: string): string | undefined;
}

export async function openShelf(state: State, store: Store): Promise<Shelf> {
	const { current, months, shell, previous, saved } = state;
	const lists = await readLists(wholePacks(state), store);
	const goneList = (await readJson<GoneList>(state.cleaned ?? "", store)) ?? [];
	const gone = goneBy(goneList);
	const files = new Map<string, string>();
	const pictures = new Map<string, string>();
	const put = (own: readonly PackedFile[] = []) => {
		for (const [address, hash] of own) {
			if (files.has(address)) continue;
			files.set(address, hash);
			const picture = pictureOf(address);
			if (picture) pictures.set(picture, hash);
		}
	};
	const putPacks = (packs: readonly OfflinePack[]) => {
		for (const { list } of packs) put(lists.get(list)?.files);
	};
	// A saved story is shown as it was saved only where no edition has it: that one may be corrected.
	putPacks([...packsOf(current), ...months, ...(shell ? [shell.pack] : [])]);
	for (const story of saved) put(story.files);
	putPacks(packsOf(previous));
	const shells = [current && shellOf(current), shell, previous && shellOf(previous)].filter((one) => !!one);
	const looks = new Map<string, string>();
	for (const { assets, pack } of shells)
		for (const [address, hash] of lists.get(pack.list)?.files ?? [])
			if (!looks.has(assets + address)) looks.set(assets + address, hash);
	return {
		state,
		lists,
		goneList,
		gone,
		find: (pathname) =>
			formsOf(pathname)
				.map((form) => (gone(form) ? undefined : files.get(form)))
				.find(Boolean),
		findPicture: (pathname) => pictures.get(pictureOf(pathname) ?? ""),
		findLook: (assets, pathname) => looks.get(assets + pathname),
	};
}

/** The lists of packs that are stored, by their names. */
export async function readLists(packs: readonly OfflinePack[], store: Store): Promise<Map<string, PackList>> {
	const names = new Set(packs.map(({ list }) => list));
	const read = await Promise.all(
		Array.from(names, async (name) => [name, await readJson<PackList>(name, store)] as const),
	);
	return new Map(read.flatMap(([name, list]) => (list ? [[name, list] as const] : [])));
}

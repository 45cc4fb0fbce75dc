import { readFile } from "node:fs/promises";
import path from "node:path";
import type {
	GoneList,
	OfflineEdition,
	OfflinePack,
	PackList,
} from "../../../_includes/domain/parts/offline/offline.ts";
import { fileOf } from "../../../_includes/site/eleventy/page-address.ts";

/** What a built site offers for reading with no network, with all that it names. */
export interface OfferedEdition {
	readonly edition: OfflineEdition;
	/** The months of its years. */
	readonly older: readonly OfflinePack[];
	/** The lists of the shell, of the edition's packs and of months, by the name of their pack. */
	readonly lists: ReadonlyMap<string, PackList>;
	readonly gone: GoneList;
}

/** Reads `/offline/` of a built site. */
export async function readOffered(output: string): Promise<OfferedEdition> {
	const read = async (file: string): Promise<unknown> =>
		JSON.parse(await readFile(path.join(output, "offline", file), "utf8"));
	const edition = (await read("edition.json")) as OfflineEdition;
	const years = await Promise.all((edition.years ?? []).map(({ list }) => read(`lists/${list}.json`)));
	const older = years.flatMap((months) => months as readonly OfflinePack[]);
	const packs: readonly OfflinePack[] = [edition.shell, ...edition.packs, ...edition.months, ...older];
	const lists = await Promise.all(
		packs.map(async ({ name, list }) => [name, (await read(`lists/${list}.json`)) as PackList] as const),
	);
	return {
		edition,
		older,
		lists: new Map(lists),
		gone: (await read(`lists/${edition.gone}.json`)) as GoneList,
	};
}

/** The file of the output that answers an address. */
export const fileAt = (output: string, address: string) => path.join(output, fileOf(address));

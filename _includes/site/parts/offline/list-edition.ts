import { goneList } from "../../../domain/addresses/gone-list.ts";
import { EDITION, listAddress } from "../../../domain/addresses/paths/offline-files.ts";
import type { Card } from "../../../domain/article/article.ts";
import { printDate } from "../../../domain/dates/dates.ts";
import { groupBy } from "../../../domain/lists/group-by.ts";
import type {
	GoneList,
	OfflineEdition,
	OfflinePack,
	OfflineYear,
	PackList,
} from "../../../domain/parts/offline/offline.ts";
import type { PlannedPack } from "../../../domain/parts/offline/offline-packs.ts";
import { shellAddresses } from "../../../formats/app/offline-shell.ts";
import { hashOf, hashOfData } from "../../cache/hash.ts";
import { addressOf } from "../../eleventy/page-address.ts";
import type { Newsroom } from "../../read/read-newsroom.ts";
import { readDrawing } from "../assets/drawing.ts";
import { readFonts } from "../assets/fonts.ts";
import { ASSET_FILES, assetsId } from "./assets-id.ts";
import { type ListedPack, type Lister, listPack, listShell, packPictures } from "./list-pack.ts";
import type { ListedMonths } from "./listed-months.ts";
import type { PlannedOffline } from "./plan-offline.ts";

/**
 * Makes `/offline/edition.json` and the lists that it names (`_includes/domain/parts/offline/offline.ts`).
 *
 * @param listed is told of every older month
 * @returns the text of each file by its name in the output, but for lists of older months that are there
 */
export async function listEdition(
	{ sections, pages, addresses, forgotten }: Pick<Newsroom, "sections" | "pages" | "addresses" | "forgotten">,
	planned: Omit<PlannedOffline, "older"> & { readonly older: readonly OlderMonth[] },
	lister: Lister,
	listed: Pick<ListedMonths, "put">,
): Promise<Map<string, string>> {
	const texts = new Map<string, string>();
	const put = (list: PackList | GoneList | readonly OfflinePack[]): string => {
		const text = `${JSON.stringify(list)}\n`;
		const name = hashOf(text);
		texts.set(listAddress(name).slice(1), text);
		return name;
	};
	const putPack = ({ pack, list }: ListedPack): OfflinePack => ({ ...pack, list: put(list) });
	// One after the other: all of a pack that has to be read is held until it is measured.
	const listOlder = async ({ pack, key, known }: OlderMonth): Promise<OfflinePack> => {
		const own = known ?? putPack(await listPack(pack, cardsOf(pack, planned), lister, { isIndexed: false }));
		listed.put(own, key);
		return own;
	};
	const listAll = async (packs: readonly PlannedPack[]) => {
		const listed: ListedPack[] = [];
		for (const pack of packs) listed.push(await listPack(pack, cardsOf(pack, planned), lister));
		return listed;
	};

	const ofEdition = await listAll(planned.packs);
	const months = await listAll(planned.months);
	const older: OfflinePack[] = [];
	for (const month of planned.older) older.push(await listOlder(month));
	const years = [...groupBy(older, ({ name }) => [name.slice(0, 4)])].map(
		([name, own]): OfflineYear => ({
			name,
			months: own.length,
			articles: own.reduce((sum, { articles }) => sum + articles, 0),
			list: put(own),
		}),
	);
	const fonts = (await readFonts()).map(({ url }) => url);
	const loaded = [...ASSET_FILES.map(addressOf), ...fonts, (await readDrawing()).url];
	const shell = shellAddresses({ sections, pages }, loaded);
	const listedShell = await listShell(shell, new Set(ofEdition.flatMap(packPictures)), lister);
	const packs = ofEdition.map(putPack);
	const ownShell = putPack(listedShell);
	const edition: OfflineEdition = {
		id: hashOfData([ownShell, ...packs].map(({ list }) => list)),
		date: planned.newest?.iso ?? "",
		printed: planned.newest ? printDate(planned.newest) : "",
		assets: await assetsId(lister.files.hash),
		shell: ownShell,
		packs,
		months: months.map(putPack),
		years,
		gone: put(goneList(addresses, forgotten)),
	};
	return new Map([[EDITION.slice(1), `${JSON.stringify(edition)}\n`], ...[...texts].sort()]);
}

/** A month without a search bundle of its own, the key of what it is made of, and what was listed of it by that key. */
export interface OlderMonth {
	readonly pack: PlannedPack;
	readonly key: string;
	readonly known?: OfflinePack;
}

function cardsOf({ days }: PlannedPack, { cards }: Pick<PlannedOffline, "cards">): readonly Card[] {
	return days.flatMap((day) => cards.get(day) ?? []);
}

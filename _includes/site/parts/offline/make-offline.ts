import { listAddress } from "../../../domain/addresses/paths/offline-files.ts";
import { codeKey } from "../../cache/code-key.ts";
import { hashOf, hashOfData } from "../../cache/hash.ts";
import { listFiles } from "../../output/file-list.ts";
import type { Part, TextPart } from "../../output/site-manifest.ts";
import type { Newsroom } from "../../read/read-newsroom.ts";
import type { Settings } from "../../settings.ts";
import { type BuiltParts, builtFiles } from "./built-files.ts";
import { FileMeasures } from "./file-measures.ts";
import type { OlderMonth } from "./list-edition.ts";
import { ListedMonths } from "./listed-months.ts";
import type { PlannedOffline } from "./plan-offline.ts";

/** What decides which packs there are, and what is listed of each. */
const CODE = ["plan-offline.ts", "list-edition.ts"].map((file) => `_includes/site/parts/offline/${file}`);

/** The line of a list of a pack among the files of the part: its name is its hash. */
const lineOf = (list: string) => listFiles([[listAddress(list).slice(1), list]]);

/**
 * Lists the offline edition of a site whose other parts are made, unless the old site has the very same. Only the files
 * of packs are looked into, and of those only what no earlier build has measured.
 *
 * @throws DamagedCache where one of those is not what was made
 */
export async function makeOffline(
	newsroom: Pick<Newsroom, "sections" | "authors" | "threads" | "pages" | "addresses" | "forgotten">,
	planned: PlannedOffline,
	parts: BuiltParts,
	settings: Settings,
	old: Part | undefined,
): Promise<TextPart> {
	const packs = [...planned.packs, ...planned.months];
	const names = new Set(packs.map(({ name }) => name));
	const code = await codeKey(CODE);
	const key = hashOfData([
		code,
		settings.offlineLimits,
		parts.assets.key,
		// Holds all that the newsroom has decided.
		parts.front.key,
		// All of them: each is in a pack, or in an older month.
		parts.volumes.map(({ month, key }) => [month, key]),
		newsroom.forgotten,
		parts.bundles.filter(({ name }) => names.has(name)).map(({ name, key }) => [name, key]),
	]);
	if (old?.key === key) return { ...old, contents: new Map() };

	// Only now: it brings the makers of scripts and styles along.
	const { listEdition } = await import("./list-edition.ts");
	const listed = await ListedMonths.open(settings.cache);
	const volumes = new Map(parts.volumes.map(({ month, key }) => [month, hashOfData([code, key])]));
	const older = planned.older.map((pack): OlderMonth => {
		const own = volumes.get(pack.name) ?? "";
		const known = listed.find(pack.name, own);
		// Its list is in the old site, and stays there.
		const stays = known && old?.files.includes(lineOf(known.list));
		return { pack, key: own, ...(stays && { known }) };
	});
	const fresh = [...packs, ...older.flatMap(({ pack, known }) => (known ? [] : pack))];
	const months = new Set(fresh.flatMap(({ days }) => days.map((day) => day.slice(0, 7))));
	const measures = await FileMeasures.open(settings.cache);
	const lister = { files: builtFiles(parts, months, settings), measures, newsroom };
	const contents = await listEdition(newsroom, { ...planned, older }, lister, listed);
	await Promise.all([measures.save(), listed.save()]);
	const staying = older.flatMap(({ known }) => (known ? lineOf(known.list) : [])).join("");
	return {
		key,
		contents,
		files: listFiles([...contents].map(([file, text]) => [file, hashOf(text)])) + staying,
	};
}

import { hashOf, hashOfData } from "../cache/hash.ts";
import { codeKey } from "../make/code-key.ts";
import { listFiles } from "../output/file-list.ts";
import type { Part, TextPart } from "../output/site-manifest.ts";
import type { Newsroom } from "../read/read-newsroom.ts";
import type { Settings } from "../settings.ts";
import { type BuiltParts, builtFiles } from "./built-files.ts";
import { FileMeasures } from "./file-measures.ts";
import type { PlannedOffline } from "./plan-offline.ts";

/**
 * Lists the offline edition of a site whose other parts are made, unless the old site has the very same. Only the files
 * of packs are looked into, and of those only what no earlier build has measured.
 *
 * @throws DamagedCache where one of those is not what was made
 */
export async function makeOffline(
	newsroom: Pick<Newsroom, "sections" | "authors" | "threads" | "pages" | "addresses">,
	planned: PlannedOffline,
	parts: BuiltParts,
	settings: Settings,
	old: Part | undefined,
): Promise<TextPart> {
	const packs = [...planned.packs, ...planned.months];
	const names = new Set(packs.map(({ name }) => name));
	const months = new Set(packs.flatMap(({ days }) => days.map((day) => day.slice(0, 7))));
	const key = hashOfData([
		await codeKey(["_includes/site/offline/list-edition.ts"]),
		settings.offlineLimits,
		parts.assets.key,
		// Holds all that the newsroom has decided.
		parts.front.key,
		parts.volumes.filter(({ month }) => months.has(month)).map(({ month, key }) => [month, key]),
		parts.bundles.filter(({ name }) => names.has(name)).map(({ name, key }) => [name, key]),
	]);
	if (old?.key === key) return { ...old, contents: new Map() };

	// Only now: it brings the makers of scripts and styles along.
	const { listEdition } = await import("./list-edition.ts");
	const measures = await FileMeasures.open(settings.cache);
	const lister = { files: builtFiles(parts, months, settings), measures, newsroom };
	const contents = await listEdition(newsroom, planned, lister);
	await measures.save();
	return { key, contents, files: listFiles([...contents].map(([file, text]) => [file, hashOf(text)])) };
}

import type { Held } from "../domain/addresses/held.ts";
import type { Rendition } from "../domain/rendition.ts";
import { withHeld } from "./held-pages.ts";
import { bundleFolder, type MadeBundle } from "./make-bundles.ts";
import { pictureFiles } from "./pictures.ts";
import { type NewSite, replaceSite } from "./replace-site.ts";
import { NO_TEXTS, type Part, type TextPart } from "./site-manifest.ts";
import type { KeyedVolume } from "./volume-keys.ts";
import type { VolumeManifest } from "./volume-store.ts";

/**
 * Told which files of the site were written and removed, each time that some were. What it throws stops the build;
 * the site is whole then, of parts that may be of different age.
 */
export type Step = (changed: readonly string[]) => Promise<void>;

/** What is made so far of a site, beside its volumes and assets. */
export interface Made {
	readonly front?: Part;
	readonly bundles?: readonly MadeBundle[];
	readonly bundleList?: TextPart;
	readonly offline?: TextPart;
}

/** All files that were written and removed, sorted. */
export interface Replaced {
	readonly written: readonly string[];
	readonly removed: readonly string[];
}

/**
 * Replaces an old site by a new one, whose parts are made one after the other. Where someone waits for each step, what
 * is not made yet stays as it was; else nothing happens until all is there.
 *
 * @param volumes those of the new site
 * @param kept which of them are rendered by now; looked up anew at each step
 * @returns to be called with what else is made; gives what was replaced by then
 */
export function replaceInSteps(
	volumes: readonly KeyedVolume[],
	kept: ReadonlyMap<string, VolumeManifest>,
	{
		settings,
		old,
		strays,
		marks,
		store,
		assets,
		frontPictures,
		held,
	}: Pick<NewSite, "settings" | "old" | "strays" | "marks" | "store" | "assets"> & {
		/** Of pictures that the front shows and perhaps no article. */
		readonly frontPictures: ReadonlyMap<string, Rendition>;
		/** Of articles that are not shown for an error: their pages stay as they were. */
		readonly held: Held;
	},
	step: Step | undefined,
): (made: Made) => Promise<Replaced> {
	let shown = old;
	let left = strays;
	const written = new Set<string>();
	const removed = new Set<string>();
	const report = () => ({ written: [...written].sort(), removed: [...removed].sort() });

	/** The new volumes that are rendered, and those of the old site in place of the others. */
	async function volumesSoFar() {
		const found: NewSite["volumes"][number][] = [];
		const renditions: Rendition[] = [...frontPictures.values()];
		for (const { month, ...wanted } of volumes) {
			const own = kept.get(month);
			const key = own ? wanted.key : shown?.volumes[month]?.key;
			const manifest = own ?? (key === undefined ? undefined : await store.manifest(month, key));
			if (!manifest || key === undefined) continue;
			found.push({ month, key, files: manifest.pages });
			renditions.push(...Object.values(manifest.renditions));
		}
		return withHeld(shown, held, { volumes: found, pictures: pictureFiles(renditions) });
	}

	function bundlesSoFar(): MadeBundle[] {
		return Object.entries(shown?.bundles ?? {}).map(([name, part]) => ({
			...part,
			name,
			built: false,
			folder: bundleFolder(settings, name, part.key),
		}));
	}

	const soFar = (part: Part | undefined): TextPart => ({ ...NO_TEXTS, ...part });

	return async ({ front = shown?.front, bundles, bundleList, offline }) => {
		if (!front || !(bundles || step)) return report();
		const change = await replaceSite({
			settings,
			old: shown,
			strays: left,
			marks,
			store,
			assets,
			...(await volumesSoFar()),
			front,
			bundles: bundles ?? bundlesSoFar(),
			bundleList: bundleList ?? soFar(shown?.bundleList),
			offline: offline ?? soFar(shown?.offline),
		});
		shown = change.manifest;
		left = [];
		for (const file of change.written) written.add(file);
		for (const file of change.removed) removed.add(file);
		const changed = [...change.written, ...change.removed];
		if (changed.length > 0) await step?.(changed);
		return report();
	};
}

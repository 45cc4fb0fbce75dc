import { oldPageFile } from "../../domain/addresses/paths/old-pages.ts";
import { groupBy } from "../../domain/lists/group-by.ts";
import type { VolumeView } from "../../domain/views.ts";
import { volumeOfPage } from "../../domain/volumes/volumes.ts";
import { searchRecords } from "../../formats/search/search-record.ts";
import type { VolumeData } from "../../layouts/site-data.ts";
import { codeKey } from "../cache/code-key.ts";
import { hashOf, hashOfData } from "../cache/hash.ts";
import { VolumeStore } from "../cache/volume-store.ts";
import { stagingOf } from "../output/commit-output.ts";
import { type FileList, listFiles } from "../output/file-list.ts";
import { stageMade } from "../output/stage-files.ts";
import { keepsOffline } from "../parts/offline/keeps-offline.ts";
import { measurePages } from "../parts/offline/measure-file.ts";
import { storedPages } from "../parts/offline/stored-pages.ts";
import { packRecord } from "../parts/search/packed-records.ts";
import { hashDays } from "../parts/search/record-days.ts";
import type { Settings } from "../settings.ts";
import { digestMonth } from "../views/month-digest.ts";
import { keyOf } from "../views/view-key.ts";
import { fillVolumes, type VolumeOutline, volumesData } from "../views/volume-view.ts";
import { atOnce } from "../workers/at-once.ts";
import { loadEleventy, printPages } from "./print-pages.ts";

/** A volume under its key: as it must be, whether or not it was rendered before. */
export type KeyedVolume = VolumeOutline & { readonly key: string };

/** Gives each volume its key. */
export async function keyVolumes(outlines: readonly VolumeOutline[]): Promise<KeyedVolume[]> {
	const code = await codeKey(["_includes/site/make/render-volumes.ts"]);
	return outlines.map((outline) => ({ ...outline, key: keyOf(code, outline) }));
}

/** A run of volumes. Plain data. */
export interface RenderTask {
	readonly volumes: readonly KeyedVolume[];
	/** The pages that each month has in the old site. Absent where no site is made of them here. */
	readonly old?: Readonly<Record<string, FileList>> | undefined;
	readonly settings: Settings;
}

/**
 * Renders volumes in one run of Eleventy, keeps them under their keys, and stages what of them differs from the old site, if
 * there is to be one.
 *
 * @throws when a file is not what it was when the keys were made, or when Eleventy fails
 */
export async function renderVolumes({ volumes, old, settings }: RenderTask): Promise<void> {
	// Loaded while pictures are encoded.
	const [views, { VOLUME_TEMPLATES }] = await atOnce(fillVolumes(volumes, settings), loadTemplates());
	const data = volumesData(views);
	const pages = await printPages(VOLUME_TEMPLATES, data);
	await keepVolumes(volumes, data.volumes, pages, settings, ({ month }, list, contents) => {
		if (old) stageMade(list, contents, { staging: stagingOf(settings.output), old: old[month] ?? "" });
	});
}

/** The month of each page that stands at an old address: no path tells it. By its file in the output. */
export const oldFiles = (volumes: readonly VolumeData[]): ReadonlyMap<string, string> =>
	new Map(
		volumes.flatMap(({ view: { month, oldPages } }) =>
			[...oldPages.values()].flat().map((path) => [oldPageFile(path).slice(1), month] as const),
		),
	);

async function loadTemplates() {
	await loadEleventy();
	return import("../eleventy/volume-templates.ts");
}

/**
 * Keeps volumes that were printed under their keys.
 *
 * @param printed what their templates were given
 * @param pages the text of each by its file in the output
 * @param kept hears of each with its pages
 */
export async function keepVolumes(
	volumes: readonly KeyedVolume[],
	printed: readonly VolumeData[],
	pages: ReadonlyMap<string, string>,
	settings: Settings,
	kept: (view: VolumeView, list: FileList, pages: ReadonlyMap<string, Uint8Array>) => void = () => {},
): Promise<void> {
	const old = oldFiles(printed);
	const byMonth = groupBy([...pages], ([file]) => [old.get(file) ?? volumeOfPage(file)]);
	const store = new VolumeStore(settings.cache, settings.preview);
	for (const [at, { view, lists }] of printed.entries()) {
		const own = new Map(byMonth.get(view.month)?.map(([file, text]) => [file, Buffer.from(text)] as const));
		const list = listFiles([...own].map(([file, bytes]) => [file, hashOf(bytes)]));
		const records = searchRecords(view.articles, view.sections, view).map(packRecord);
		const digest = digestMonth(view.articles, lists, view);
		await store.keep(view.month, volumes[at]?.key ?? "", {
			pages: own,
			records,
			digest,
			manifest: {
				pages: list,
				sent: measurePages(own, keepsOffline({}, settings) ? storedPages(view) : new Set()),
				days: hashDays(records),
				renditions: Object.fromEntries(view.renditions),
				thumbnails: Object.fromEntries(view.thumbnails),
				digest: hashOfData(digest),
			},
		});
		kept(view, list, own);
	}
}

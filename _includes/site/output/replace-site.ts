import { constants, copyFile, mkdir, rm } from "node:fs/promises";
import path from "node:path";
import type { PictureFile } from "../../domain/article/rendition.ts";
import { DamagedCache } from "../cache/damaged-cache.ts";
import { putFile } from "../cache/put-file.ts";
import { picturesOfVolume, type VolumeStore } from "../cache/volume-store.ts";
import { findAllFiles } from "../find-files.ts";
import { picturesFolder } from "../media/pictures/pictures.ts";
import type { MadeBundle } from "../parts/search/make-bundles.ts";
import type { Settings } from "../settings.ts";
import type { WorkerPool } from "../workers/worker-pool.ts";
import { commitOutput, stagingOf } from "./commit-output.ts";
import { type FileList, filesIn, listFiles } from "./file-list.ts";
import {
	filesOf,
	type KeptPart,
	listsOf,
	NO_TEXTS,
	type Part,
	type SiteManifest,
	type TextPart,
} from "./site-manifest.ts";
import type { SiteMarks } from "./site-marks.ts";
import { type StageTask, stageAll } from "./stage-files.ts";
import { verifyAll } from "./verify-site.ts";

/** Where the output has the encoded pictures. */
const PICTURES = "pictures/";

/** A sound, film or document that pages show. */
export interface AttachmentFile {
	readonly hash: string;
	/** Its file in the newsroom's folder. Absent where it is in the old site alone. */
	readonly file?: string;
}

/** All parts of the new site: assets, volumes and bundles are in the cache, the front is staged unless it is old. */
export interface NewSite {
	readonly settings: Settings;
	readonly old: SiteManifest | undefined;
	/** Files in the old site that are none of it. */
	readonly strays: readonly string[];
	/** How the old site lies on the disk. */
	readonly marks: SiteMarks;
	readonly store: VolumeStore;
	readonly volumes: readonly ({ readonly month: string } & Part)[];
	readonly assets: KeptPart;
	/** Undefined where there is none. */
	readonly newsdesk: KeptPart | undefined;
	readonly front: Part;
	readonly bundles: readonly MadeBundle[];
	readonly bundleList: TextPart;
	/** The encoded pictures that pages show. */
	readonly pictures: ReadonlyMap<string, Pick<PictureFile, "hash">>;
	/** By their names in the output: `media/2026/11/lu-ve-0f3c5e2a91.mp4`. */
	readonly attachments: ReadonlyMap<string, AttachmentFile>;
	readonly offline: TextPart;
}

/**
 * Stages the files that differ from the old site, and only those, and replaces them by the journal.
 *
 * @returns the files that were written and removed, sorted, and what the site is made of now
 * @throws DamagedCache when what was staged is not what was made; the old site is untouched
 */
export async function replaceSite(
	site: NewSite,
	workers: WorkerPool,
): Promise<{ written: readonly string[]; removed: readonly string[]; manifest: SiteManifest }> {
	const {
		settings,
		old,
		strays,
		marks,
		volumes,
		front,
		bundles,
		bundleList,
		pictures,
		attachments,
		offline,
	} = site;
	const staging = stagingOf(settings.output);
	const manifest: SiteManifest = {
		volumes: Object.fromEntries(volumes.map(({ month, key, files }) => [month, { key, files }])),
		assets: bare(site.assets),
		newsdesk: bare(site.newsdesk ?? NO_TEXTS),
		front,
		bundles: Object.fromEntries(bundles.map((bundle) => [bundle.name, bare(bundle)])),
		bundleList: bare(bundleList),
		pictures: listFiles([...pictures].map(([name, { hash }]) => [`${PICTURES}${name}`, hash])),
		attachments: listFiles([...attachments].map(([name, { hash }]) => [name, hash])),
		offline: bare(offline),
	};
	const { before, after } = compare(old, manifest);
	if (old && strays.length + before.size + after.size === 0 && sameKeys(old, manifest))
		return { written: [], removed: [], manifest: old };
	const changedIn = (list: FileList) =>
		[...filesIn(list)].flatMap(([file, hash]) =>
			after.has(file) && before.get(file) !== hash ? [file] : [],
		);

	// Most of it was staged by whoever made it: not so what was there already, and has no place in the old site.
	const tasks: StageTask[] = [];
	for (const { month, key, files: list } of volumes) {
		const files = changedIn(list);
		if (files.length > 0) tasks.push({ settings, staging, volume: { month, key }, files });
	}
	for (const { folder, files: list } of keptParts(site)) {
		const files = changedIn(list);
		if (files.length > 0) tasks.push({ settings, staging, folder, files });
	}
	await stageAll(tasks, workers);
	for (const file of changedIn(manifest.pictures)) {
		await mkdir(path.join(staging, PICTURES), { recursive: true });
		await copyIfThere(path.join(picturesFolder(settings), path.basename(file)), path.join(staging, file));
	}
	for (const name of changedIn(manifest.attachments)) {
		await mkdir(path.dirname(path.join(staging, name)), { recursive: true });
		await copyIfThere(attachments.get(name)?.file ?? name, path.join(staging, name));
	}
	for (const { files, contents } of [bundleList, offline])
		for (const file of changedIn(files)) {
			await mkdir(path.dirname(path.join(staging, file)), { recursive: true });
			await putFile(path.join(staging, file), contents.get(file) ?? "");
		}

	const staged = [...after].filter(([file, hash]) => before.get(file) !== hash);
	const spoilt = await verifyAll({ staging, files: staged }, workers);
	if (spoilt.length > 0) await forgetMakers(site, spoilt);
	// Without a manifest nobody knows what is there: a run of Eleventy's own command, or nothing.
	const present = old ? [...before.keys(), ...strays] : await findAllFiles(settings.output).catch(() => []);
	const removed = present.filter((file) => !after.has(file));
	const written = staged.map(([file]) => file);
	await commitOutput(settings.output, { write: written, remove: removed, manifest });
	marks.renew(manifest, [...written, ...removed]);
	await marks.save(manifest);
	return { written: written.sort(), removed: removed.sort(), manifest };
}

function sameKeys(one: SiteManifest, other: SiteManifest): boolean {
	const keys = ({ volumes, assets, newsdesk, front, bundles, bundleList, offline }: SiteManifest) =>
		JSON.stringify(
			[volumes, { assets, newsdesk, front, bundleList, offline }, bundles].map((parts) =>
				Object.entries(parts).map(([name, { key }]) => [name, key]),
			),
		);
	return keys(one) === keys(other);
}

/** The files of the parts in which two sites differ, by name. A part that is the same is not looked into. */
function compare(old: SiteManifest | undefined, now: SiteManifest) {
	if (!old) return { before: new Map<string, string>(), after: filesOf(now) };
	const [oldLists, nowLists] = [listsOf(old), listsOf(now)];
	const differing = (lists: ReadonlyMap<string, FileList>, others: ReadonlyMap<string, FileList>) =>
		new Map([...lists].flatMap(([part, list]) => (others.get(part) === list ? [] : [...filesIn(list)])));
	return { before: differing(oldLists, nowLists), after: differing(nowLists, oldLists) };
}

/** What is not there is found missing when the staged files are verified. */
async function copyIfThere(source: string, target: string): Promise<void> {
	// Where the disk can, the bytes are shared and nothing is copied until one of the two is written.
	await copyFile(source, target, constants.COPYFILE_FICLONE).catch((error: NodeJS.ErrnoException) => {
		if (error.code !== "ENOENT") throw error;
	});
}

/**
 * Drops from the cache whatever these files were made from.
 *
 * @throws DamagedCache always
 */
async function forgetMakers(site: NewSite, spoilt: readonly string[]) {
	const { settings, store, volumes } = site;
	const lost = new Set(spoilt);
	for (const name of lost)
		if (name.startsWith(PICTURES))
			await rm(path.join(picturesFolder(settings), path.basename(name)), { force: true });
	for (const { month, key, files } of volumes) {
		const kept = await store.manifest(month, key);
		const shown = [...(kept ? picturesOfVolume(kept).keys() : [])].map((name) => `${PICTURES}${name}`);
		if ([...names(files), ...shown].some((file) => lost.has(file))) await store.forget(month, key);
	}
	for (const { folder, files } of keptParts(site))
		if (names(files).some((file) => lost.has(file))) await rm(folder, { recursive: true, force: true });
	throw new DamagedCache(spoilt.join(", "));
}

const bare = ({ key, files }: Part): Part => ({ key, files });

/** The parts whose files are in folders of the cache. */
const keptParts = ({ assets, newsdesk, bundles }: NewSite) => [
	assets,
	...(newsdesk ? [newsdesk] : []),
	...bundles,
];

const names = (list: FileList) => [...filesIn(list)].map(([name]) => name);

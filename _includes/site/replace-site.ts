import { copyFile, mkdir, rm } from "node:fs/promises";
import path from "node:path";
import { DamagedCache } from "./damaged-cache.ts";
import { findAllFiles } from "./find-files.ts";
import type { MadeBundle } from "./make-bundles.ts";
import { picturesFolder } from "./open-edition.ts";
import { commitOutput, stagingOf } from "./output.ts";
import { pictureFiles } from "./pictures.ts";
import type { Settings } from "./settings.ts";
import type { Part, SiteManifest } from "./site-manifest.ts";
import { type StageTask, stageAll } from "./stage-files.ts";
import { findSpoilt } from "./verify-site.ts";
import type { VolumeStore } from "./volume-store.ts";

/** Where the output has the encoded pictures. */
const PICTURES = "pictures/";

/** All parts of the new site: those of volumes and bundles are in the cache, the front is staged unless it is old. */
export interface NewSite {
	readonly settings: Settings;
	readonly old: SiteManifest | undefined;
	readonly store: VolumeStore;
	readonly volumes: readonly {
		readonly month: string;
		readonly key: string;
		readonly pages: Readonly<Record<string, string>>;
	}[];
	readonly front: Part;
	readonly bundles: readonly MadeBundle[];
	/** Names of the encoded pictures that pages show. */
	readonly pictures: readonly string[];
}

/**
 * Stages the files that differ from the old site, and only those, and replaces them by the journal.
 *
 * @returns the files that were written and removed, sorted, and what the site is made of now
 * @throws DamagedCache when what was staged is not what was made; the old site is untouched
 */
export async function replaceSite(
	site: NewSite,
): Promise<{ written: readonly string[]; removed: readonly string[]; manifest: SiteManifest }> {
	const { settings, old, volumes, front, bundles, pictures } = site;
	const staging = stagingOf(settings.output);
	const before = old?.files ?? {};
	const differs = (file: string, hash: string) => before[file] !== hash;
	const files: Record<string, string> = Object.create(null);
	const tasks: StageTask[] = [];
	for (const { month, key, pages } of volumes) {
		Object.assign(files, pages);
		const changed = Object.keys(pages).filter((file) => differs(file, pages[file] ?? ""));
		if (changed.length > 0) tasks.push({ settings, staging, volume: { month, key }, files: changed });
	}
	for (const { folder, files: own } of bundles) {
		Object.assign(files, own);
		const changed = Object.keys(own).filter((file) => differs(file, own[file] ?? ""));
		if (changed.length > 0) tasks.push({ settings, staging, bundle: folder, files: changed });
	}
	for (const [file, hash] of Object.entries(front.files)) {
		files[file] = hash;
		if (!differs(file, hash)) await rm(path.join(staging, file), { force: true });
	}
	await stageAll(tasks);
	for (const name of pictures) {
		const file = `${PICTURES}${name}`;
		files[file] = name;
		const source = path.join(picturesFolder(settings), name);
		if (!differs(file, name)) continue;
		await mkdir(path.join(staging, PICTURES), { recursive: true });
		await copyIfThere(source, path.join(staging, file));
	}

	const manifest: SiteManifest = {
		files,
		volumes: Object.fromEntries(volumes.map(({ month, key }) => [month, key])),
		front,
		bundles: Object.fromEntries(bundles.map(({ name, key, files: own }) => [name, { key, files: own }])),
	};
	const written = Object.keys(files).filter((file) => differs(file, files[file] ?? ""));
	const spoilt = await findSpoilt(staging, written, files);
	if (spoilt.length > 0) await forgetMakers(site, spoilt);
	// Without a manifest nobody knows what is there: a run of Eleventy's own command, or nothing.
	const present = old ? Object.keys(before) : await findAllFiles(settings.output).catch(() => []);
	const removed = present.filter((file) => files[file] === undefined);
	await commitOutput(settings.output, { write: written, remove: removed, manifest });
	return { written: written.sort(), removed: removed.sort(), manifest };
}

/** What is not there is found missing when the staged files are verified. */
async function copyIfThere(source: string, target: string): Promise<void> {
	await copyFile(source, target).catch((error: NodeJS.ErrnoException) => {
		if (error.code !== "ENOENT") throw error;
	});
}

/**
 * Drops from the cache whatever these files were made from.
 *
 * @throws DamagedCache always
 */
async function forgetMakers({ settings, store, volumes, bundles }: NewSite, spoilt: readonly string[]) {
	const lost = new Set(spoilt);
	for (const name of lost)
		if (name.startsWith(PICTURES))
			await rm(path.join(picturesFolder(settings), path.basename(name)), { force: true });
	for (const { month, key } of volumes) {
		const kept = await store.manifest(month, key);
		const shown = pictureFiles(Object.values(kept?.renditions ?? {})).map((name) => `${PICTURES}${name}`);
		const own = [...Object.keys(kept?.pages ?? {}), ...shown];
		if (own.some((file) => lost.has(file))) await store.forget(month, key);
	}
	for (const { folder, files } of bundles)
		if (Object.keys(files).some((file) => lost.has(file))) await rm(folder, { recursive: true, force: true });
	throw new DamagedCache(spoilt.join(", "));
}

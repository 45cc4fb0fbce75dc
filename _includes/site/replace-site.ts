import { copyFile, mkdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { findAllFiles } from "./find-files.ts";
import type { MadeBundle } from "./make-bundles.ts";
import { picturesFolder } from "./open-edition.ts";
import { commitOutput, stagingOf } from "./output.ts";
import type { Settings } from "./settings.ts";
import type { Part, SiteManifest } from "./site-manifest.ts";
import type { VolumeStore } from "./volume-store.ts";

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
 * @returns the files that were written and removed, sorted
 */
export async function replaceSite(
	site: NewSite,
): Promise<{ written: readonly string[]; removed: readonly string[] }> {
	const { settings, old, store, volumes, front, bundles, pictures } = site;
	const staging = stagingOf(settings.output);
	const before = old?.files ?? {};
	const differs = (file: string, hash: string) => before[file] !== hash;
	const files: Record<string, string> = Object.create(null);
	const stage = async (file: string, put: (target: string) => Promise<void>) => {
		const target = path.join(staging, file);
		await mkdir(path.dirname(target), { recursive: true });
		await put(target);
	};

	for (const { month, key, pages } of volumes) {
		Object.assign(files, pages);
		const changed = Object.entries(pages).filter(([file, hash]) => differs(file, hash));
		if (changed.length === 0) continue;
		const texts = await store.pages(month, key);
		for (const [file] of changed) await stage(file, (target) => writeFile(target, texts[file] ?? ""));
	}
	for (const [file, hash] of Object.entries(front.files)) {
		files[file] = hash;
		if (!differs(file, hash)) await rm(path.join(staging, file), { force: true });
	}
	for (const bundle of bundles) {
		for (const [file, hash] of Object.entries(bundle.files)) {
			files[file] = hash;
			if (differs(file, hash))
				await stage(file, (target) => copyFile(path.join(bundle.folder, file), target));
		}
	}
	for (const name of pictures) {
		const file = `pictures/${name}`;
		files[file] = name;
		const source = path.join(picturesFolder(settings), name);
		if (differs(file, name)) await stage(file, (target) => copyFile(source, target));
	}

	const manifest: SiteManifest = {
		files,
		volumes: Object.fromEntries(volumes.map(({ month, key }) => [month, key])),
		front,
		bundles: Object.fromEntries(bundles.map(({ name, key, files: own }) => [name, { key, files: own }])),
	};
	const written = Object.keys(files).filter((file) => differs(file, files[file] ?? ""));
	// Without a manifest nobody knows what is there: a run of Eleventy's own command, or nothing.
	const present = old ? Object.keys(before) : await findAllFiles(settings.output).catch(() => []);
	const removed = present.filter((file) => files[file] === undefined);
	await commitOutput(settings.output, { write: written, remove: removed, manifest });
	return { written: written.sort(), removed: removed.sort() };
}

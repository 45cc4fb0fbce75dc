import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Edition } from "../domain/edition.ts";
import type { Problem } from "../domain/problem.ts";
import type { Rendition } from "../domain/rendition.ts";
import { codeKey } from "./code-key.ts";
import { VOLUME_TEMPLATES } from "./edition-data.ts";
import { findAllFiles } from "./find-files.ts";
import { hashOf, hashOfData } from "./hash.ts";
import { makeBundles } from "./make-bundles.ts";
import { type Archive, openArchive } from "./open-archive.ts";
import { finishCommit, guardOutput, stagingOf } from "./output.ts";
import { pictureFiles } from "./pictures.ts";
import { printFront } from "./print-front.ts";
import { replaceSite } from "./replace-site.ts";
import { type Progress, runVolumes } from "./run-volumes.ts";
import type { Settings } from "./settings.ts";
import { type Part, readManifest } from "./site-manifest.ts";
import { type VolumeManifest, VolumeStore } from "./volume-store.ts";

/** What a build did. */
export interface BuildReport {
	readonly articles: number;
	/** Months that were rendered, newest first, and how many were there already. */
	readonly volumes: Tally;
	/** Bundles that were indexed, newest first. */
	readonly bundles: Tally;
	readonly pages: number;
	readonly written: readonly string[];
	readonly removed: readonly string[];
	readonly warnings: readonly Problem[];
}

export interface Tally {
	readonly built: readonly string[];
	readonly reused: number;
}

/**
 * Builds the newspaper at the cost of what changed: reads what changed, renders the volumes whose key is new, indexes
 * the bundles whose records are new, prints the front from all cards, and replaces in the old site what differs.
 *
 * @throws BadNewsroom when an error forbids building; ForeignOutput when the output is no site; whatever else
 * stopped it. In every case the last good output is untouched.
 */
export async function buildSite(settings: Settings, progress: Progress = () => {}): Promise<BuildReport> {
	await guardOutput(settings.output);
	await finishCommit(settings.output);
	const archive = await openArchive(settings);
	const old = await readManifest(settings.output);
	const store = new VolumeStore(settings.cache, settings.preview);

	const kept = new Map<string, VolumeManifest>();
	for (const { month, key } of archive.volumes) {
		const manifest = await store.manifest(month, key);
		if (manifest) kept.set(month, manifest);
	}
	const stale = archive.volumes.filter(({ month }) => !kept.has(month));
	const { newspaper, sections, authors } = archive.newsroom;
	await runVolumes(stale, { newspaper, sections, authors: [...authors.values()] }, settings, progress);
	for (const { month, key } of stale) {
		const manifest = await store.manifest(month, key);
		if (!manifest) throw new Error(`The volume ${month} was rendered and is not there`);
		kept.set(month, manifest);
	}

	const renditions = new Map([...kept.values()].flatMap((manifest) => Object.entries(manifest.renditions)));
	const front = await makeFront(archive, renditions, settings, old?.front);
	const bundles = settings.search ? await makeBundles(archive.volumes, kept, settings) : [];
	const { written, removed } = await replaceSite({
		settings,
		old,
		store,
		volumes: archive.volumes.map(({ month, key }) => ({ month, key, pages: kept.get(month)?.pages ?? {} })),
		front,
		bundles,
		pictures: pictureFiles(renditions.values()),
	});
	await store.forgetOthers(archive.volumes);
	const rebuilt = bundles.filter((bundle) => bundle.built).map((bundle) => bundle.name);
	return {
		articles: archive.shown.length,
		volumes: { built: stale.map(({ month }) => month), reused: archive.volumes.length - stale.length },
		bundles: { built: rebuilt, reused: bundles.length - rebuilt.length },
		pages: [...kept.values(), { pages: front.files }].flatMap(({ pages }) =>
			Object.keys(pages).filter((file) => file.endsWith(".html")),
		).length,
		written,
		removed,
		warnings: archive.warnings,
	};
}

/** Prints the front into the staging folder, unless the old site has the very same. */
async function makeFront(
	{ newsroom, shown, unpublished }: Archive,
	renditions: ReadonlyMap<string, Rendition>,
	settings: Settings,
	old: Part | undefined,
): Promise<Part> {
	const cards = shown.map((file) => file.card);
	const { newspaper, sections, authors, addresses } = newsroom;
	const edition: Edition = {
		newspaper,
		sections,
		authors,
		articles: [],
		cards,
		unpublished,
		renditions,
		addresses,
		preview: settings.preview,
	};
	const key = hashOfData([
		await codeKey([".eleventy.ts", ...frontTemplates(settings)]),
		await hashFolder("assets"),
		settings.bundleLimits,
		{ ...edition, authors: [...authors], unpublished: [...unpublished], renditions: [...renditions] },
	]);
	if (old?.key === key) return old;
	return { key, files: await printFront(edition, { ...settings, output: stagingOf(settings.output) }) };
}

function frontTemplates({ templates }: Settings): string[] {
	return readdirSync(templates)
		.filter((name) => /\.11ty\.tsx?$/.test(name) && !VOLUME_TEMPLATES.includes(name))
		.map((name) => `${templates}/${name}`);
}

/** A hash of all files under a folder. */
async function hashFolder(folder: string): Promise<string> {
	const files = await findAllFiles(folder);
	return hashOfData(files.map((file) => [file, hashOf(readFileSync(path.join(folder, file)))]));
}

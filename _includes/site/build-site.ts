import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Edition } from "../domain/edition.ts";
import type { Problem } from "../domain/problem.ts";
import type { Rendition } from "../domain/rendition.ts";
import { whileLocked } from "./build-lock.ts";
import { cleanCache } from "./clean-cache.ts";
import { codeKey } from "./code-key.ts";
import { isDamagedCache } from "./damaged-cache.ts";
import { VOLUME_TEMPLATES } from "./edition-data.ts";
import { findAllFiles } from "./find-files.ts";
import { hashOf, hashOfData } from "./hash.ts";
import { makeBundles } from "./make-bundles.ts";
import { type Archive, openArchive } from "./open-archive.ts";
import { finishCommit, guardOutput, lockOf, stagingOf } from "./output.ts";
import { pictureFiles } from "./pictures.ts";
import { printFront } from "./print-front.ts";
import { replaceInSteps, type Step } from "./replace-in-steps.ts";
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

/** Who follows a build at work. */
export interface Followers {
	readonly progress?: Progress;
	/** Asks that the site be replaced step by step: the pages of articles first, then the front, then the index. */
	readonly step?: Step;
}

/** How often a build begins anew where it finds the cache damaged. Each time mends at least one volume or bundle. */
const ROUNDS = 100;

/**
 * Builds the newspaper at the cost of what changed: reads what changed, renders the volumes whose key is new, indexes
 * the bundles whose records are new, prints the front from all cards, and replaces in the old site what differs.
 *
 * @throws BadNewsroom when an error forbids building; ForeignOutput when the output is no site; BuildRunning when
 * another build has the output or the cache; whatever else stopped it. In every case the last good output is untouched,
 * unless the disk refused in the midst of a commit, which the next command carries to its end.
 */
export async function buildSite(settings: Settings, followers: Followers = {}): Promise<BuildReport> {
	await guardOutput(settings.output);
	const locks = [lockOf(settings.output), path.join(settings.cache, "build.lock")];
	return whileLocked(locks, async () => {
		for (let round = 1; ; round++) {
			try {
				return await buildOnce(settings, followers);
			} catch (error) {
				if (!isDamagedCache(error) || round === ROUNDS) throw error;
			}
		}
	});
}

async function buildOnce(settings: Settings, { progress, step }: Followers): Promise<BuildReport> {
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
	const replace = replaceInSteps(archive.volumes, kept, { settings, old, store }, step);
	// Whoever waits has edited an article of the oldest of them: the others print its title at most.
	const first = step && old ? stale.slice(-1) : [];
	for (const some of [first, stale.slice(0, stale.length - first.length)]) {
		if (some.length === 0) continue;
		await runVolumes(some, { newspaper, sections, authors: [...authors.values()] }, settings, progress);
		for (const { month, key } of some) {
			const manifest = await store.manifest(month, key);
			if (!manifest) throw new Error(`The volume ${month} was rendered and is not there`);
			kept.set(month, manifest);
		}
		await replace({});
	}

	const renditions = new Map([...kept.values()].flatMap((manifest) => Object.entries(manifest.renditions)));
	const front = await makeFront(archive, renditions, settings, old?.front);
	if (front !== old?.front) await replace({ front });
	const bundles = settings.search ? await makeBundles(archive.volumes, kept, settings) : [];
	const { written, removed } = await replace({ front, bundles });
	await store.forgetOthers(archive.volumes);
	await cleanCache(settings, pictureFiles(renditions.values()));
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

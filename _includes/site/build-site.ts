import path from "node:path";
import { heldBy } from "../domain/addresses/held.ts";
import type { Trouble } from "../domain/addresses/troubles.ts";
import { countHeld, type Held } from "../domain/held.ts";
import { planSteps } from "../domain/plan-steps.ts";
import type { Problem } from "../domain/problem.ts";
import { pictureSources } from "../domain/thread.ts";
import { assetsView } from "./assets-view.ts";
import { whileLocked } from "./build-lock.ts";
import { cleanCache } from "./clean-cache.ts";
import { isDamagedCache } from "./damaged-cache.ts";
import { countPages } from "./file-list.ts";
import { makeAssets } from "./make-assets.ts";
import { listBundles, makeBundles } from "./make-bundles.ts";
import { makeFront } from "./make-front.ts";
import { keepsOffline } from "./offline/keeps-offline.ts";
import { makeOffline } from "./offline/make-offline.ts";
import { NOTHING_OFFLINE, planOffline } from "./offline/plan-offline.ts";
import { frontOf, openArchive } from "./open-archive.ts";
import { installedPagefind, refuseOther } from "./other-pagefind.ts";
import { finishCommit, guardOutput, lockOf, stagingOf } from "./output.ts";
import { pictureFiles, preparePictures } from "./pictures.ts";
import { replaceInSteps, type Step } from "./replace-in-steps.ts";
import { type Progress, runVolumes } from "./run-volumes.ts";
import type { Settings } from "./settings.ts";
import { NO_TEXTS, type Part } from "./site-manifest.ts";
import { findSite } from "./site-marks.ts";
import { sweepCache } from "./sweep-cache.ts";
import { type VolumeManifest, VolumeStore } from "./volume-store.ts";

/** What a build did. */
export interface BuildReport {
	/** That the site shows. */
	readonly articles: number;
	/** Those that it does not. */
	readonly held: Held;
	/** Months that were rendered, newest first, and how many were there already. */
	readonly volumes: Tally;
	/** Bundles that were indexed, newest first. */
	readonly bundles: Tally;
	readonly pages: number;
	readonly written: readonly string[];
	readonly removed: readonly string[];
	/** Warnings; in a preview also the errors of files that it does not show. */
	readonly problems: readonly Problem[];
}

export interface Tally {
	readonly built: readonly string[];
	readonly reused: number;
}

/** Who follows a build at work. */
export interface Followers {
	readonly progress?: Progress;
	/** Hears of every problem of the newsroom before anything is made, also where nothing can be. */
	readonly tell?: (troubles: readonly Trouble[]) => void;
	/** Asks that the site be replaced step by step: what is looked at first (`planSteps`), the rest, then the index. */
	readonly step?: Step;
}

/** Up to so many new articles the front is printed while they are indexed; of more the two would want too much memory. */
const AT_ONCE = 2_000;

/** How often a build begins anew where it finds the cache damaged. Once is enough, unless the disk goes on spoiling it. */
const ROUNDS = 5;

/**
 * Builds the newspaper at the cost of what changed: reads what changed, renders the volumes whose key is new, indexes
 * the bundles whose records are new, prints the front from all cards, and replaces in the old site what differs.
 *
 * @throws BadNewsroom when an error forbids building; ForeignOutput when the output is no site; BuildRunning when
 * another build has the output or the cache; OtherPagefind when no reader could search what it would index; whatever else stopped it. In every case the last good output is untouched,
 * unless the disk refused in the midst of a commit, which the next command carries to its end.
 */
export async function buildSite(settings: Settings, followers: Followers = {}): Promise<BuildReport> {
	await guardOutput(settings.output, sourcesOf(settings));
	refuseOther(installedPagefind());
	const locks = [lockOf(settings.output), path.join(settings.cache, "build.lock")];
	return whileLocked(locks, async () => {
		for (let round = 1; ; round++) {
			try {
				return await buildOnce(settings, followers);
			} catch (error) {
				if (round === ROUNDS) throw error;
				if (isDamagedCache(error)) await sweepCache(settings);
				else if (!isTakenAway(error, settings)) throw error;
			}
		}
	});
}

/** What the newspaper is made from, and what is kept of it. The preview has its place in the cache. */
const sourcesOf = ({ content, articles, cache, preview }: Settings) => [
	...[content, articles, "_includes", "assets", "scripts", "test", "node_modules", ".git"],
	...(preview ? [] : [cache]),
];

/** Whether a file of the cache, or of the new site, was deleted under the build: somebody cleans up. */
function isTakenAway(error: unknown, { cache, output }: Settings): boolean {
	const { code, path: file } = error as NodeJS.ErrnoException;
	if (!(error instanceof Error) || code !== "ENOENT" || typeof file !== "string") return false;
	return [`${path.resolve(cache)}${path.sep}`, stagingOf(output)].some((own) =>
		path.resolve(file).startsWith(own),
	);
}

/** Waits for both, also where one fails: what goes on must not meet the next round. */
async function atOnce<One, Other>(one: Promise<One>, other: Promise<Other>): Promise<readonly [One, Other]> {
	await Promise.allSettled([one, other]);
	return [await one, await other];
}

async function buildOnce(settings: Settings, { progress, tell, step }: Followers): Promise<BuildReport> {
	const dropped = await finishCommit(settings.output);
	const archive = await openArchive(settings, tell);
	const { manifest: old, strays, marks } = await findSite(settings.output);
	const store = new VolumeStore(settings.cache, settings.preview);

	const kept = new Map<string, VolumeManifest>();
	const manifests = await Promise.all(archive.volumes.map(({ month, key }) => store.manifest(month, key)));
	for (const [at, { month }] of archive.volumes.entries()) {
		const manifest = manifests[at];
		if (manifest) kept.set(month, manifest);
	}
	const stale = archive.volumes.filter(({ month }) => !kept.has(month));
	const { newspaper, sections, authors, threads, pages } = archive.newsroom;
	const [frontPictures, assets] = await atOnce(
		preparePictures(pictureSources(archive.threads), settings),
		makeAssets(assetsView(archive.newsroom, settings), settings),
	);
	const replace = replaceInSteps(
		archive.volumes,
		kept,
		{
			...{ settings, old, strays, marks, store, assets, frontPictures },
			held: heldBy({ articles: archive.leftOut, pages: [], threads: [] }),
		},
		step,
	);
	/** Of the new volume, else of the one that the old site has in its place. */
	const manifestSoFar = async (month: string) => {
		const key = old?.volumes[month]?.key;
		return kept.get(month) ?? (key === undefined ? undefined : store.manifest(month, key));
	};
	/** Prints the front of the volumes that there are: of all, once all are made. */
	const printing = async (shownFront: Part | undefined) => {
		const renditions = new Map(frontPictures);
		const bound = new Set<string>();
		for (const { month } of archive.volumes) {
			const manifest = await manifestSoFar(month);
			if (!manifest) continue;
			bound.add(month);
			for (const [src, rendition] of Object.entries(manifest.renditions)) renditions.set(src, rendition);
		}
		return makeFront(frontOf(archive, bound), renditions, settings, shownFront);
	};
	const order = planSteps(stale, old === undefined);
	let shownFront = old?.front;
	for (const { volumes: some, thenFront } of step ? order : [{ volumes: stale, thenFront: false }]) {
		if (some.length === 0) continue;
		const surroundings = {
			newspaper,
			sections,
			authors: [...authors.values()],
			threads: [...threads.values()],
			pages,
			unpublished: [...archive.unpublished],
		};
		await runVolumes(some, archive.volumes, surroundings, settings, progress);
		for (const { month, key } of some) {
			const manifest = await store.manifest(month, key);
			if (!manifest) throw new Error(`The volume ${month} was rendered and is not there`);
			kept.set(month, manifest);
		}
		if (thenFront) shownFront = await printing(shownFront);
		await replace({ ...(shownFront && { front: shownFront }) });
	}

	const offline = keepsOffline(newspaper, settings);
	const cards = archive.shown.map((file) => file.card);
	const planned = offline ? planOffline(cards, settings.offlineLimits) : NOTHING_OFFLINE;
	const packs = [...planned.packs, ...planned.months];
	const indexing = async () => (settings.search ? makeBundles(archive.volumes, kept, packs, settings) : []);
	const changed = stale.reduce((sum, { articles }) => sum + articles.length, 0);
	const inTurn = async () => {
		const front = await printing(shownFront);
		if (front !== shownFront) await replace({ front });
		return [front, await indexing()] as const;
	};
	const [front, bundles] =
		step || changed > AT_ONCE ? await inTurn() : await atOnce(printing(shownFront), indexing());
	// Two volumes may know a picture as a cover and as another picture: both are shown.
	const pictures = pictureFiles([
		...frontPictures.values(),
		...[...kept.values()].flatMap((manifest) => Object.values(manifest.renditions)),
	]);
	const parts = { assets, front, volumes: archive.volumes, kept, bundles, pictures };
	const listing = offline
		? await makeOffline(archive.newsroom, planned, parts, settings, old?.offline)
		: NO_TEXTS;
	const bundleList = settings.search ? listBundles(bundles) : NO_TEXTS;
	const { written, removed } = await replace({ front, bundles, bundleList, offline: listing });
	await store.forgetOthers(archive.volumes);
	await cleanCache(settings, pictures);
	const shown = new Set(archive.shown);
	const rebuilt = bundles.filter((bundle) => bundle.built).map((bundle) => bundle.name);
	return {
		articles: archive.shown.length,
		held: countHeld(
			archive.newsroom.files.filter((file) => !shown.has(file)).map((file) => file.card),
			settings.now,
		),
		volumes: { built: stale.map(({ month }) => month), reused: archive.volumes.length - stale.length },
		bundles: { built: rebuilt, reused: bundles.length - rebuilt.length },
		pages: [...kept.values(), { pages: front.files }].reduce((sum, { pages }) => sum + countPages(pages), 0),
		written,
		removed,
		problems: [...dropped, ...archive.problems],
	};
}

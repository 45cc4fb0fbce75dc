import { availableParallelism } from "node:os";
import path from "node:path";
import type { PlannedPack } from "../../../domain/parts/offline/offline-packs.ts";
import {
	type Bundle,
	type BundleEntry,
	listBundle,
	planBundles,
	printBundles,
} from "../../../domain/parts/search/bundles.ts";
import { codeKey } from "../../cache/code-key.ts";
import { forgetOthers } from "../../cache/forget-others.ts";
import { hashOf, hashOfData } from "../../cache/hash.ts";
import { keptList } from "../../cache/kept-files.ts";
import type { VolumeManifest } from "../../cache/volume-store.ts";
import { stagingOf } from "../../output/commit-output.ts";
import { listFiles } from "../../output/file-list.ts";
import type { Part, SiteManifest, TextPart } from "../../output/site-manifest.ts";
import type { Settings } from "../../settings.ts";
import { fewAtOnce } from "../../workers/few-at-once.ts";
import type { TaskKind, WorkerPool } from "../../workers/worker-pool.ts";
import { type BundleTask, indexBundle } from "./index-bundle.ts";
import { openingFiles, sharingPagefind } from "./write-bundle.ts";

/** A search bundle in the cache. */
export interface MadeBundle extends Part {
	readonly name: string;
	/** Whether it was indexed now. */
	readonly built: boolean;
	/** Where its files are, by their name in the output. */
	readonly folder: string;
	/** As browsers are told of it; nothing where it is a pack's alone. */
	readonly entry?: BundleEntry;
}

/** Up to so many articles are indexed here: starting a process takes as long. */
const ALONE = 600;

/** Articles that may be indexed at the same time: Pagefind holds 0.22 GB for each 1,000. */
const AT_ONCE = 5_000;

/** A volume whose records bundles take. */
type BoundVolume = { readonly month: string; readonly key: string; readonly articles: readonly unknown[] };

/** A bundle as it must be, under its key. */
interface WantedBundle extends Omit<PlannedBundle, "records"> {
	readonly key: string;
	/** Where it is kept. */
	readonly folder: string;
}

/**
 * Makes the search bundles whose records have changed, those of the site and those of packs, and drops from the cache
 * what is in none of the new ones. A pack and a bundle of the site that are of one month are the same, made once.
 */
export async function makeBundles(
	volumes: readonly BoundVolume[],
	kept: ReadonlyMap<string, VolumeManifest>,
	packs: readonly PlannedPack[],
	old: SiteManifest | undefined,
	settings: Settings,
	workers: WorkerPool,
): Promise<MadeBundle[]> {
	const counts = countArticles(volumes);
	const ofSite = planBundles(counts, settings.bundleLimits);
	const wanted = await keyBundles(planned(ofSite, counts, kept, packs), settings);
	const staging = stagingOf(settings.output);
	const built = await indexMissing(wanted, volumes, settings, workers, (name) => ({
		place: { staging, old: old?.bundles[name]?.files ?? "" },
	}));
	await forgetOthers(bundlesFolder(settings), new Map(wanted.map(({ name, key }) => [name, key])));

	const made: MadeBundle[] = [];
	for (const { name, key, folder } of wanted) {
		const files = await keptList(folder);
		if (!files) throw new Error(`The search bundle ${name} was indexed and is not there`);
		const own = ofSite.find((bundle) => bundle.name === name);
		const entry = own && listBundle(own, counts, openingFiles(files));
		made.push({ name, key, files, folder, built: built.has(name), ...(entry && { entry }) });
	}
	return made;
}

/**
 * Makes some of the site's search bundles for a site that is put together elsewhere.
 *
 * @param names of bundles whose volumes are all in the cache
 * @returns the key of each
 */
export async function makeBundlesApart(
	names: ReadonlySet<string>,
	volumes: readonly BoundVolume[],
	kept: ReadonlyMap<string, VolumeManifest>,
	settings: Settings,
	workers: WorkerPool,
): Promise<ReadonlyMap<string, string>> {
	const counts = countArticles(volumes);
	const own = planBundles(counts, settings.bundleLimits).filter(({ name }) => names.has(name));
	const wanted = await keyBundles(planned(own, counts, kept, []), settings);
	await indexMissing(wanted, volumes, settings, workers);
	return new Map(wanted.map(({ name, key }) => [name, key]));
}

/** How many articles each month has. */
export const countArticles = (volumes: readonly Pick<BoundVolume, "month" | "articles">[]) =>
	new Map(volumes.map(({ month, articles }) => [month, articles.length]));

/** All code that decides what becomes of records. */
export const indexingCode = () => codeKey(["_includes/site/parts/search/index-bundle.ts"]);

async function keyBundles(bundles: readonly PlannedBundle[], settings: Settings): Promise<WantedBundle[]> {
	const code = await indexingCode();
	return bundles.map(({ records, ...bundle }) => {
		const key = hashOfData([code, records]);
		return { ...bundle, key, folder: bundlePlace(settings, bundle.name, key) };
	});
}

/**
 * Indexes the bundles that are not in the cache.
 *
 * @param more what else the task of each says
 * @returns their names
 */
async function indexMissing(
	wanted: readonly WantedBundle[],
	volumes: readonly BoundVolume[],
	settings: Settings,
	workers: WorkerPool,
	more: (name: string) => Pick<BundleTask, "place"> = () => ({}),
): Promise<ReadonlySet<string>> {
	const stale: (BundleTask & { readonly articles: number })[] = [];
	for (const { name, folder, articles, months, days } of wanted) {
		if (await keptList(folder)) continue;
		const own = volumes.filter(({ month }) => months.includes(month));
		stale.push({
			...{ name, folder, articles, cache: settings.cache, preview: settings.preview },
			volumes: own.map(({ month, key }) => ({ month, key })),
			...(days && { days }),
			...more(name),
		});
	}
	await indexAll(stale, workers);
	return new Set(stale.map(({ name }) => name));
}

/** Lists the bundles of the site for browsers. */
export function listBundles(bundles: readonly MadeBundle[]): TextPart {
	const file = "pagefind/bundles.json";
	const text = printBundles(bundles.flatMap(({ entry }) => entry ?? []));
	const hash = hashOf(text);
	return { key: hash, files: listFiles([[file, hash]]), contents: new Map([[file, text]]) };
}

/** A bundle as it must be. */
interface PlannedBundle {
	readonly name: string;
	/** The months of its articles, newest first. */
	readonly months: readonly string[];
	/** Where it does not take whole months. */
	readonly days?: readonly string[];
	readonly articles: number;
	/** Hashes of the records that are in it. */
	readonly records: readonly (string | undefined)[];
}

function planned(
	ofSite: readonly Bundle[],
	counts: ReadonlyMap<string, number>,
	kept: ReadonlyMap<string, VolumeManifest>,
	packs: readonly PlannedPack[],
): PlannedBundle[] {
	const ofMonths = (name: string, months: readonly string[]): PlannedBundle => ({
		name,
		months,
		articles: months.reduce((sum, month) => sum + (counts.get(month) ?? 0), 0),
		records: months.flatMap((month) => Object.values(kept.get(month)?.days ?? {})),
	});
	const present = new Set(ofSite.map(({ name }) => name));
	const ofPacks = packs
		.filter(({ name }) => !present.has(name))
		.map(({ name, period, days, articles }): PlannedBundle => {
			if (period === "month") return ofMonths(name, [name]);
			const months = [...new Set(days.map((day) => day.slice(0, 7)))];
			const records = days.map((day) => kept.get(day.slice(0, 7))?.days[day]);
			return { name, months, days, articles, records };
		});
	return [...ofSite.map(({ name, months }) => ofMonths(name, months)), ...ofPacks];
}

const bundlesFolder = ({ cache, preview }: Settings) =>
	path.join(cache, preview ? "preview-bundles" : "bundles");

/** Where a bundle is kept under its key. */
export const bundlePlace = (settings: Settings, name: string, key: string) =>
	path.join(bundlesFolder(settings), name, key);

const INDEX: TaskKind<BundleTask> = { name: "index" };

async function indexAll(
	tasks: readonly (BundleTask & { readonly articles: number })[],
	workers: WorkerPool,
): Promise<void> {
	const sizes = tasks.map((task) => task.articles);
	// The largest first: whichever is done last keeps the other cores waiting.
	const inOrder = [...tasks].sort((a, b) => b.articles - a.articles);
	const together = Math.min(availableParallelism(), Math.max(1, Math.floor(AT_ONCE / Math.max(...sizes))));
	if (sizes.reduce((sum, size) => sum + size, 0) <= ALONE)
		await sharingPagefind(() => fewAtOnce(together, inOrder, indexBundle));
	else await workers.run(INDEX, inOrder, together);
}

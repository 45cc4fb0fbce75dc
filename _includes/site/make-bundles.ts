import { readdir, rm } from "node:fs/promises";
import { availableParallelism } from "node:os";
import path from "node:path";
import { type Bundle, planBundles } from "../domain/bundles.ts";
import { codeKey } from "./code-key.ts";
import { hashOfData } from "./hash.ts";
import { type BundleTask, indexBundle, keptBundle } from "./index-bundle.ts";
import type { Settings } from "./settings.ts";
import type { Part } from "./site-manifest.ts";
import type { KeyedVolume } from "./volume-keys.ts";
import type { VolumeManifest } from "./volume-store.ts";
import { runTasks } from "./worker-pool.ts";

/** A search bundle in the cache. */
export interface MadeBundle extends Part {
	readonly name: string;
	/** Whether it was indexed now. */
	readonly built: boolean;
	/** Where its files are, by their name in the output. */
	readonly folder: string;
}

/** Up to so many articles are indexed here: starting a process takes as long. */
const ALONE = 600;

/** Articles that may be indexed at the same time: Pagefind holds 0.22 GB for each 1,000. */
const AT_ONCE = 5_000;

/** Makes the search bundles whose records have changed, and drops from the cache what is in none of the new ones. */
export async function makeBundles(
	volumes: readonly KeyedVolume[],
	kept: ReadonlyMap<string, VolumeManifest>,
	settings: Settings,
): Promise<MadeBundle[]> {
	const counts = new Map(volumes.map(({ month }) => [month, kept.get(month)?.articles ?? 0]));
	const planned = planBundles(counts, settings.bundleLimits);
	const code = await codeKey(["_includes/site/index-bundle.ts"]);
	const wanted = planned.map((bundle) => {
		const key = hashOfData([code, bundle.months.map((month) => kept.get(month)?.records)]);
		return { bundle, key, folder: bundleFolder(settings, bundle.name, key) };
	});
	const stale: BundleTask[] = [];
	for (const { bundle, folder } of wanted) {
		if (await keptBundle(folder)) continue;
		const own = volumes.filter(({ month }) => bundle.months.includes(month));
		stale.push({
			name: bundle.name,
			folder,
			volumes: own.map(({ month, key }) => ({ month, key })),
			cache: settings.cache,
			preview: settings.preview,
		});
	}
	await indexAll(stale, (name) => articlesOf(planned, name, counts));
	await forgetOthers(bundlesFolder(settings), new Map(wanted.map(({ bundle, key }) => [bundle.name, key])));

	const made: MadeBundle[] = [];
	for (const { bundle, key, folder } of wanted) {
		const files = await keptBundle(folder);
		if (!files) throw new Error(`The search bundle ${bundle.name} was indexed and is not there`);
		made.push({
			name: bundle.name,
			key,
			files,
			folder,
			built: stale.some((task) => task.name === bundle.name),
		});
	}
	return made;
}

const bundlesFolder = ({ cache, preview }: Settings) =>
	path.join(cache, preview ? "preview-bundles" : "bundles");

/** Where a bundle is kept under its key. */
export const bundleFolder = (settings: Settings, name: string, key: string) =>
	path.join(bundlesFolder(settings), name, key);

async function indexAll(tasks: readonly BundleTask[], articles: (name: string) => number): Promise<void> {
	const sizes = tasks.map((task) => articles(task.name));
	if (sizes.reduce((sum, size) => sum + size, 0) <= ALONE) {
		for (const task of tasks) await indexBundle(task);
		return;
	}
	// The largest first: whichever is done last keeps the other cores waiting.
	const inOrder = [...tasks].sort((a, b) => articles(b.name) - articles(a.name));
	const together = Math.max(1, Math.floor(AT_ONCE / Math.max(...sizes)));
	await runTasks(
		new URL("bundle-worker.ts", import.meta.url),
		inOrder,
		Math.min(availableParallelism(), together),
	);
}

function articlesOf(planned: readonly Bundle[], name: string, counts: ReadonlyMap<string, number>): number {
	const months = planned.find((bundle) => bundle.name === name)?.months ?? [];
	return months.reduce((sum, month) => sum + (counts.get(month) ?? 0), 0);
}

async function forgetOthers(root: string, live: ReadonlyMap<string, string>): Promise<void> {
	for (const name of await readdir(root).catch(() => [])) {
		for (const key of await readdir(path.join(root, name))) {
			if (live.get(name) !== key) await rm(path.join(root, name, key), { recursive: true, force: true });
		}
		if (!live.has(name)) await rm(path.join(root, name), { recursive: true, force: true });
	}
}

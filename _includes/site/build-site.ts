import path from "node:path";
import type { Trouble } from "../domain/addresses/troubles.ts";
import type { Card, Filed } from "../domain/article/article.ts";
import { countWithheld, type Withheld } from "../domain/article/withheld.ts";
import type { Problem } from "../domain/problem/problem.ts";
import { planWork } from "../domain/volumes/plan-work.ts";
import type { Shard } from "../domain/volumes/share-out.ts";
import { isDamagedCache } from "./cache/damaged-cache.ts";
import { sweepCache } from "./cache/sweep-cache.ts";
import { bindVolumes } from "./make/bind-volumes.ts";
import { makeShare, type ShareFollowers, type ShareReport } from "./make/machines/make-share.ts";
import { OtherMachines, type TellTrouble } from "./make/machines/other-machines.ts";
import { loadEleventy } from "./make/print-pages.ts";
import type { VolumesProgress } from "./make/run-volumes.ts";
import { SiteInWork } from "./make/site-in-work.ts";
import { withWorkers } from "./make/with-workers.ts";
import { whileLocked } from "./output/build-lock.ts";
import { finishCommit, lockOf, stagingOf } from "./output/commit-output.ts";
import { countPages } from "./output/file-list.ts";
import { findAside } from "./output/find-aside.ts";
import { guardOutput } from "./output/guard-output.ts";
import { makeNewsdesk } from "./parts/newsdesk/make-newsdesk.ts";
import { installedPagefind, refuseOther } from "./parts/search/other-pagefind.ts";
import { readArchive } from "./read/read-archive.ts";
import type { Settings } from "./settings.ts";
import { atOnce } from "./workers/at-once.ts";
import type { WorkerPool } from "./workers/worker-pool.ts";

/**
 * Told which files of the site were written and removed, each time that some were. What it throws stops the build;
 * the site is whole then, of parts that may be of different age.
 */
export type Step = (changed: readonly string[]) => Promise<void>;

/** What a build did. */
export interface BuildReport {
	/** That the site shows. */
	readonly articles: number;
	/** Those that it does not. */
	readonly held: Withheld;
	/** Months that were rendered, newest first, and how many were there already. */
	readonly volumes: Tally;
	/** Bundles that were indexed, newest first. */
	readonly bundles: Tally;
	readonly pages: number;
	readonly written: readonly string[];
	readonly removed: readonly string[];
	/** Warnings; in a preview also the errors of files that it does not show. */
	readonly problems: readonly Problem[];
	/** All articles that could be read: of whose files the problems are. */
	readonly cards: readonly Filed<Card>[];
}

export interface Tally {
	readonly built: readonly string[];
	readonly reused: number;
}

/** Who follows a build at work. */
export interface Followers {
	readonly progress?: VolumesProgress;
	/** Hears of every problem of the newsroom before anything is made, also where nothing can be. */
	readonly tell?: (troubles: readonly Trouble[]) => void;
	/** Hears what went wrong between this machine and others. */
	readonly trouble?: TellTrouble;
	/** Waits for the site: what is looked at first is made and shown first (`planWork`). */
	readonly step?: Step;
}

/** How often a build begins anew where it finds the cache damaged. Once is enough, unless the disk goes on spoiling it. */
const ROUNDS = 5;

/**
 * Builds the newspaper at the cost of what changed: reads what changed, renders the volumes whose key is new, indexes
 * the bundles whose records are new, prints the front from all cards, and replaces in the old site what differs.
 *
 * @throws BadNewsroom when an error forbids building; ForeignOutput when the output is no site; BuildRunning when
 * another build has the output or the cache; OtherPagefind when no reader could search what it would index; whatever
 * else stopped it. In every case the last good output is untouched, unless the disk refused in the midst of a commit,
 * which the next command carries to its end.
 */
export async function buildSite(settings: Settings, followers: Followers = {}): Promise<BuildReport> {
	await guardSite(settings);
	return whileLocked(locksOf(settings), () =>
		inRounds(settings, (workers) => buildOnce(settings, followers, workers)),
	);
}

/**
 * Makes one machine's share of the newspaper, and no site (`makeShare`).
 *
 * @throws as `buildSite`
 */
export async function buildShare(
	shard: Shard,
	settings: Settings,
	followers: ShareFollowers = {},
): Promise<ShareReport> {
	refuseOther(installedPagefind());
	return whileLocked([cacheLock(settings)], () =>
		inRounds(settings, (workers) => makeShare(shard, settings, followers, workers)),
	);
}

/** Works with processes to help, anew where the cache turns out damaged. */
async function inRounds<Result>(
	settings: Settings,
	work: (workers: WorkerPool) => Promise<Result>,
): Promise<Result> {
	for (let round = 1; ; round++) {
		try {
			return await withWorkers(work);
		} catch (error) {
			if (round === ROUNDS) throw error;
			if (isDamagedCache(error)) await sweepCache(settings);
			else if (!isTakenAway(error, settings)) throw error;
		}
	}
}

/**
 * Makes sure that a build may replace what is in the output, and that readers can search what it makes.
 *
 * @throws ForeignOutput, OtherPagefind
 */
export async function guardSite(settings: Settings): Promise<void> {
	await guardOutput(settings.output, sourcesOf(settings));
	refuseOther(installedPagefind());
}

/** What a build holds while it is at work: its output and its cache. */
export const locksOf = (settings: Settings) => [lockOf(settings.output), cacheLock(settings)];

const cacheLock = ({ cache }: Settings) => path.join(cache, "build.lock");

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

async function buildOnce(
	settings: Settings,
	followers: Followers,
	workers: WorkerPool,
): Promise<BuildReport> {
	// It needs nothing of what is read, and is bundled by a process of its own.
	const newsdesk = makeNewsdesk(settings);
	const [report] = await atOnce(makeSite(newsdesk, settings, followers, workers), newsdesk);
	return report;
}

async function makeSite(
	newsdesk: ReturnType<typeof makeNewsdesk>,
	settings: Settings,
	{ progress, tell, step, trouble }: Followers,
	workers: WorkerPool,
): Promise<BuildReport> {
	const dropped = await finishCommit(settings.output);
	const finding = findAside(settings.output, workers);
	// A first site has a front to print, whatever is read.
	const meanwhile = async () => {
		if (!(await finding).manifest) await loadEleventy();
	};
	const [archive, old] = await atOnce(readArchive(settings, tell, { workers, meanwhile }), finding);
	const bound = await bindVolumes(archive, settings);
	const others = OtherMachines.mayBe(settings)
		? await OtherMachines.among(bound.volumes, settings, trouble)
		: undefined;
	const lacking = (await others?.take()) ?? [];
	const site = await SiteInWork.open(archive, bound, old, settings);
	const { stale, isFirst } = site;
	for (const { volumes, front, index } of planWork(stale, { isAwaited: step !== undefined, isFirst })) {
		const printing = async () => front && (await site.makeFront());
		const indexing = async () => index && (await site.makeBundles(workers));
		const rendering = async () => {
			await site.render(volumes, workers, progress);
			await atOnce(printing(), indexing());
		};
		// Of two errors the first one's is told: that of the assets, without which no page is worth printing.
		await atOnce(site.makeAssets(), rendering());
		if (index) await site.list();
		const changed = await site.replace(await newsdesk, workers);
		if (changed.length > 0) await step?.(changed);
	}
	await others?.give(lacking, new Map(site.made.bundles.map(({ name, key }) => [name, key])));
	await site.cleanCache();
	return report(site, stale, settings, dropped);
}

function report(
	{ archive, volumes, made }: SiteInWork,
	built: readonly { readonly month: string }[],
	{ now }: Settings,
	dropped: readonly Problem[],
): BuildReport {
	const shown = new Set(archive.shown);
	const hidden = archive.newsroom.files.filter((file) => !shown.has(file));
	const indexed = made.bundles.filter((bundle) => bundle.built).map(({ name }) => name);
	return {
		articles: shown.size,
		held: countWithheld(
			hidden.map(({ card }) => card),
			now,
		),
		volumes: { built: built.map(({ month }) => month), reused: volumes.length - built.length },
		bundles: { built: indexed, reused: made.bundles.length - indexed.length },
		pages: made.pages.reduce((sum, list) => sum + countPages(list), 0),
		written: made.written,
		removed: made.removed,
		problems: [...dropped, ...archive.problems],
		cards: archive.newsroom.files.map(({ card }) => card),
	};
}

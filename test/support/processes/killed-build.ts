import assert from "node:assert/strict";
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readdirSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { text } from "node:stream/consumers";
import { setTimeout as pause } from "node:timers/promises";
import { hashOf } from "../../../_includes/site/cache/hash.ts";
import { findAllFiles } from "../../../_includes/site/find-files.ts";
import { hasJournal, stagingOf } from "../../../_includes/site/output/commit-output.ts";
import { NOW } from "../site/site.ts";

/** Milliseconds between two looks at the disk. */
const POLL = 2;

/** What a build is doing, as the disk shows it. */
export const PHASES = {
	/** The new site is being staged, at first the front and at last the pages of articles. */
	write: ({ output, cache }) => existsSync(stagingOf(output)) && !isIndexing(cache),
	/** Pagefind is at work on a bundle, or its files are being kept. */
	index: ({ cache }) => isIndexing(cache),
	/** The journal is there: the old site is being replaced. */
	commit: ({ output }) => existsSync(`${output}.journal`),
} as const satisfies Readonly<Record<string, (place: Place) => boolean>>;

export type Phase = keyof typeof PHASES;

/** Where a build works. */
export interface Place {
	readonly content: string;
	readonly articles: string;
	readonly output: string;
	readonly cache: string;
}

/** A bundle is kept under its key and is made under its key and the number of the process: `2022/ab12.4711`. */
function isIndexing(cache: string): boolean {
	try {
		const folder = path.join(cache, "bundles");
		return readdirSync(folder).some((name) =>
			readdirSync(path.join(folder, name)).some((key) => key.includes(".")),
		);
	} catch {
		return false;
	}
}

/** Starts `npm run build`, all its processes in a group of their own. */
function startBuild({ content, articles, output, cache }: Place): ChildProcess {
	const words = ["--content", content, "--articles", articles, "--output", output, "--cache", cache];
	return spawn(
		process.execPath,
		["_includes/site/start/run.mjs", "scripts/build.ts", ...words, "--now", new Date(NOW).toISOString()],
		{ detached: true, stdio: ["ignore", "ignore", "pipe"] },
	);
}

/** Lets a build come to its end. */
async function finishBuild(build: ChildProcess): Promise<void> {
	const [complaint, [code]] = await Promise.all([
		build.stderr ? text(build.stderr) : "",
		once(build, "exit"),
	]);
	assert.equal(code, 0, complaint);
}

/**
 * Starts a build and kills all its processes at once.
 *
 * @param aim it is killed when this is seen, and so many milliseconds later
 * @returns the phase in which it was stopped; nothing when it was over, or was not there yet
 */
export async function killBuild(
	place: Place,
	aim: { readonly seen: () => boolean; readonly delay: number },
): Promise<Phase | undefined> {
	const build = startBuild(place);
	const ended = once(build, "exit");
	while (build.exitCode === null && !aim.seen()) await pause(POLL);
	await pause(aim.delay);
	if (build.pid !== undefined && build.exitCode === null) process.kill(-build.pid, "SIGKILL");
	await ended;
	if (build.signalCode !== "SIGKILL") return undefined;
	if (await hasJournal(place.output)) return "commit";
	return (["index", "write"] as const).find((phase) => PHASES[phase](place));
}

/** How long each phase of a whole build lasts here and now, in milliseconds. */
export async function timePhases(place: Place): Promise<Record<Phase, number>> {
	const spent = { write: 0, index: 0, commit: 0 };
	const build = startBuild(place);
	const finished = finishBuild(build);
	let before = performance.now();
	while (build.exitCode === null) {
		await pause(POLL);
		const now = performance.now();
		const phase = (["commit", "index", "write"] as const).find((one) => PHASES[one](place));
		if (phase) spent[phase] += now - before;
		before = now;
	}
	await finished;
	return spent;
}

/** The hash of each file of a site; nothing where there is none. */
export async function fingerprint(output: string): Promise<Readonly<Record<string, string>>> {
	const files = await findAllFiles(output).catch(() => []);
	return Object.fromEntries(
		await Promise.all(files.map(async (file) => [file, hashOf(await readFile(path.join(output, file)))])),
	);
}

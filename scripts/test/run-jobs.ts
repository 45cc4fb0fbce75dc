import { spawn } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";
import type { WordsFor } from "./bundle-tests.ts";
import type { TestJob } from "./plan-jobs.ts";

/** How many of the longest, and of the dearest, are told at the end. */
const TOLD = 10;

const KINDS = ["tests", "pass", "fail", "cancelled", "skipped"] as const;
type Counts = Readonly<Record<(typeof KINDS)[number], number>>;

interface Outcome {
	readonly job: TestJob;
	readonly passed: boolean;
	readonly said: string;
	readonly counts: Counts;
	readonly seconds: number;
	/** What it has cost, its children with it; not the browser, which all share. */
	readonly coreSeconds: number;
	/** Of its files, those that came to their end. */
	readonly files: readonly FileCost[];
}

interface FileCost {
	readonly file: string;
	readonly seconds: number;
	readonly coreSeconds: number;
}

export interface TestRunOptions {
	/** How many run at a time. */
	readonly together: number;
	readonly environment: Readonly<Record<string, string>>;
	/** Words for Node before the files. */
	readonly words: readonly string[];
	readonly wordsFor: WordsFor;
	/** Prints each test, not only those that fail or are left out. */
	readonly whole: boolean;
	/** After so many milliseconds a process is given up. */
	readonly patience: number;
}

/**
 * Runs test files. Not by Node's own runner: it begins them in the order of the alphabet, and the one of Node 20 spins for
 * ever where a test fails whose message has an odd byte.
 *
 * @param jobs in the order in which they begin
 * @returns whether all passed
 */
export async function runJobs(jobs: readonly TestJob[], options: TestRunOptions): Promise<boolean> {
	const begun = performance.now();
	const outcomes: Outcome[] = [];
	const waiting = [...jobs];
	const work = async () => {
		for (let job = waiting.shift(); job; job = waiting.shift()) {
			const outcome = await runJob(job, options);
			outcomes.push(outcome);
			console.log(describe(outcome, options));
		}
	};
	await Promise.all(Array.from({ length: options.together }, work));
	console.log(summary(outcomes, (performance.now() - begun) / 1000));
	return outcomes.every(({ passed }) => passed);
}

async function runJob(
	job: TestJob,
	{ environment, words, wordsFor, patience }: TestRunOptions,
): Promise<Outcome> {
	const begun = performance.now();
	const own = ["--import", TELL_COST, "--import", FOLLOW_NOTHING, "--test-reporter=spec"];
	const child = spawn(process.execPath, [...own, ...words, ...wordsFor(job)], {
		stdio: ["ignore", "pipe", "pipe"],
		env: { ...process.env, ...environment },
	});
	const clock = setTimeout(() => child.kill("SIGKILL"), patience);
	const [said, complaint, [code, signal]] = await Promise.all([
		text(child.stdout),
		text(child.stderr),
		once(child, "close"),
	]);
	clearTimeout(clock);
	const seconds = (performance.now() - begun) / 1000;
	const coreSeconds = Number([...complaint.matchAll(COST)].at(-1)?.[1] ?? 0);
	const ends = [...complaint.matchAll(FILE_END)].map(([, ...cost]) => cost.map(Number));
	const counts = countsIn(said, ends.length);
	return {
		job,
		// A file without a test proves nothing.
		passed: code === 0 && counts.tests > 0 && !said.split(END_OF_FILE).slice(0, ends.length).some(hasNoTest),
		said: [said, complaint.replace(COST, "").replace(FILE_END, ""), endOf(code ?? signal, job, ends.length)]
			.filter(Boolean)
			.join("\n"),
		counts,
		seconds,
		coreSeconds,
		files:
			job.length === 1
				? job.map((file) => ({ file, seconds, coreSeconds }))
				: ends.map(([end = 0, cost = 0], at) => {
						const [begun = 0, before = 0] = ends[at - 1] ?? [];
						return { file: job[at] ?? "", seconds: end - begun, coreSeconds: cost - before };
					}),
	};
}

/** How a process ended that did not end well, and in which file where it runs several. */
function endOf(end: unknown, job: TestJob, ended: number): string {
	if (end === 0) return "";
	const file = job.length > 1 ? job[ended] : undefined;
	return file ? `Ended by ${end}, in ${file}.` : `Ended by ${end}.`;
}

const TELL_COST = new URL("tell-cost.mjs", import.meta.url).href;
const FOLLOW_NOTHING = new URL("follow-nothing.mjs", import.meta.url).href;
const COST = /^\nℹ core_seconds ([\d.]+)\n/gm;
/** A process that runs several files tells where one of them ends: how long it has lived by then, and what it has cost. */
const FILE_END = /^\nℹ file_end ([\d.]+) ([\d.]+)\n/gm;
/** The test by which it knows. */
const END_OF_FILE = /^✔ the tests above are one file's .*$/m;
const hasNoTest = (said: string) => !/^[✔✖﹣▶]/m.test(said);
const SUMMARY = /^ℹ (tests|suites|pass|fail|cancelled|skipped|todo|duration_ms) ([\d.]+)$/gm;

/** @param ends how many tests only told the end of a file */
function countsIn(said: string, ends: number): Counts {
	const found = new Map([...said.matchAll(SUMMARY)].map(([, kind, count]) => [kind, Number(count)]));
	const own = (kind: string) => (["tests", "pass"].includes(kind) ? ends : 0);
	return Object.fromEntries(KINDS.map((kind) => [kind, (found.get(kind) ?? 0) - own(kind)])) as Counts;
}

/** A test that was skipped, and what one has to tell. */
const LEFT_OUT = /^\s*[﹣ℹ]/;

function describe(
	{ job, passed, said, counts, seconds, coreSeconds }: Outcome,
	{ whole }: TestRunOptions,
): string {
	const lines = said.replace(SUMMARY, "").split("\n").filter(Boolean);
	const told = lines
		.filter((line) => !END_OF_FILE.test(line))
		.filter((line) => whole || (passed ? LEFT_OUT : /^(?!\s*✔)/).test(line));
	const name = job.length === 1 ? job[0] : `${job[0]} and ${job.length - 1} more`;
	const head = `${passed ? "✔" : "✖"} ${name} (${counts.tests} tests, ${seconds.toFixed(1)} s, ${coreSeconds.toFixed(1)} of processors)`;
	return [...(passed ? [] : ["", head]), ...told, head].join("\n");
}

function summary(outcomes: readonly Outcome[], seconds: number): string {
	const files = outcomes.flatMap((outcome) => outcome.files);
	const first = (by: "seconds" | "coreSeconds") =>
		[...files].sort((one, other) => other[by] - one[by]).slice(0, TOLD);
	const cost = outcomes.reduce((sum, { coreSeconds }) => sum + coreSeconds, 0);
	const failed = outcomes.filter(({ passed }) => !passed);
	const total = (kind: keyof Counts) => outcomes.reduce((sum, { counts }) => sum + counts[kind], 0);
	return [
		"",
		...first("seconds").map((one) => `${one.seconds.toFixed(1).padStart(7)} s ${one.file}`),
		"",
		...first("coreSeconds").map(
			(one) => `${one.coreSeconds.toFixed(1).padStart(7)} s of processors ${one.file}`,
		),
		"",
		...KINDS.map((kind) => `ℹ ${kind} ${total(kind)}`),
		`ℹ seconds ${seconds.toFixed(1)} (${cost.toFixed(1)} of processors, the browser apart)`,
		...failed.flatMap(({ job, said }) => [`✖ ${job.join(" ")}`, ...reasons(said)]),
	].join("\n");
}

/**
 * Why a job failed, as node's reporter sums it up: it is told once more at the end, which is often all that is kept of a
 * long run.
 */
function reasons(said: string): string[] {
	const [, summed] = said.split(/^✖ failing tests:$/m);
	return (summed ?? said).split("\n").filter(Boolean).slice(0, REASONS);
}

/** Lines told at the end of each job that failed. */
const REASONS = 30;

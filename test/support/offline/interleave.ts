import { AsyncLocalStorage } from "node:async_hooks";
import { createHash } from "node:crypto";
import { mock } from "node:test";
import { setImmediate as rest } from "node:timers/promises";

/** A job that runs beside others: what it may do next waits here until it is its turn. */
interface Job {
	readonly waiting: (() => void)[];
	/** Waits for a lock that another job has. */
	locked: boolean;
	ended: boolean;
}

const jobOf = new AsyncLocalStorage<Job>();

/** Comes before everything that jobs share, so that another may come between. Whoever is no job goes on at once. */
export async function step(): Promise<void> {
	const job = jobOf.getStore();
	if (job) await new Promise<void>((resolve) => job.waiting.push(resolve));
}

/** A lock as browsers have it: one after the other, in whatever worker. */
export function fakeLock() {
	let last: Promise<unknown> = Promise.resolve();
	return <Result>(work: () => Promise<Result>): Promise<Result> => {
		const job = jobOf.getStore();
		if (job) job.locked = true;
		const done = last.then(async () => {
			if (job) job.locked = false;
			return work();
		});
		last = done.catch(() => {});
		return done;
	};
}

/**
 * Runs jobs beside each other in every order of their steps that changes from one job to another at most so often
 * (where a job cannot go on, the change is free).
 *
 * @param begin sets the stage anew and gives the jobs
 * @param look is called when all have ended
 * @returns how many orders there are
 */
export async function inEveryOrder(
	changes: number,
	begin: () => Promise<readonly (() => Promise<unknown>)[]>,
	look: (order: string) => Promise<void>,
): Promise<number> {
	// Threads of their own would have an order of their own.
	const digest = async (_: unknown, content: ArrayBuffer) =>
		Uint8Array.from(createHash("sha256").update(new Uint8Array(content)).digest()).buffer;
	const mocked = mock.method(crypto.subtle, "digest", digest as typeof crypto.subtle.digest);
	const open: number[][] = [[]];
	let count = 0;
	for (let chosen = open.pop(); chosen; chosen = open.pop()) {
		const jobs = (await begin()).map((work) => {
			const job: Job = { waiting: [], locked: false, ended: false };
			const done = jobOf.run(job, work).finally(() => {
				job.ended = true;
			});
			done.catch(() => {});
			return { job, done };
		});
		const order: number[] = [];
		let left = changes;
		for (;;) {
			await settle(jobs.map(({ job }) => job));
			const ready = [...jobs.keys()].filter((at) => jobs[at]?.job.waiting.length);
			if (ready.length === 0) break;
			const before = order.at(-1);
			const goesOn = before !== undefined && ready.includes(before) ? before : undefined;
			const first = goesOn ?? ready[0] ?? 0;
			const wanted = chosen[order.length] ?? first;
			const next = ready.includes(wanted) ? wanted : first;
			if (order.length >= chosen.length && (goesOn === undefined || left > 0))
				for (const other of ready) if (other !== next) open.push([...order, other]);
			if (goesOn !== undefined && next !== goesOn) left--;
			order.push(next);
			jobs[next]?.job.waiting.shift()?.();
		}
		await Promise.all(jobs.map(({ done }) => done));
		await look(order.join(""));
		count++;
	}
	mocked.mock.restore();
	return count;
}

/** So often others are let go on before a job counts as waiting for one of the others. */
const PATIENCE = 30;

/** Until each has come to its next step, to its end, or waits for another. */
async function settle(jobs: readonly Job[]): Promise<void> {
	const isReady = ({ waiting }: Job) => waiting.length > 0;
	for (let rests = 0; ; rests++) {
		await rest();
		if (jobs.every((job) => job.ended || job.locked || isReady(job))) return;
		if (rests > PATIENCE && jobs.some(isReady)) return;
	}
}

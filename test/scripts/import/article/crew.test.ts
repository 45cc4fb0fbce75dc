import assert from "node:assert/strict";
import { test } from "node:test";
import type { TaskKind, WorkerPool } from "../../../../_includes/site/workers/worker-pool.ts";
import { Crew } from "../../../../scripts/import/article/crew.ts";

interface Numbers {
	readonly numbers: readonly number[];
}

/** A process that answers when it is told to, and what it was sent. */
class SlowProcess {
	readonly sent: (readonly number[])[] = [];
	#answer: (() => void) | undefined;
	#fail: ((error: Error) => void) | undefined;

	readonly pool = {
		run: (_: unknown, [task]: readonly Numbers[]) => {
			const numbers = task?.numbers ?? [];
			this.sent.push(numbers);
			return new Promise((resolve, reject) => {
				this.#answer = () => resolve([numbers.map((number) => `apart ${number}`)]);
				this.#fail = reject;
			});
		},
	} as unknown as Pick<WorkerPool, "run">;

	answer = () => this.#answer?.();
	fail = (error: Error) => this.#fail?.(error);
}

function crewOf(
	{ pool }: Pick<SlowProcess, "pool">,
	processes: number,
	here: (number: number) => string = (number) => `here ${number}`,
): Crew<number, Numbers, string> {
	const kind: TaskKind<Numbers, readonly string[]> = { name: "numbers" };
	const isHeavy = (number: number) => number >= 1000;
	return new Crew(
		pool,
		{ kind, taskOf: (numbers) => ({ numbers }), here, isHeavy, isMuch: () => true },
		processes,
	);
}

const gathered = async <Made>(given: AsyncIterable<Made>) => {
	const all: Made[] = [];
	for await (const one of given) all.push(one);
	return all;
};

test("what a process has not begun is done here while it is at work, but for what it takes next", async () => {
	const process = new SlowProcess();
	const done: number[] = [];
	const crew = crewOf(process, 1, (number) => {
		done.push(number);
		// It answers when nothing is left to do here.
		if (done.length === 33) process.answer();
		return `here ${number}`;
	});
	for (let number = 0; number < 65; number++) crew.add(number);
	const [first] = await gathered(crew.done());
	assert.deepEqual(first, [0, "apart 0"]);
	assert.deepEqual(process.sent.flat(), [
		...Array(16).keys(),
		...Array.from({ length: 16 }, (_, at) => 49 + at),
	]);
	assert.deepEqual(
		done,
		Array.from({ length: 33 }, (_, at) => 16 + at),
	);
});

test("things come back in their order, whoever has worked on them", async () => {
	const process = new SlowProcess();
	const crew = crewOf(process, 1);
	for (let number = 0; number < 40; number++) crew.add(number === 20 ? 1000 : number);
	process.answer();
	const made: (readonly [number, string])[] = [];
	for await (const one of crew.rest()) {
		made.push(one);
		process.answer();
	}
	assert.deepEqual(
		made.map(([number]) => number),
		Array.from({ length: 40 }, (_, at) => (at === 20 ? 1000 : at)),
	);
	for (const [number, word] of made)
		assert.equal(word, `${process.sent.flat().includes(number) ? "apart" : "here"} ${number}`);
});

test("no more than 64 are under way, and of heavy ones four", async () => {
	const crew = crewOf(new SlowProcess(), 0);
	for (let number = 0; number < 64; number++) crew.add(number);
	assert.equal((await gathered(crew.done())).length, 0);
	crew.add(64);
	assert.deepEqual(await gathered(crew.done()), [[0, "here 0"]]);
	crew.add(1000);
	assert.equal((await gathered(crew.done())).length, 16);
	for (let number = 1001; number < 1004; number++) crew.add(number);
	assert.equal((await gathered(crew.done())).length, 48);
	crew.add(1004);
	assert.deepEqual(await gathered(crew.done()), [[1000, "here 1000"]]);
});

test("a process that fails is told of when its turn comes", async () => {
	const process = new SlowProcess();
	const crew = crewOf(process, 1);
	for (let number = 0; number < 20; number++) crew.add(number);
	process.fail(new Error("The process is gone"));
	await assert.rejects(gathered(crew.rest()), /The process is gone/);
});

test("processes are heard also where all that is taken up was done before", async () => {
	const crew = crewOf(new SlowProcess(), 1);
	for (let number = 1000; number < 1005; number++) crew.add(number);
	let heard = false;
	// An answer comes like this: not before this process turns to what has happened meanwhile.
	setImmediate(() => {
		heard = true;
	});
	await crew.done().next();
	assert.ok(heard);
});

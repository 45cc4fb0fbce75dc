import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { inTurn, measure, median } from "../../../scripts/bench/measure.ts";
import { memoryIsTold } from "../../../scripts/build/memory-watch.ts";
import { isAlive } from "../../support/processes/is-alive.ts";

async function withFolder(run: (folder: string) => Promise<void>): Promise<void> {
	const folder = await mkdtemp(path.join(tmpdir(), "bench-measure-"));
	try {
		await run(folder);
	} finally {
		await rm(folder, { recursive: true });
	}
}

/** A program that holds so much memory until a file is there. */
const hold = (megabytes: number, file: string, then = "") => `
	const held = Buffer.alloc(${megabytes} << 20, 1);
	${then};
	const look = () => require("node:fs").existsSync(${JSON.stringify(file)}) ? held : setTimeout(look, 20);
	look();`;

test("the memory of a command is that of all its processes together", { skip: !memoryIsTold }, async () => {
	await withFolder(async (folder) => {
		const enough = path.join(folder, "enough");
		const child = hold(150, enough);
		const spawn = `require("node:child_process").spawn(process.execPath, ["-e", ${JSON.stringify(child)}])`;
		const cost = await measure([process.execPath, "-e", hold(150, enough, spawn)], {
			memory: (bytes) => bytes > 300 << 20 && writeFileSync(enough, ""),
		});
		assert.ok(cost.peak !== undefined && cost.peak > 300 << 20, `${cost.peak} bytes`);
		assert.ok(cost.peak < 600 << 20, `${cost.peak} bytes`);
	});
});

test("a command that fails is an error that holds all it printed", async () => {
	await assert.rejects(
		measure(["bash", "-c", "echo one; echo two >&2; exit 3"]),
		/failed \(3\):\none\ntwo\n/,
	);
	await assert.rejects(measure(["no-such-command-here"]), /failed \(127\)/);
});

test("a command that is stopped is ended with every process it has started", async () => {
	await withFolder(async (folder) => {
		const file = path.join(folder, "pids");
		const stop = new AbortController();
		const waiting = `for _ in 1 2; do sleep 3600 & echo $! >> "${file}"; done; echo $$ >> "${file}"; wait`;
		const run = measure(["bash", "-c", waiting], { stop: stop.signal });
		const refused = assert.rejects(run, { name: "AbortError" });
		let pids: number[] = [];
		while (pids.length < 3) {
			await pause(10);
			const text = await readFile(file, "utf8").catch(() => "");
			pids = text.split("\n").slice(0, -1).map(Number);
		}
		assert.ok(pids.every(isAlive));
		stop.abort();
		await refused;
		while (pids.some(isAlive)) await pause(10);
		await assert.rejects(measure(["true"], { stop: stop.signal }), { name: "AbortError" });
	});
});

test("commands that run in turn cost the sum of their times and the greater of their memory", () => {
	const one = { wall: 1, user: 2, system: 0.5, peak: 300 };
	const two = { wall: 4, user: 1, system: 0.25, peak: 200 };
	assert.deepEqual(inTurn([one, two]), { wall: 5, user: 3, system: 0.75, peak: 300 });
	assert.deepEqual(inTurn([{ wall: 1, user: 1, system: 1 }]), { wall: 1, user: 1, system: 1 });
});

for (const [figures, middle] of [
	[[3], 3],
	[[10, 9, 1], 9],
	[[4, 3, 2, 1], 2],
] as const)
	test(`the median of ${figures} is ${middle}`, () => {
		assert.equal(median(figures), middle);
	});

test("no figures have no median", () => {
	assert.throws(() => median([]), /No figures/);
});

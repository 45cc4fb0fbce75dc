import assert from "node:assert/strict";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { inTurn, measure, median } from "../../../scripts/bench/measure.ts";
import { memoryIsTold } from "../../../scripts/bench/memory-watch.ts";

const hold = (megabytes: number, then: string) =>
	`const held = Buffer.alloc(${megabytes} << 20, 1); ${then}; setTimeout(() => held, 2_500);`;

test("the memory of a command is that of all its processes together", { skip: !memoryIsTold }, async () => {
	const child = hold(150, "");
	const spawn = `require("node:child_process").spawn(process.execPath, ["-e", ${JSON.stringify(child)}])`;
	const cost = await measure([process.execPath, "-e", hold(150, spawn)], { memory: true });
	assert.ok(cost.peak !== undefined && cost.peak > 300 << 20, `${cost.peak} bytes`);
	assert.ok(cost.peak < 600 << 20, `${cost.peak} bytes`);
});

test("a command that fails is an error that holds all it printed", async () => {
	await assert.rejects(
		measure(["bash", "-c", "echo one; echo two >&2; exit 3"]),
		/failed \(3\):\none\ntwo\n/,
	);
	await assert.rejects(measure(["no-such-command-here"]), /failed \(127\)/);
});

test("a command that is stopped is ended with every process it has started", async () => {
	const folder = await mkdtemp(path.join(tmpdir(), "bench-measure-"));
	try {
		const file = path.join(folder, "ticks");
		const stop = new AbortController();
		const ticking = `(while sleep 0.02; do echo tick >> "${file}"; done) & sleep 60`;
		const run = measure(["bash", "-c", ticking], { stop: stop.signal });
		const refused = assert.rejects(run, { name: "AbortError" });
		while (!(await readFile(file, "utf8").catch(() => ""))) await pause(10);
		stop.abort();
		await refused;
		const ticks = await readFile(file, "utf8");
		await pause(200);
		assert.equal(await readFile(file, "utf8"), ticks);
		await assert.rejects(measure(["true"], { stop: stop.signal }), { name: "AbortError" });
	} finally {
		await rm(folder, { recursive: true });
	}
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

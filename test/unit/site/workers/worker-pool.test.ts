import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { type TaskKind, WorkerPool } from "../../../../_includes/site/workers/worker-pool.ts";
import { TYPESCRIPT } from "../../../../scripts/test/typescript.ts";
import type { Failure } from "../../../support/failing-worker.ts";
import { isAlive } from "../../../support/processes/is-alive.ts";

const moduleOf = (file: string) => pathToFileURL(path.resolve(file));

test("when a build is killed, the processes that worked for it end", { timeout: 300_000 }, async ({
	signal,
}) => {
	const folder = await mkdtemp(path.join(tmpdir(), "workers-"));
	let pids: number[] = [];
	try {
		const file = path.join(folder, "pids");
		const code = `
			import { WorkerPool } from ${JSON.stringify(moduleOf("_includes/site/workers/worker-pool.ts"))};
			const file = ${JSON.stringify(file)};
			const workers = new WorkerPool(new URL(${JSON.stringify(moduleOf("test/support/hanging-worker.ts"))}));
			await workers.run({ name: "hang" }, [{ file }, { file }], 2);`;
		const build = spawn(process.execPath, [...TYPESCRIPT, "--input-type=module", "--eval", code]);
		while (pids.length < 2) {
			assert.equal(build.exitCode, null);
			await pause(20);
			const text = await readFile(file, "utf8").catch(() => "");
			pids = text.split("\n").filter(Boolean).map(Number);
		}
		assert.ok(pids.every(isAlive));
		build.kill("SIGKILL");
		await once(build, "exit");
		// The test's own limit of time ends this where they stay.
		while (pids.some(isAlive)) await pause(20, undefined, { signal });
	} finally {
		for (const pid of pids.filter(isAlive)) process.kill(pid, "SIGKILL");
		await rm(folder, { recursive: true, force: true });
	}
});

test("a failure in another process keeps what tells it from others, and nothing that cannot be sent", async () => {
	const failure: Failure = {
		message: "no room",
		marks: { name: "DamagedCache", code: "ENOSPC", path: "/a" },
	};
	const FAIL: TaskKind<Failure> = { name: "fail" };
	await assert.rejects(
		new WorkerPool(moduleOf("test/support/failing-worker.ts")).run(FAIL, [failure], 1),
		(error) => {
			assert.ok(error instanceof Error);
			assert.match(error.message, /no room/);
			const { name, code, path: file } = error as NodeJS.ErrnoException;
			assert.deepEqual({ name, code, path: file }, failure.marks);
			assert.ok(!("itself" in error));
			return true;
		},
	);
});

test("what came of each task is told in their order, and a process stays for the next ones", async () => {
	const COUNT: TaskKind<{ readonly add: number }, { readonly pid: number; readonly sum: number }> = {
		name: "count",
	};
	const workers = new WorkerPool(moduleOf("test/support/counting-worker.ts"));
	try {
		const done: number[] = [];
		const first = await workers.run(COUNT, [{ add: 1 }, { add: 2 }], 1, ({ add }) => done.push(add));
		const second = await workers.run(COUNT, [{ add: 3 }], 2);
		assert.deepEqual(
			[...first, ...second].map(({ sum }) => sum),
			[1, 3, 6],
		);
		assert.deepEqual(done, [1, 2]);
		assert.equal(new Set([...first, ...second].map(({ pid }) => pid)).size, 1);
	} finally {
		workers.close();
	}
});

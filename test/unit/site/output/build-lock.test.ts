import assert from "node:assert/strict";
import { execFile, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { test } from "node:test";
import { promisify } from "node:util";
import { BuildRunning, whileLocked } from "../../../../_includes/site/output/build-lock.ts";
import { build } from "../../../../_includes/site/start/esbuild.mjs";

const run = promisify(execFile);

async function withFolder(use: (folder: string) => Promise<void>) {
	const folder = await mkdtemp(path.join(tmpdir(), "lock-"));
	try {
		await use(folder);
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}

/** The number of a process that has ended. */
const deadPid = () => spawnSync(process.execPath, ["--version"]).pid;

test("who comes while the lock is held is told by whom, and the lock is free afterwards", async () => {
	await withFolder(async (folder) => {
		const lock = path.join(folder, "deep/site.lock");
		const result = await whileLocked([lock], async () => {
			await assert.rejects(
				whileLocked([lock], () => assert.fail("two at once")),
				(error) => {
					assert.ok(error instanceof BuildRunning);
					assert.deepEqual({ lock: error.lock, pid: error.pid }, { lock, pid: process.pid });
					return true;
				},
			);
			return "done";
		});
		assert.equal(result, "done");
		assert.equal(await whileLocked([lock], async () => "again"), "again");
		assert.deepEqual(await readdir(path.dirname(lock)), []);
	});
});

test("the lock is let go of when the work fails, and the first of two when the second is held", async () => {
	await withFolder(async (folder) => {
		const [first, second] = [path.join(folder, "first.lock"), path.join(folder, "second.lock")];
		await assert.rejects(
			whileLocked([first], () => Promise.reject(new Error("disk full"))),
			/disk full/,
		);
		await whileLocked([second], () =>
			assert.rejects(
				whileLocked([first, second], () => assert.fail("two at once")),
				BuildRunning,
			),
		);
		assert.deepEqual(await readdir(folder), []);
	});
});

for (const [what, holder] of [
	["of a process that was killed", () => `${deadPid()} 1 0`],
	["that is empty", () => ""],
	["that holds no number", () => "nobody"],
] as const)
	test(`a lock ${what} is taken over`, async () => {
		await withFolder(async (folder) => {
			const lock = path.join(folder, "site.lock");
			await writeFile(lock, holder());
			const held = await whileLocked([lock], () => readFile(lock, "utf8"));
			assert.equal(Number.parseInt(held, 10), process.pid);
			assert.deepEqual(await readdir(folder), []);
		});
	});

test("a process that was given the number of a dead one is not taken for it", {
	skip: !existsSync("/proc/self/stat") && "this system does not tell when a process started",
}, async () => {
	await withFolder(async (folder) => {
		const lock = path.join(folder, "site.lock");
		const own = await whileLocked([lock], () => readFile(lock, "utf8"));
		const [pid, started, boot] = own.split(" ");
		for (const other of [`${pid} ${Number(started) - 1} ${boot}`, `${pid} ${started} another-boot`]) {
			await writeFile(lock, other);
			assert.equal(await whileLocked([lock], () => readFile(lock, "utf8")), own);
		}
	});
});

test("of many that find the lock of a dead process, one at a time has it", async () => {
	await withFolder(async (folder) => {
		const [lock, log] = [path.join(folder, "site.lock"), path.join(folder, "log")];
		const program = path.join(folder, "program.mjs");
		await writeFile(lock, `${deadPid()} 1 0`);
		const code = `
			import { appendFileSync } from "node:fs";
			import { setTimeout as pause } from "node:timers/promises";
			import { whileLocked } from "./_includes/site/output/build-lock.ts";
			const note = (word) => appendFileSync(${JSON.stringify(log)}, word + " " + process.pid + "\\n");
			for (let turn = 0; turn < 20; ) {
				await whileLocked([${JSON.stringify(lock)}], async () => {
					note("in");
					await pause(1);
					note("out");
					turn += 1;
				}).catch((error) => { if (error.name !== "BuildRunning") throw error; });
				await pause(Math.random() * 3);
			}`;
		// As one file, so that each of the processes need not read TypeScript.
		const stdin = { contents: code, resolveDir: process.cwd() };
		await build({ stdin, bundle: true, platform: "node", format: "esm", outfile: program });
		await Promise.all(Array.from({ length: 4 }, () => run(process.execPath, [program])));
		const lines = (await readFile(log, "utf8")).trimEnd().split("\n");
		assert.equal(lines.length, 4 * 20 * 2);
		for (let at = 0; at < lines.length; at += 2)
			assert.deepEqual(lines.slice(at, at + 2), [lines[at], lines[at]?.replace("in", "out")]);
	});
});

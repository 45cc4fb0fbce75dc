import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, test } from "node:test";
import { createWhole, replaceWhole } from "../../../scripts/newsroom/whole-file.ts";
import { TYPESCRIPT } from "../../../scripts/test/typescript.ts";

let folder: string;
before(async () => {
	folder = await mkdtemp(path.join(tmpdir(), "whole-file-"));
});
after(() => rm(folder, { recursive: true }));

/** Calls a function of the module in a process that is killed when all is written and nothing yet in its place. */
function killedIn(call: string): Promise<number | undefined> {
	const script = `
		import { promises } from "node:fs";
		import { syncBuiltinESMExports } from "node:module";
		promises.link = promises.rename = () => new Promise(() => process.kill(process.pid, "SIGKILL"));
		syncBuiltinESMExports();
		const { createWhole, replaceWhole } = await import("./scripts/newsroom/whole-file.ts");
		await ${call};
	`;
	return new Promise((resolve) => {
		const child = execFile(
			process.execPath,
			[...TYPESCRIPT, "--input-type=module", "--eval", script],
			(error) => {
				assert.equal(error?.signal, "SIGKILL");
				resolve(child.pid);
			},
		);
	});
}

const leftOf = async (pid: number | undefined) =>
	(await readdir(".cache/unfinished")).filter((name) => name.startsWith(`.${pid}-`));

test("a command that is killed leaves nothing in the newsroom's folder, and the next one takes its rest away", async () => {
	const file = path.join(folder, "2026/11/bai.md");
	const created = await killedIn(`createWhole(${JSON.stringify(file)}, "một")`);
	assert.equal((await leftOf(created)).length, 1);
	assert.deepEqual(await readdir(folder), []);

	assert.equal(await createWhole(file, "một"), "written");
	assert.deepEqual(await leftOf(created), []);
	const replaced = await killedIn(`replaceWhole(${JSON.stringify(file)}, "hai")`);
	assert.equal(await readFile(file, "utf8"), "một");
	assert.deepEqual(await readdir(path.dirname(file)), ["bai.md"]);

	await replaceWhole(file, "hai");
	assert.deepEqual(await leftOf(replaced), []);
	assert.equal(await createWhole(file, "hai"), "same");
	assert.equal(await createWhole(file, "ba"), "taken");
	assert.equal(await readFile(file, "utf8"), "hai");
	assert.deepEqual(await leftOf(process.pid), []);
});

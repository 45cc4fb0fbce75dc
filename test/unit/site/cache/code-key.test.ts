import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { cp, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, test } from "node:test";
import { promisify } from "node:util";

let folder: string;

before(async () => {
	folder = await mkdtemp(path.join(tmpdir(), "code-key-"));
	const used = ["_includes/site/start", "_includes/site/cache/hash.ts", "_includes/site/cache/code-key.ts"];
	for (const file of [...used, "package-lock.json", "tsconfig.json"])
		await cp(file, path.join(folder, file), { recursive: true });
	await writeFile(path.join(folder, "package.json"), '{ "type": "module" }');
	await symlink(path.resolve("node_modules"), path.join(folder, "node_modules"));
	await write("tell.ts", [
		'import { codeKey } from "./_includes/site/cache/code-key.ts";',
		'console.log(await codeKey(["entry.ts"]));',
	]);
	await write("entry.ts", ['export const late = () => import("./late.ts");']);
	await write("late.ts", ["export const late = 1;"]);
	await write("other.ts", ["export const other = 1;"]);
});

after(() => rm(folder, { recursive: true }));

const write = (file: string, lines: readonly string[]) =>
	writeFile(path.join(folder, file), `${lines.join("\n")}\n`);

/** The key of `entry.ts`, as a new process tells it. */
async function key() {
	const command = ["_includes/site/start/run.mjs", "tell.ts"];
	const { stdout } = await promisify(execFile)(process.execPath, command, { cwd: folder });
	assert.match(stdout, /^[0-9a-f]{20}\n$/);
	return stdout;
}

test("the key of code is another once a file that it reaches has changed, and the same for all else", async () => {
	const first = await key();
	assert.equal(await key(), first);
	await write("other.ts", ["export const other = 2;"]);
	assert.equal(await key(), first);
	await write("late.ts", ["export const late = 2;"]);
	const second = await key();
	assert.notEqual(second, first);
	await write("late.ts", ['export { other as late } from "./other.ts";']);
	const third = await key();
	await write("other.ts", ["export const other = 3;"]);
	assert.equal(new Set([first, second, third, await key()]).size, 4);
});

test("what is kept of a key and damaged is found anew, also where nothing can be kept", async () => {
	const keys = path.join(folder, ".cache/keys");
	const expected = await key();
	const [name = ""] = await readdir(keys);
	const kept = await readFile(path.join(keys, name), "utf8");
	await writeFile(path.join(keys, name), kept.replace("late.ts", "tell.ts"));
	assert.equal(await key(), expected);
	await rm(keys, { recursive: true });
	await writeFile(keys, "");
	assert.equal(await key(), expected);
});

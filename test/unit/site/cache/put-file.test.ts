import assert from "node:assert/strict";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, beforeEach, test } from "node:test";
import {
	putFile,
	putFolder,
	putNew,
	putWhole,
	putWholeNow,
	sweepUnfinished,
} from "../../../../_includes/site/cache/put-file.ts";

const top = await mkdtemp(path.join(tmpdir(), "put-file-"));
after(() => rm(top, { recursive: true }));

let folder: string;
beforeEach(async () => {
	folder = await mkdtemp(path.join(top, "case-"));
});

const LONG = "x".repeat(300_000);

test("a file that many put at once is what one of them has put, and nothing else is left", async () => {
	const file = path.join(folder, "a/b.json");
	const texts = Array.from({ length: 20 }, (_, at) => `${at}${LONG}`);
	const puts = texts.map((text, at) => putWhole(file, text, { durable: at % 2 === 0 }));
	putWholeNow(file, "first");
	await Promise.all(puts);
	assert.ok(texts.includes(await readFile(file, "utf8")));
	assert.deepEqual(await readdir(path.dirname(file)), ["b.json"]);
});

test("of many who put a new file one does, and none puts it over another", async () => {
	const file = path.join(folder, "lock");
	const taken = await Promise.all(Array.from({ length: 20 }, (_, at) => putNew(file, `${at}${LONG}`)));
	assert.equal(taken.filter(Boolean).length, 1);
	assert.equal(await readFile(file, "utf8"), `${taken.indexOf(true)}${LONG}`);
	assert.deepEqual(await readdir(folder), ["lock"]);
});

test("a folder is put whole in the place of another, and what cannot be filled leaves the other", async () => {
	const place = path.join(folder, "2026-11/key");
	const fill = (name: string) =>
		putFolder(place, (unfinished) => putFile(path.join(unfinished, name), "text"));
	await fill("old");
	await assert.rejects(fill("no/folder"), { code: "ENOENT", path: place });
	assert.deepEqual(await readdir(place), ["old"]);
	await fill("new");
	assert.deepEqual(await readdir(place), ["new"]);
	assert.deepEqual(await readdir(path.dirname(place)), ["key"]);
});

test("what the disk refuses is told by the name that was asked for, and leaves nothing behind", async () => {
	const taken = path.join(folder, "folder");
	await putFile(path.join(folder, "x"), "");
	await putFolder(taken, (unfinished) => putFile(path.join(unfinished, "a"), "text"));
	const gone = path.join(folder, "gone");
	for (const [put, file] of [
		[() => putWhole(taken, "text"), taken],
		[async () => putWholeNow(taken, "text"), taken],
		[() => putWhole(path.join(folder, "a"), "text", { apart: gone }), path.join(folder, "a")],
		[() => putNew(path.join(folder, "a"), "text", { apart: gone }), path.join(folder, "a")],
	] as const)
		await assert.rejects(put, { path: file });
	assert.deepEqual((await readdir(folder)).sort(), ["folder", "x"]);
});

test("what a dead process has left unfinished is swept away, and what a living one is writing stays", async () => {
	const names = [`.${process.pid}-0a.part`, ".4194305-0a.part", ".part", "a.part", ".4194305-0a"];
	for (const name of names) await writeFile(path.join(folder, name), "text");
	await putFile(path.join(folder, ".4194305-0b.part"), "text");
	await sweepUnfinished(folder);
	assert.deepEqual(
		(await readdir(folder)).sort(),
		names.filter((name) => name !== ".4194305-0a.part").sort(),
	);
	await sweepUnfinished(path.join(folder, "not there"));
});

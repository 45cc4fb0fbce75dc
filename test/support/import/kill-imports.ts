import assert from "node:assert/strict";
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { findAllFiles } from "../../../_includes/site/find-files.ts";
import { runScript } from "../processes/command.ts";
import { furnish } from "../site/furnish.ts";
import { writeSmallExport } from "./small-export.ts";

/** More than the command converts by itself: a process of its own is at work, too. */
const POSTS = 450;

/** A furnished newsroom of its own, and the words by which the export is moved into it. */
async function newsroom(folder: string, source: Awaited<ReturnType<typeof writeSmallExport>>, name: string) {
	const content = await furnish(path.join(folder, name, "content"));
	await mkdir(path.join(content, "articles"));
	const words = [source.file, "--media", source.media, "--content", content];
	return { content, words: [...words, "--report", path.join(folder, name, "r.html")] };
}

async function bytesOf(content: string): Promise<Record<string, string>> {
	const files = await findAllFiles(content);
	return Object.fromEntries(
		await Promise.all(
			files.map(async (file) => [file, await readFile(path.join(content, file), "latin1")] as const),
		),
	);
}

/** Kills an import once so many articles are written; whether it was still at work. */
async function killAt(content: string, words: readonly string[], articles: number): Promise<boolean> {
	const child: ChildProcess = spawn(
		process.execPath,
		["_includes/site/start/run.mjs", "scripts/import.ts", ...words],
		{ stdio: "ignore" },
	);
	const ended = once(child, "exit");
	let over = false;
	void ended.then(() => {
		over = true;
	});
	while (!over && (await findAllFiles(path.join(content, "articles"))).length < articles) await wait(5);
	child.kill("SIGKILL");
	await ended;
	return child.signalCode === "SIGKILL";
}

/** Kills an import so many times on its way, runs it again, and asserts that the bytes are those of one run. */
export async function killImports(kills: number): Promise<void> {
	const folder = await mkdtemp(path.join(tmpdir(), "killed-imports-"));
	try {
		await killImportsIn(folder, kills);
	} finally {
		await rm(folder, { recursive: true });
	}
}

async function killImportsIn(folder: string, kills: number): Promise<void> {
	const source = await writeSmallExport(folder, POSTS);
	const whole = await newsroom(folder, source, "mot-lan");
	const once = await runScript("import", whole.words);
	assert.equal(once.code, 0, once.stderr);
	const expected = await bytesOf(whole.content);
	const articles = Object.keys(expected).filter((file) => file.startsWith("articles/"));
	assert.equal(articles.length, POSTS);
	for (const room of ["comments/", "media/2012/"])
		assert.ok(
			Object.keys(expected).some((file) => file.startsWith(room)),
			room,
		);
	const torn = await newsroom(folder, source, "nhieu-lan");
	for (let kill = 0; kill < kills; kill += 1) {
		const isKilled = await killAt(torn.content, torn.words, Math.floor((kill * POSTS) / kills) + 3);
		assert.ok(isKilled, `kill ${kill + 1} came after the end`);
	}
	const last = await runScript("import", torn.words);
	assert.equal(last.code, 0, last.stderr);
	assert.doesNotMatch(last.stdout, /giữ nguyên|phải xem/);
	assert.deepEqual(Object.keys(await bytesOf(torn.content)), Object.keys(expected));
	const found = await bytesOf(torn.content);
	assert.deepEqual(
		Object.keys(expected).filter((file) => found[file] !== expected[file]),
		[],
	);
	const again = await runScript("import", torn.words);
	assert.match(again.stdout, /đã có, không đổi gì +450\n/);
	assert.deepEqual(await bytesOf(torn.content), found);
	const check = await runScript("check", ["--content", torn.content]);
	assert.equal(check.code, 0, check.stdout);
}

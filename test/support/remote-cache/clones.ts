import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { articleText } from "../articles/article-text.ts";
import { copyProject } from "../site/project-copy.ts";
import { seedCache } from "../site/shared-site.ts";
import { differingFiles, snapshot } from "../site/site.ts";
import { lendPictures } from "../site/starter-site.ts";
import { startServer } from "./cache-server.ts";

/**
 * Has clones of the project, each a machine of its own, share a newspaper out by the command, and one more join it from
 * the cache that they share: it makes no volume, and its site is byte for byte that of a clone that knows no other.
 *
 * @param archive how many articles there are beside those of the starter newspaper: more than a thousand are several groups
 * @param program of the cache's server, as `installServer` gives it
 */
export async function shareOutByCommand(machines: number, archive: number, program: string): Promise<void> {
	const folder = await mkdtemp(path.join(tmpdir(), "clones-"));
	try {
		await shareOutIn(folder, machines, archive, program);
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}

async function shareOutIn(folder: string, machines: number, archive: number, program: string): Promise<void> {
	const clone = (name: string) => path.join(folder, name);
	const shares = Array.from({ length: machines }, (_, at) => String(at + 1));
	for (const name of [...shares, "join", "alone"]) {
		await copyProject(clone(name));
		// Styles, scripts and the desk are no volumes: each machine would make the same.
		await seedCache(path.join(clone(name), ".cache"), { newsdesk: true });
		// Who joins gets them of the others.
		if (name !== "join") await lendPictures(path.join(clone(name), ".cache"));
		await writeArchive(path.join(clone(name), "content/articles"), archive);
	}
	const server = await startServer(program, path.join(folder, "store"));
	const run = (name: string, words: readonly string[], environment: Readonly<Record<string, string>> = {}) =>
		promisify(execFile)(
			process.execPath,
			["_includes/site/start/run.mjs", "scripts/build.ts", ...words, "--now", "2026-11-24 08:30"],
			{ cwd: clone(name), env: { ...process.env, ...environment }, maxBuffer: 2 ** 26 },
		);
	try {
		const writing = { ...server.environment, TURBO_CACHE: "remote:rw" };
		const shared = await Promise.all(
			shares.map((name) => run(name, ["--shard", `${name}/${machines}`], writing)),
		);
		for (const { stdout, stderr } of shared) {
			assert.match(stdout, /nhóm tập/);
			assert.equal(stderr, "");
		}
		const { stdout } = await run("join", [], server.environment);
		assert.match(stdout, /tập \(dựng 0, dùng lại \d+\)/);
		await run("alone", []);
		const [joined, alone] = await Promise.all(
			["join", "alone"].map((name) => snapshot(path.join(clone(name), "_site"))),
		);
		assert.ok(joined && alone);
		assert.deepEqual(differingFiles(alone, joined), []);
	} finally {
		await server.close();
	}
}

/** Short articles, one in two days or so, beside those of the starter newspaper. */
async function writeArchive(articles: string, count: number): Promise<void> {
	for (let number = 0; number < count; number++) {
		const date = new Date(Date.UTC(2021, 0, 1) + number * 1.7 * 86_400_000).toISOString().slice(0, 10);
		const text = articleText({ title: `title: Chuyến phà thứ ${number}`, date: `date: ${date} 08:00` });
		const target = path.join(articles, `${date.slice(0, 4)}/${date.slice(5, 7)}/chuyen-pha-thu-${number}.md`);
		await mkdir(path.dirname(target), { recursive: true });
		await writeFile(target, text);
	}
}

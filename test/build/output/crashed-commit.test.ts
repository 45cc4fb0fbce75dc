import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { test } from "node:test";
import { hashOf } from "../../../_includes/site/cache/hash.ts";
import { findAllFiles } from "../../../_includes/site/find-files.ts";
import {
	commitOutput,
	finishCommit,
	settleOutput,
	stagingOf,
} from "../../../_includes/site/output/commit-output.ts";
import { listFiles } from "../../../_includes/site/output/file-list.ts";
import {
	manifestOf,
	readManifest,
	type SiteManifest,
	sealManifest,
} from "../../../_includes/site/output/site-manifest.ts";
import { type Crash, crashAt } from "../../support/processes/crash.ts";

const DEAD = spawnSync(process.execPath, ["--version"]).pid;

type Files = Readonly<Record<string, string>>;

const OLD: Files = {
	_headers: "headers",
	"index.html": "old",
	same: "same",
	"gone/for/ever/index.html": "gone",
	"emptied/index.html": "gone",
	"emptied/kept.html": "kept",
	"file-then-folder": "a file",
	"folder-then-file/index.html": "in a folder",
};
const NEW: Files = {
	_headers: "headers",
	"index.html": "new",
	same: "same",
	"emptied/kept.html": "kept",
	"fresh/index.html": "fresh",
	"fresh/deep/one.html": "one",
	"fresh/deep/two.html": "two",
	"file-then-folder/index.html": "in a folder",
	"folder-then-file": "a file",
};

async function put(folder: string, files: Files) {
	for (const [file, text] of Object.entries(files)) {
		await mkdir(path.dirname(path.join(folder, file)), { recursive: true });
		await writeFile(path.join(folder, file), text);
	}
}

async function filesIn(folder: string): Promise<Files> {
	const files = await findAllFiles(folder).catch((): string[] => []);
	return Object.fromEntries(
		await Promise.all(files.map(async (file) => [file, await readFile(path.join(folder, file), "utf8")])),
	);
}

function siteOf(files: Files): SiteManifest {
	const none = { key: "", files: "" };
	const list = listFiles(Object.entries(files).map(([file, text]) => [file, hashOf(text)]));
	const front = { key: hashOf(list), files: list };
	return {
		volumes: {},
		assets: none,
		newsdesk: none,
		front,
		bundles: {},
		bundleList: none,
		pictures: "",
		attachments: "",
		offline: none,
	};
}

/** What a build does at its end: it stages what differs, and replaces the old site by the new one. */
async function commit(output: string, old: Files, fresh: Files) {
	const write = Object.keys(fresh).filter((file) => fresh[file] !== old[file]);
	const remove = Object.keys(old).filter((file) => !(file in fresh));
	await put(stagingOf(output), Object.fromEntries(write.map((file) => [file, fresh[file] ?? ""])));
	return () => commitOutput(output, { write, remove, manifest: siteOf(fresh) });
}

/** A folder with the old site, whole, and what puts the new one in its place. */
async function withSite(old: Files, use: (output: string, replace: () => Promise<void>) => Promise<void>) {
	const folder = await mkdtemp(path.join(tmpdir(), "crashed-commit-"));
	const output = path.join(folder, "site");
	try {
		await mkdir(output);
		await put(output, old);
		if (Object.keys(old).length > 0) await writeFile(manifestOf(output), sealManifest(output, siteOf(old)));
		await use(output, await commit(output, old, NEW));
	} finally {
		await rm(folder, { recursive: true });
	}
}

/** What the stopped process has left unfinished bears its number. It runs on here, as a killed one does not. */
async function bury(output: string) {
	const folder = path.dirname(output);
	for (const name of await readdir(folder))
		if (name.startsWith(`.${process.pid}-`))
			await rename(path.join(folder, name), path.join(folder, name.replace(`.${process.pid}-`, `.${DEAD}-`)));
}

/** The next command finds a whole site, of one state, with a manifest that says so and nothing beside it. */
async function assertWhole(output: string, old: Files, when: string): Promise<"old" | "new"> {
	await bury(output);
	await settleOutput(output);
	const found = await filesIn(output);
	const state = "fresh/index.html" in found ? "new" : "old";
	assert.deepEqual(found, state === "new" ? NEW : old, when);
	const manifest = await readManifest(output);
	assert.deepEqual(
		manifest,
		Object.keys(found).length > 0 ? siteOf(state === "new" ? NEW : old) : undefined,
		when,
	);
	return state;
}

/** And the next build makes the new one of it, and leaves nothing beside it. */
async function assertMended(output: string, state: Files, when: string) {
	await finishCommit(output);
	await (await commit(output, state, NEW))();
	assert.deepEqual(await filesIn(output), NEW, when);
	assert.deepEqual(await readManifest(output), siteOf(NEW), when);
	const beside = await findAllFiles(path.dirname(output));
	assert.deepEqual(
		beside.filter((file) => !file.startsWith("site/")),
		["site.manifest.json"],
		when,
	);
}

const SITES = { "an old site": OLD, "no site yet": {} } as const;

for (const [what, old] of Object.entries(SITES)) {
	test(`over ${what} a stop before or in the midst of any operation of a commit leaves the old site or the new one`, async (t) => {
		const found = { old: 0, new: 0 };
		let crash: Crash | undefined;
		for (let at = 0; at === 0 || crash; at++)
			await withSite(old, async (output, replace) => {
				crash = await crashAt(at, replace);
				const when = `stopped at ${at}: ${crash?.operation}`;
				const state = await assertWhole(output, old, when);
				// Only what was carried to its end may have no trace of the old site.
				if (!crash) assert.equal(state, "new");
				found[state] += 1;
				await assertMended(output, state === "new" ? NEW : old, when);
			});
		t.diagnostic(`stops: ${JSON.stringify(found)}`);
		assert.ok(found.old > 3 && found.new > 10, JSON.stringify(found));
	});

	test(`over ${what} a stop of the command that carries a stopped commit to its end changes nothing of that`, async (t) => {
		let stops = 0;
		let first: Crash | undefined;
		for (let at = 0; at === 0 || first; at++) {
			let second: Crash | undefined;
			for (let again = 0; again === 0 || second; again++)
				await withSite(old, async (output, replace) => {
					first = await crashAt(at, replace);
					second = await crashAt(again, () => finishCommit(output));
					const when = `stopped at ${at}: ${first?.operation}, and then at ${again}: ${second?.operation}`;
					await assertWhole(output, old, when);
					stops += 1;
				});
		}
		t.diagnostic(`stops: ${stops}`);
		assert.ok(stops > 100, String(stops));
	});
}

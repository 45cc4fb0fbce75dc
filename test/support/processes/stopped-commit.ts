import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
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

const DEAD = spawnSync(process.execPath, ["--version"]).pid;

export type Files = Readonly<Record<string, string>>;

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
export const NEW: Files = {
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
export async function withSite(
	old: Files,
	use: (output: string, replace: () => Promise<void>) => Promise<void>,
) {
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
export async function assertWhole(output: string, old: Files, when: string): Promise<"old" | "new"> {
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
export async function assertMended(output: string, state: Files, when: string) {
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

export const SITES = { "an old site": OLD, "no site yet": {} } as const;

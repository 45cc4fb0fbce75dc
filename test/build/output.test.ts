import assert from "node:assert/strict";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { test } from "node:test";
import { findAllFiles } from "../../_includes/site/find-files.ts";
import {
	commitOutput,
	ForeignOutput,
	finishCommit,
	guardOutput,
	stagingOf,
} from "../../_includes/site/output.ts";
import { readManifest, type SiteManifest } from "../../_includes/site/site-manifest.ts";

async function withFolder(run: (output: string) => Promise<void>) {
	const folder = await mkdtemp(path.join(tmpdir(), "output-"));
	try {
		await run(path.join(folder, "site"));
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}

async function write(folder: string, files: Readonly<Record<string, string>>) {
	for (const [file, text] of Object.entries(files)) {
		await mkdir(path.dirname(path.join(folder, file)), { recursive: true });
		await writeFile(path.join(folder, file), text);
	}
}

async function read(folder: string) {
	const files = await findAllFiles(folder);
	return Object.fromEntries(
		await Promise.all(files.map(async (file) => [file, await readFile(path.join(folder, file), "utf8")])),
	);
}

function manifestWith(files: readonly string[]): SiteManifest {
	const hashes = Object.fromEntries(files.map((file) => [file, `hash of ${file}`]));
	return { files: hashes, volumes: {}, front: { key: "front", files: {} }, bundles: {} };
}

test("a commit writes what changed, removes what is gone with its folder, and leaves nothing beside the site", async () => {
	await withFolder(async (output) => {
		await write(output, { _headers: "h", "a/index.html": "old", "b/index.html": "gone", same: "same" });
		const fresh = { _headers: "h", "a/index.html": "new", "c/d/index.html": "more", same: "same" };
		await write(stagingOf(output), { "a/index.html": "new", "c/d/index.html": "more" });
		const manifest = manifestWith(["_headers", "a/index.html", "c/d/index.html", "same"]);
		await commitOutput(output, {
			write: ["a/index.html", "c/d/index.html"],
			remove: ["b/index.html"],
			manifest,
		});
		assert.deepEqual(await read(output), fresh);
		assert.deepEqual(await readManifest(output), manifest);
		assert.deepEqual(
			await findAllFiles(path.dirname(output)),
			[...Object.keys(fresh).map((file) => `site/${file}`), "site.manifest.json"].sort(),
		);
	});
});

test("a file may become a folder, and a folder a file", async () => {
	await withFolder(async (output) => {
		await write(output, { _headers: "h", a: "file", "b/index.html": "folder" });
		const fresh = { _headers: "h", "a/index.html": "folder", b: "file" };
		await write(stagingOf(output), { "a/index.html": "folder", b: "file" });
		await commitOutput(output, {
			write: ["a/index.html", "b"],
			remove: ["a", "b/index.html"],
			manifest: manifestWith(Object.keys(fresh)),
		});
		assert.deepEqual(await read(output), fresh);
	});
});

test("a commit that was stopped half way is carried to its end by the next command", async () => {
	await withFolder(async (output) => {
		// As a stop leaves it: `a` already moved, `b` not yet, the removal of `old` not yet.
		await write(output, { _headers: "h", a: "new", b: "before", old: "gone" });
		await write(stagingOf(output), { b: "after" });
		await writeFile(`${output}.journal`, JSON.stringify({ write: ["a", "b"], remove: ["old"] }));
		await finishCommit(output);
		assert.deepEqual(await read(output), { _headers: "h", a: "new", b: "after" });
		assert.deepEqual((await findAllFiles(path.dirname(output))).sort(), [
			"site/_headers",
			"site/a",
			"site/b",
		]);
	});
});

test("a build that was stopped before its commit leaves the old site", async () => {
	await withFolder(async (output) => {
		await write(output, { _headers: "h", a: "old" });
		await write(stagingOf(output), { _headers: "h", a: "half" });
		await finishCommit(output);
		assert.deepEqual(await read(output), { _headers: "h", a: "old" });
	});
});

test("a folder that no build has made is never taken for the output", async () => {
	await withFolder(async (output) => {
		await guardOutput(output);
		await write(output, { "thesis.docx": "years of work" });
		await assert.rejects(guardOutput(output), ForeignOutput);
		await assert.rejects(guardOutput("."), ForeignOutput);
		await assert.rejects(guardOutput(".."), ForeignOutput);
		await assert.rejects(guardOutput("content"), ForeignOutput);
		await write(output, { _headers: "h" });
		await guardOutput(output);
	});
});

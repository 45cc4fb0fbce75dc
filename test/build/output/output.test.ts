import assert from "node:assert/strict";
import { mkdir, mkdtemp, readdir, readFile, rename, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { test } from "node:test";
import { findAllFiles } from "../../../_includes/site/find-files.ts";
import { whileLocked } from "../../../_includes/site/output/build-lock.ts";
import {
	commitOutput,
	finishCommit,
	lockOf,
	sealJournal,
	settleOutput,
	stagingOf,
} from "../../../_includes/site/output/commit-output.ts";
import { listFiles } from "../../../_includes/site/output/file-list.ts";
import { ForeignOutput, guardOutput } from "../../../_includes/site/output/guard-output.ts";
import {
	readManifest,
	type SiteManifest,
	sealManifest,
} from "../../../_includes/site/output/site-manifest.ts";

async function withFolder(run: (output: string) => Promise<void>) {
	const folder = await mkdtemp(path.join(tmpdir(), "output-"));
	try {
		await run(path.join(folder, "site"));
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}

async function put(folder: string, files: Readonly<Record<string, string>>) {
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
	const list = listFiles(files.map((file) => [file, `hash-of-${file}`]));
	return {
		volumes: {},
		assets: { key: "", files: "" },
		newsdesk: { key: "", files: "" },
		front: { key: "front", files: list },
		bundles: {},
		bundleList: { key: "", files: "" },
		pictures: "",
		attachments: "",
		offline: { key: "", files: "" },
	};
}

test("a commit writes what changed, removes what is gone with its folder, and leaves nothing beside the site", async () => {
	await withFolder(async (output) => {
		await put(output, { _headers: "h", "a/index.html": "old", "b/index.html": "gone", same: "same" });
		const fresh = { _headers: "h", "a/index.html": "new", "c/d/index.html": "more", same: "same" };
		await put(stagingOf(output), { "a/index.html": "new", "c/d/index.html": "more" });
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
		await put(output, { _headers: "h", a: "file", "b/index.html": "folder" });
		const fresh = { _headers: "h", "a/index.html": "folder", b: "file" };
		await put(stagingOf(output), { "a/index.html": "folder", b: "file" });
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
		await put(output, { _headers: "h", a: "new", b: "before", old: "gone" });
		await put(stagingOf(output), { b: "after" });
		await writeFile(`${output}.journal`, sealJournal(output, { write: ["a", "b"], remove: ["old"] }));
		await finishCommit(output);
		assert.deepEqual(await read(output), { _headers: "h", a: "new", b: "after" });
		assert.deepEqual((await findAllFiles(path.dirname(output))).sort(), [
			"site/_headers",
			"site/a",
			"site/b",
		]);
	});
});

test("wherever a commit is stopped, the next command makes the new site whole", async () => {
	const old = {
		_headers: "h",
		"a/index.html": "old",
		file: "becomes a folder",
		"folder/b": "becomes a file",
	};
	const fresh = {
		_headers: "new",
		"a/index.html": "new",
		"file/c": "in the folder",
		folder: "file",
		"d/e/f": "d",
		"d/e/g": "beside it",
		"d/h": "above it",
	};
	const write = Object.keys(fresh);
	const remove = ["file", "folder/b"];
	for (let done = 0; done <= remove.length + write.length; done++) {
		await withFolder(async (output) => {
			await put(output, old);
			await put(stagingOf(output), fresh);
			await writeFile(`${output}.manifest.json.next`, sealManifest(output, manifestWith(write)));
			await writeFile(`${output}.journal`, sealJournal(output, { write, remove }));
			for (const file of remove.slice(0, done)) await rm(path.join(output, file));
			for (const file of write.slice(0, Math.max(done - remove.length, 0))) {
				if (file === "folder") await rm(path.join(output, "folder"), { recursive: true });
				await mkdir(path.dirname(path.join(output, file)), { recursive: true });
				await rename(path.join(stagingOf(output), file), path.join(output, file));
			}
			await guardOutput(output);
			await finishCommit(output);
			assert.deepEqual(await read(output), fresh, `after ${done} steps`);
			assert.deepEqual(await readManifest(output), manifestWith(write));
			assert.deepEqual((await readdir(path.dirname(output))).sort(), ["site", "site.manifest.json"]);
		});
	}
});

test("a first site whose commit was stopped before its headers came is no foreign folder", async () => {
	await withFolder(async (output) => {
		await put(output, { a: "new" });
		await put(stagingOf(output), { _headers: "h" });
		await writeFile(`${output}.journal`, sealJournal(output, { write: ["a", "_headers"], remove: [] }));
		await guardOutput(output);
		await finishCommit(output);
		assert.deepEqual(await read(output), { _headers: "h", a: "new" });
	});
});

test("a command that only looks carries a commit to its end, but not that of a build that is running", async () => {
	await withFolder(async (output) => {
		await put(output, { _headers: "h", a: "old" });
		await put(stagingOf(output), { a: "new" });
		await writeFile(`${output}.journal`, sealJournal(output, { write: ["a"], remove: [] }));
		await whileLocked([lockOf(output)], () => settleOutput(output));
		assert.deepEqual(await read(output), { _headers: "h", a: "old" });
		await settleOutput(output);
		assert.deepEqual(await read(output), { _headers: "h", a: "new" });
	});
});

test("a command that only looks leaves alone what a running build has staged", async () => {
	await withFolder(async (output) => {
		await put(output, { _headers: "h" });
		await put(stagingOf(output), { a: "half" });
		await settleOutput(output);
		assert.deepEqual(await read(stagingOf(output)), { a: "half" });
	});
});

test("a file that lies where the new site is to be staged is nobody's to remove", async () => {
	await withFolder(async (output) => {
		await put(output, { _headers: "h" });
		await writeFile(stagingOf(output), "years of work");
		await assert.rejects(finishCommit(output), { code: "ENOTDIR", path: stagingOf(output) });
		assert.equal(await readFile(stagingOf(output), "utf8"), "years of work");
	});
});

test("a build that was stopped before its commit leaves the old site", async () => {
	await withFolder(async (output) => {
		await put(output, { _headers: "h", a: "old" });
		await put(stagingOf(output), { _headers: "h", a: "half" });
		await finishCommit(output);
		assert.deepEqual(await read(output), { _headers: "h", a: "old" });
	});
});

test("a folder that no build has made is never taken for the output", async () => {
	await withFolder(async (output) => {
		await guardOutput(output);
		await put(output, { "thesis.docx": "years of work" });
		await assert.rejects(guardOutput(output), ForeignOutput);
		await assert.rejects(guardOutput("."), ForeignOutput);
		await assert.rejects(guardOutput(".."), ForeignOutput);
		await assert.rejects(guardOutput("content"), ForeignOutput);
		await put(output, { _headers: "h" });
		await guardOutput(output);
	});
});

test("an output that is a file, or in or around what the newspaper comes from, is refused, whatever its name", async () => {
	await withFolder(async (output) => {
		await writeFile(output, "years of work");
		await assert.rejects(guardOutput(output), { name: "ForeignOutput", kind: "file" });
		await rm(output);
		const sources = [path.join(output, "articles"), path.join(path.dirname(output), "..cache")];
		await guardOutput(path.join(path.dirname(output), "..site"), sources);
		for (const place of [output, "/", path.join(sources[0] ?? "", "deep/site"), sources[1] ?? ""])
			await assert.rejects(guardOutput(place, sources), { name: "ForeignOutput", kind: "source" }, place);
		await symlink(path.dirname(output), output);
		await assert.rejects(guardOutput(`${output}/..cache/site`, sources), { kind: "source" });
	});
});

/** A file and a folder beside the output, which no commit may touch. */
async function withNeighbours(run: (output: string) => Promise<void>) {
	await withFolder(async (output) => {
		const neighbour = path.join(path.dirname(output), "neighbour");
		await put(neighbour, { "work.txt": "years of work" });
		await put(output, { _headers: "h", a: "old" });
		await run(output);
		assert.deepEqual(await read(neighbour), { "work.txt": "years of work" });
	});
}

for (const [what, journal] of [
	["garbage", () => "{"],
	["empty", () => ""],
	["unsealed", () => JSON.stringify({ write: [], remove: ["a"] })],
	[
		"flipped",
		(output: string) =>
			Buffer.from(`${sealJournal(output, { write: [], remove: ["a"] })}`.replace('"a"', '"c"')),
	],
	["another site's", () => sealJournal("other", { write: [], remove: ["a"] })],
	...["../neighbour/work.txt", "/etc/hostname", "b/../../neighbour/work.txt", "./a", "", "b//c", "..\\a"].map(
		(name) =>
			[
				`for “${name}”`,
				(output: string) => sealJournal(output, { write: [name], remove: ["a", name] }),
			] as const,
	),
] as const)
	test(`a journal that is ${what} is dropped with a word, and nothing is done of it`, async () => {
		await withNeighbours(async (output) => {
			await put(stagingOf(output), { a: "half" });
			await writeFile(`${output}.journal`, journal(output));
			const problems = await settleOutput(output);
			assert.match(problems.map(({ message }) => message).join(), /đã hỏng nên đã được bỏ đi/);
			assert.deepEqual(await read(output), { _headers: "h", a: "old" });
			assert.deepEqual((await readdir(path.dirname(output))).sort(), ["neighbour", "site"]);
			assert.deepEqual(await settleOutput(output), []);
		});
	});

test("a link in the output leads no commit out of it", async () => {
	await withNeighbours(async (output) => {
		await symlink("../neighbour", path.join(output, "linked"));
		await put(stagingOf(output), { "linked/work.txt": "new" });
		await commitOutput(output, {
			write: ["linked/work.txt"],
			remove: ["linked/work.txt"],
			manifest: manifestWith(["_headers", "a", "linked/work.txt"]),
		});
		assert.deepEqual(await read(output), { _headers: "h", a: "old", "linked/work.txt": "new" });
	});
});

test("a folder by another hand in the place of a file, and a file in that of a folder, give way", async () => {
	await withFolder(async (output) => {
		await put(output, { _headers: "h", "file/x/y": "by hand", folder: "by hand" });
		await put(stagingOf(output), { file: "f", "folder/a": "a" });
		const write = ["file", "folder/a"];
		await commitOutput(output, { write, remove: [], manifest: manifestWith(["_headers", ...write]) });
		assert.deepEqual(await read(output), { _headers: "h", file: "f", "folder/a": "a" });
	});
});

import assert from "node:assert/strict";
import { mkdir, mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { test } from "node:test";
import { readFolderState, writtenBetween } from "../../../scripts/bench/folder-state.ts";

test("what was written is what is new, longer or replaced, even by the same bytes; not what was left or removed", async () => {
	const folder = await mkdtemp(path.join(tmpdir(), "bench-folder-"));
	const at = (name: string) => path.join(folder, name);
	try {
		const missing = await readFolderState(at("missing"));
		assert.equal(missing.size, 0);
		await mkdir(at("in"));
		for (const name of ["left", "removed", "replaced", "in/longer"]) await writeFile(at(name), "12345");
		const before = await readFolderState(folder);
		assert.deepEqual(writtenBetween(missing, before), { files: 4, bytes: 20 });
		assert.deepEqual(writtenBetween(before, await readFolderState(folder)), { files: 0, bytes: 0 });

		await writeFile(at("new"), "1");
		await writeFile(at("in/longer"), "1234567");
		await writeFile(at("fresh"), "12345");
		await rename(at("fresh"), at("replaced"));
		await rm(at("removed"));
		assert.deepEqual(writtenBetween(before, await readFolderState(folder)), { files: 3, bytes: 13 });
	} finally {
		await rm(folder, { recursive: true });
	}
});

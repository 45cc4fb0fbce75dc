import assert from "node:assert/strict";
import { mkdir, mkdtemp, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { test } from "node:test";
import { readSealed } from "../../../../../_includes/site/cache/sealed-file.ts";
import { hashPictures } from "../../../../../_includes/site/media/pictures/picture-hashes.ts";

test("a picture that may have changed since without showing it is not taken for read", async () => {
	const folder = await mkdtemp(path.join(tmpdir(), "picture-hashes-"));
	try {
		const src = "/media/2026/11/anh.png";
		const file = path.join(folder, src);
		await mkdir(path.dirname(file), { recursive: true });
		await writeFile(file, "one");
		// Written just before it is read, or after, however slow the machine: another writing might leave the same times.
		const later = Date.now() / 1000 + 3_600;
		await utimes(file, later, later);
		await hashPictures([src], { content: folder, cache: folder });
		const kept = await readSealed(path.join(folder, "picture-hashes.json"), "picture-hashes.json");
		const [mark] = JSON.parse(String(kept)).files[src];
		assert.equal(mark, "");
	} finally {
		await rm(folder, { recursive: true });
	}
});

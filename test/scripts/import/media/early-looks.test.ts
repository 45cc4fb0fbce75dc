import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { test } from "node:test";
import { setImmediate as turn } from "node:timers/promises";
import type { PictureLook } from "../../../../_includes/domain/reader/article/picture-faults.ts";
import { EarlyLooks } from "../../../../scripts/import/media/early-looks.ts";

/** A memory of pictures that remembers by their text, and counts how many are looked at together. */
class Looks {
	readonly seen: string[] = [];
	together = 0;
	#now = 0;
	readonly #known = new Set<string>();

	see = async (bytes: Uint8Array): Promise<PictureLook> => {
		const text = Buffer.from(bytes).toString();
		if (!this.#known.has(text)) {
			this.#now += 1;
			this.together = Math.max(this.together, this.#now);
			this.seen.push(text);
			await turn();
			this.#known.add(text);
			this.#now -= 1;
		}
		return { kind: "unknown" };
	};
}

async function withFiles(names: readonly string[], use: (folder: string) => Promise<void>): Promise<void> {
	const folder = await mkdtemp(path.join(tmpdir(), "early-looks-"));
	try {
		for (const name of names) await writeFile(path.join(folder, name), `bytes of ${name}`);
		await use(folder);
	} finally {
		await rm(folder, { recursive: true });
	}
}

test("pictures that were begun are looked at one after the other, before they are asked for, and once", () =>
	withFiles(["a.jpg", "b.jpg", "c.jpg"], async (folder) => {
		const looks = new Looks();
		const early = new EarlyLooks(looks);
		for (const name of ["a.jpg", "b.jpg", "b.jpg"]) early.begin(path.join(folder, name));
		while (looks.seen.length < 2) await turn();
		for (const name of ["b.jpg", "c.jpg", "a.jpg"]) {
			const { bytes, look } = await early.take(path.join(folder, name));
			assert.equal(Buffer.from(bytes).toString(), `bytes of ${name}`);
			assert.deepEqual(look, { kind: "unknown" });
		}
		assert.deepEqual(looks.seen, ["bytes of a.jpg", "bytes of b.jpg", "bytes of c.jpg"]);
		assert.equal(looks.together, 1);
	}));

test("one that cannot be read is told to whoever asks for it, and keeps no other waiting", () =>
	withFiles(["b.jpg"], async (folder) => {
		const early = new EarlyLooks(new Looks());
		early.begin(path.join(folder, "a.jpg"));
		early.begin(path.join(folder, "b.jpg"));
		assert.equal((await early.take(path.join(folder, "b.jpg"))).bytes.length, "bytes of b.jpg".length);
		await assert.rejects(early.take(path.join(folder, "a.jpg")), { code: "ENOENT" });
	}));

test("of 70 that are begun at once 64 are looked at, and the others when they are asked for", () => {
	const names = Array.from({ length: 70 }, (_, at) => `${at}.jpg`);
	return withFiles(names, async (folder) => {
		const looks = new Looks();
		const early = new EarlyLooks(looks);
		for (const name of names) early.begin(path.join(folder, name));
		while (looks.seen.length < 64) await turn();
		await turn();
		assert.equal(looks.seen.length, 64);
		await early.take(path.join(folder, "69.jpg"));
		assert.equal(looks.seen.length, 65);
	});
});

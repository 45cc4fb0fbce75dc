import assert from "node:assert/strict";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { test } from "node:test";
import { putSealed, readSealed, seal, unseal } from "../../../../_includes/site/cache/sealed-file.ts";

const NAME = "volumes/2026-11/0123456789abcdef0123/manifest.json";

test("what was sealed comes back under its name: a text, bytes, nothing at all", () => {
	for (const content of ["Bến Tre\n2026\n", "", "\n", Buffer.from([0, 255, 10, 13])])
		assert.deepEqual(unseal(NAME, seal(NAME, content)), Buffer.from(content as string));
});

test("no single bit of a sealed file can be another without being noticed", () => {
	const sealed = seal(NAME, '{"pages":"ab12 2026/11/index.html\\n"}');
	for (let bit = 0; bit < sealed.length * 8; bit++) {
		const spoilt = Buffer.from(sealed);
		spoilt[bit >> 3] = (spoilt[bit >> 3] ?? 0) ^ (1 << (bit & 7));
		assert.equal(unseal(NAME, spoilt), undefined, `bit ${bit}`);
	}
});

test("a sealed file that was cut off, emptied, lengthened or never sealed is not believed", () => {
	const sealed = seal(NAME, "Bến Tre\nhôm nay");
	for (let length = 0; length < sealed.length; length++)
		assert.equal(unseal(NAME, sealed.subarray(0, length)), undefined, `${length} bytes`);
	assert.equal(unseal(NAME, Buffer.concat([sealed, Buffer.from("\n")])), undefined);
	assert.equal(unseal(NAME, Buffer.from("{}")), undefined);
});

test("a whole file that was sealed under another name is not believed", () => {
	const other = NAME.replace("2026-11", "2026-10");
	assert.equal(unseal(NAME, seal(other, "{}")), undefined);
});

test("a sealed file is put in its place whole, with its folder, and nothing is left beside it", async () => {
	const folder = await mkdtemp(path.join(tmpdir(), "sealed-"));
	try {
		const file = path.join(folder, "a/b.json");
		assert.equal(await readSealed(file, "a/b.json"), undefined);
		await putSealed(file, "a/b.json", "một");
		await putSealed(file, "a/b.json", "hai");
		assert.equal(String(await readSealed(file, "a/b.json")), "hai");
		assert.deepEqual(await readdir(path.dirname(file)), ["b.json"]);
		await writeFile(file, (await readFile(file)).subarray(1));
		assert.equal(await readSealed(file, "a/b.json"), undefined);
	} finally {
		await rm(folder, { recursive: true });
	}
});

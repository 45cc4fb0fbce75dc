import assert from "node:assert/strict";
import { mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { test } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import { guardPreview } from "../../../scripts/start/guard-preview.ts";

/** A preview of some files, guarded. @returns its folder, and what it holds when it is told to be gone */
async function guarded(folder: string) {
	const site = path.join(folder, "preview");
	await mkdir(site);
	for (const name of ["_headers", ...FILES]) await writeFile(path.join(site, name), "");
	let stop = () => {};
	const told = new Promise<readonly string[]>((resolve) => {
		stop = guardPreview(site, () => resolve(readdir(site).catch(() => [])));
	});
	return { site, told: told.finally(() => stop()) };
}

const FILES = Array.from({ length: 12 }, (_, at) => `${at}.html`);

test("a preview that is taken away slowly is told to be gone once all of it is", async () => {
	const folder = await mkdtemp(path.join(tmpdir(), "guard-"));
	try {
		const { site, told } = await guarded(folder);
		for (const name of ["_headers", ...FILES]) {
			await rm(path.join(site, name));
			await wait(100);
		}
		assert.deepEqual(await told, []);
	} finally {
		await rm(folder, { recursive: true });
	}
});

test("a preview of which something stays is told to be gone as well: the build says what is in its way", async () => {
	const folder = await mkdtemp(path.join(tmpdir(), "guard-"));
	try {
		const { site, told } = await guarded(folder);
		await rm(path.join(site, "_headers"));
		assert.deepEqual((await told).length, FILES.length);
	} finally {
		await rm(folder, { recursive: true });
	}
});

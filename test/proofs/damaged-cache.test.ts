import assert from "node:assert/strict";
import { readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import { findAllFiles } from "../../_includes/site/find-files.ts";
import { articleText } from "../support/article-text.ts";
import { differingFiles, snapshot, type TinySite, withTinySite } from "../support/site.ts";

const COVER = "cover:\n  src: den-dua-nuoc.svg\n  alt: Đèn dừa nước";
const ARCHIVE = Object.fromEntries(
	["2025-12", "2026-10", "2026-11"].map((month) => [
		`${month.replace("-", "/")}/chuyen.md`,
		articleText({
			title: `title: Chuyện ${month}`,
			date: `date: ${month}-03 08:00`,
			...(month === "2026-11" && { cover: COVER }),
		}),
	]),
);

/** What the cache holds, by the names of the files. */
const KINDS = {
	"the readings of articles": /^readings\/.*\.json$/,
	"the hashes of pictures": /^picture-hashes\.json$/,
	"what was measured of files to keep": /^offline\.json$/,
	"encoded pictures": /^pictures\//,
	"the list of a volume": /^volumes\/.*\/manifest\.json$/,
	"the pages of a volume": /^volumes\/.*\/pages\.json\.gz$/,
	"the search records of a volume": /^volumes\/.*\/records\.json\.gz$/,
	"the list of a bundle": /^bundles\/.*\/files\.txt$/,
	"the index of a bundle": /^bundles\/.*\/files\.pack$/,
};

/** What a stop of the machine, or a disk, makes of a file. */
const DAMAGES = {
	"cut off half way": (bytes: Buffer) => bytes.subarray(0, bytes.length >> 1),
	"of zeros": (bytes: Buffer) => Buffer.alloc(bytes.length),
	"an empty object": () => Buffer.from("{}"),
};

async function withBuiltSite(use: (site: TinySite, whole: ReadonlyMap<string, string>) => Promise<void>) {
	await withTinySite(ARCHIVE, async (site) => {
		await site.build({ search: true });
		await use(site, await snapshot(site.output));
	});
}

/** Takes the site away, so that all of it has to come from the cache. */
async function loseSite(site: TinySite) {
	await rm(site.output, { recursive: true });
	await rm(`${site.output}.manifest.json`);
}

for (const [kind, names] of Object.entries(KINDS))
	test(`${kind}, damaged in the cache, are made anew`, async () => {
		await withBuiltSite(async (site, whole) => {
			const cache = path.join(site.folder, "cache");
			for (const [damage, spoil] of Object.entries(DAMAGES)) {
				const files = (await findAllFiles(cache)).filter((file) => names.test(file));
				assert.ok(files.length > 0);
				for (const file of files) {
					const place = path.join(cache, file);
					await writeFile(place, spoil(await readFile(place)));
				}
				// Records are read for bundles alone.
				if (kind.includes("records")) await rm(path.join(cache, "bundles"), { recursive: true });
				await loseSite(site);
				await site.build({ search: true });
				assert.deepEqual(differingFiles(await snapshot(site.output), whole), [], damage);
			}
		});
	});

test("whatever single file is missing from the cache, the site is the same", async () => {
	await withBuiltSite(async (site, whole) => {
		const cache = path.join(site.folder, "cache");
		for (const names of Object.values(KINDS)) {
			const file = (await findAllFiles(cache)).find((name) => names.test(name));
			assert.ok(file);
			await rm(path.join(cache, file));
			await loseSite(site);
			await site.build({ search: true });
			assert.deepEqual(differingFiles(await snapshot(site.output), whole), [], file);
		}
	});
});

test("damage that the sound site does not need mended is not looked for", async () => {
	await withBuiltSite(async (site, whole) => {
		const cache = path.join(site.folder, "cache");
		for (const file of await findAllFiles(cache))
			if (/pages\.json\.gz$/.test(file)) await writeFile(path.join(cache, file), "");
		const { written } = await site.build({ search: true });
		assert.deepEqual(written, []);
		assert.deepEqual(differingFiles(await snapshot(site.output), whole), []);
	});
});

import assert from "node:assert/strict";
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, test } from "node:test";
import { hashOf } from "../../../_includes/site/cache/hash.ts";
import { findAllFiles } from "../../../_includes/site/find-files.ts";
import { pick, seededRandom } from "../../../scripts/bench/archive/random.ts";
import { articleText } from "../../support/articles/article-text.ts";
import { type TinySite, withTinySite } from "../../support/site/site.ts";

/** A cover in two months, so that one may be taken for the other. */
const COVERS: Readonly<Record<string, string>> = {
	"2026-10": "/media/2023/02/hang-lu-nuoc.svg",
	"2026-11": "/media/2026/11/den-dua-nuoc.svg",
};
const ARCHIVE = Object.fromEntries(
	["2025-12", "2026-10", "2026-11"].map((month) => [
		`${month.replace("-", "/")}/chuyen.md`,
		articleText({
			title: `title: Chuyện ${month}`,
			date: `date: ${month}-03 08:00`,
			...(COVERS[month] && { cover: `cover:\n  src: ${COVERS[month]}\n  alt: Ảnh bìa` }),
		}),
	]),
);

/** What the cache holds, by the names of the files. */
const KINDS = {
	"the readings of articles": /^readings\/.*\.json$/,
	"the hashes of pictures": /^picture-hashes\.json$/,
	"what was measured of files to keep": /^offline\.json$/,
	"what became of a picture": /^pictures\/.*\.json$/,
	"encoded pictures": /^pictures\/.*\.(webp|jpeg)$/,
	"the list of a volume": /^volumes\/.*\/manifest\.json$/,
	"the pages of a volume": /^volumes\/.*\/pages\.pack$/,
	"the search records of a volume": /^volumes\/.*\/records\.pack$/,
	"what a month leaves to the front": /^volumes\/.*\/digest\.json$/,
	"the list of the assets": /^assets\/.*\/files\.txt$/,
	"the assets": /^assets\/.*\/files\.pack$/,
	"the list of a bundle": /^bundles\/.*\/files\.txt$/,
	"the index of a bundle": /^bundles\/.*\/files\.pack$/,
};

/** What a stop of the machine, a disk or whoever cleans up makes of files of one kind. */
const DAMAGES = Object.entries({
	"cut off by a byte": (own: readonly string[]) => rewriteAll(own, (bytes) => bytes.subarray(0, -1)),
	"an empty object": (own: readonly string[]) => rewriteAll(own, () => Buffer.from("{}")),
	"one missing": (own: readonly string[]) => rm(own[0] ?? ""),
});

/** The hash of each file of a site: every byte counts. */
async function hashesOf(output: string): Promise<Record<string, string>> {
	const hashes: Record<string, string> = {};
	for (const file of await findAllFiles(output))
		hashes[file] = hashOf(await readFile(path.join(output, file)));
	assert.ok(Object.keys(hashes).length > 10);
	return hashes;
}

/** A site that was built once, and the hashes of its files. */
let built: string;
let whole: Record<string, string>;

async function prepare(): Promise<void> {
	built = await mkdtemp(path.join(tmpdir(), "built-once-"));
	await withTinySite(ARCHIVE, async (site) => {
		await site.build({ search: true });
		whole = await hashesOf(site.output);
		await cp(site.folder, built, { recursive: true, preserveTimestamps: true });
	});
}

interface BuiltSite {
	readonly site: TinySite;
	/** The files of the cache, in its folder. */
	readonly files: readonly string[];
	/** Puts the whole cache back, damages files of it, builds, and asserts that the site is what it was. */
	survives(what: string, damage: (cache: string) => Promise<void>, losing?: readonly string[]): Promise<void>;
}

/** All of a site may have to come from the cache, and the bundles from the search records. */
const SITE = ["site", "site.manifest.json"];
const BUNDLES = [...SITE, "cache/bundles"];

/** Gives a copy of the site. */
async function withBuiltSite(use: (built: BuiltSite) => Promise<void>) {
	const spare = path.join(built, "cache");
	const run = async (site: TinySite) =>
		use({
			site,
			files: await findAllFiles(spare),
			async survives(what, damage, losing = SITE) {
				await rm(site.cache, { recursive: true });
				await cp(spare, site.cache, { recursive: true });
				await damage(site.cache);
				for (const name of losing) await rm(path.join(site.folder, name), { recursive: true, force: true });
				try {
					await site.build({ search: true });
				} catch (error) {
					throw new Error(`${what}: the build died`, { cause: error });
				}
				assert.deepEqual(await hashesOf(site.output), whole, what);
			},
		});
	await withTinySite({}, run, built);
}

const losingFor = (kind: string) => (kind.includes("records") ? BUNDLES : SITE);

async function rewrite(file: string, change: (bytes: Buffer) => Uint8Array) {
	await writeFile(file, change(await readFile(file)));
}

async function rewriteAll(files: readonly string[], change: (bytes: Buffer) => Uint8Array) {
	for (const file of files) await rewrite(file, change);
}

/** Flipped bits, several in a build, each in another file. */
const AT_ONCE = 8;

/** How much of it: each kind of file damaged in each way, or in one of them by turns; and how many bits are flipped. */
export interface Extent {
	readonly ways: "each" | "by turns";
	readonly flips: number;
}

/** The tests of what a build makes of a damaged cache. */
export function testDamagedCache({ ways, flips }: Extent): void {
	before(prepare);
	after(() => rm(built, { recursive: true }));

	for (const [turn, [kind, names]] of Object.entries(KINDS).entries())
		test(`${kind}, damaged in the cache, are made anew`, async () => {
			await withBuiltSite(async ({ files, survives }) => {
				const own = files.filter((file) => names.test(file));
				assert.ok(own.length > 0);
				const chosen = DAMAGES.filter((_, at) => ways === "each" || at === turn % DAMAGES.length);
				for (const [damage, spoil] of chosen)
					await survives(
						damage,
						(cache) => spoil(own.map((file) => path.join(cache, file))),
						losingFor(kind),
					);
			});
		});

	test("a whole file of the cache in the place of another is not taken for it", async () => {
		await withBuiltSite(async ({ files, survives }) => {
			for (const [kind, names] of Object.entries(KINDS)) {
				const [one, other] = files.filter((name) => names.test(name));
				if (!one || !other) continue;
				const swap = async (cache: string) => {
					const bytes = await readFile(path.join(cache, one));
					await cp(path.join(cache, other), path.join(cache, one));
					await writeFile(path.join(cache, other), bytes);
				};
				await survives(`${one} and ${other}`, swap, losingFor(kind));
			}
		});
	});

	test(`of ${flips} bits flipped at random in all kinds of files of the cache none reaches the site`, async () => {
		const random = seededRandom(20261129);
		let flipped = 0;
		await withBuiltSite(async ({ files, survives }) => {
			const kinds = Object.values(KINDS).map((names) => files.filter((file) => names.test(file)));
			for (let turn = 0; flipped < flips; turn++) {
				const spoilt = new Set<string>();
				for (let at = 0; at < AT_ONCE; at++)
					spoilt.add(pick(kinds[(turn + at) % kinds.length] ?? [], random));
				const flip = async (cache: string) => {
					for (const file of spoilt)
						await rewrite(path.join(cache, file), (bytes) => {
							const place = Math.floor(random() * bytes.length);
							bytes[place] = (bytes[place] ?? 0) ^ (1 << Math.floor(random() * 8));
							return bytes;
						});
				};
				await survives([...spoilt].join(", "), flip, turn % 2 === 0 ? SITE : BUNDLES);
				flipped += spoilt.size;
			}
		});
		assert.ok(flipped >= flips);
	});

	test("what is damaged and not needed is neither looked for nor made anew", async () => {
		await withBuiltSite(async ({ site }) => {
			const cache = path.join(site.folder, "cache");
			for (const file of await findAllFiles(cache))
				if (/pages\.pack$/.test(file)) await rewrite(path.join(cache, file), (bytes) => bytes.reverse());
			const { written, volumes } = await site.build({ search: true });
			assert.deepEqual(written, []);
			assert.deepEqual(volumes.built, []);
		});
	});
}

import assert from "node:assert/strict";
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import { type BuildReport, buildSite } from "../../../_includes/site/build-site.ts";
import { findFiles } from "../../../_includes/site/find-files.ts";
import { type Settings, settingsFrom } from "../../../_includes/site/settings.ts";
import { furnish } from "./furnish.ts";
import { NOW } from "./settings.ts";
import { seedCache } from "./shared-site.ts";

export { NOW };

/** A newsroom of a few articles in a temporary folder, furnished with what is not articles in the starter newspaper. */
export interface TinySite {
	readonly folder: string;
	/** The newsroom's own folder. */
	readonly content: string;
	/** In it. */
	readonly articles: string;
	readonly output: string;
	readonly cache: string;
	/** Writes or replaces an article, `2022/05/ben-pha.md`, or what is beside them, `../threads/qua-song.md`. */
	write(name: string, text: string | Uint8Array): Promise<void>;
	remove(name: string): Promise<void>;
	build(settings?: Partial<Settings>): Promise<BuildReport>;
	/** The text of a file of the output: `2022/05/26/ben-pha/index.html`. */
	read(file: string): Promise<string>;
	/** All files of the output, sorted. */
	files(): Promise<string[]>;
}

/** A tiny site for several tests in turn. */
export interface OpenSite extends TinySite {
	/** Removes all of it. */
	close(): Promise<void>;
}

/**
 * Runs a test with a tiny site, and removes all of it afterwards.
 *
 * @param from the folder of another tiny site, of which it begins as a copy: with its articles, output and cache
 */
export async function withTinySite(
	articles: Readonly<Record<string, string>>,
	run: (site: TinySite) => Promise<void>,
	from?: string,
): Promise<void> {
	const site = await openTinySite(articles, from);
	try {
		await run(site);
	} finally {
		await site.close();
	}
}

/** A tiny site that is there until it is closed: `withTinySite` for several tests. */
export async function openTinySite(
	articles: Readonly<Record<string, string>>,
	from?: string,
): Promise<OpenSite> {
	const folder = await mkdtemp(path.join(tmpdir(), "tiny-site-"));
	const site: OpenSite = {
		folder,
		content: path.join(folder, "content"),
		articles: path.join(folder, "content", "articles"),
		output: path.join(folder, "site"),
		cache: path.join(folder, "cache"),
		async write(name, text) {
			const file = path.join(site.articles, name);
			await mkdir(path.dirname(file), { recursive: true });
			await writeFile(file, text);
		},
		remove: (name) => rm(path.join(site.articles, name)),
		async build(settings) {
			const whole = {
				...settingsFrom({}, NOW),
				content: site.content,
				articles: site.articles,
				output: site.output,
				cache: site.cache,
				search: false,
				newsdesk: false,
				...settings,
			};
			// A test that gives another cache wants all of it made anew.
			if (whole.cache === site.cache) await seedCache(site.cache, whole);
			return buildSite(whole);
		},
		read: (file) => readFile(path.join(site.output, file), "utf8"),
		files: () => findFiles(site.output),
		close: () => rm(folder, { recursive: true, force: true }),
	};
	if (from) await cp(from, folder, { recursive: true, preserveTimestamps: true });
	else await furnish(site.content);
	await mkdir(site.articles, { recursive: true });
	for (const [name, text] of Object.entries(articles)) await site.write(name, text);
	return site;
}

/** Every file of a site with its text, the gzipped parts of the search index unpacked. */
export async function snapshot(output: string): Promise<Map<string, string>> {
	const contents = new Map<string, string>();
	for (const file of await findFiles(output)) {
		const bytes = await readFile(path.join(output, file));
		const zipped = bytes[0] === 0x1f && bytes[1] === 0x8b;
		contents.set(file, (zipped ? gunzipSync(bytes) : bytes).toString("utf8"));
	}
	assert.ok(contents.size > 10);
	return contents;
}

/** Names of the files in which two sites differ. */
export function differingFiles(
	one: ReadonlyMap<string, string>,
	other: ReadonlyMap<string, string>,
): string[] {
	return [...new Set([...one.keys(), ...other.keys()])]
		.filter((file) => one.get(file) !== other.get(file))
		.sort();
}

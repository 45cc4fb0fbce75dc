import { hash } from "node:crypto";
import { cp, mkdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { buildSite } from "../../../_includes/site/build-site.ts";
import { BuildRunning, whileLocked } from "../../../_includes/site/output/build-lock.ts";
import { assetsFolder } from "../../../_includes/site/parts/assets/make-assets.ts";
import { NEWSDESK_FOLDER } from "../../../_includes/site/parts/newsdesk/make-newsdesk.ts";
import { type Settings, settingsFrom } from "../../../_includes/site/settings.ts";
import { TEST_RUN } from "../../../scripts/test/test-run.ts";
import { furnish } from "./furnish.ts";
import { NOW, TEST_CACHE } from "./settings.ts";

/** A site that several test files read and none changes. */
export interface SharedSite {
	readonly output: string;
	readonly cache: string;
}

/**
 * Builds a site where every test file finds it again: once in a run of `npm test`, and at the cost of what changed when a
 * test file is run alone.
 *
 * @param articles of a furnished newsroom, `2026/11/ben-pha.md`; without them it is the starter newspaper
 * @throws where another site of this run has the name: whoever read it would read something else
 */
export async function sharedSite(
	name: string,
	articles: Readonly<Record<string, string>> | undefined,
	changed: Partial<Settings> = {},
): Promise<SharedSite> {
	const folder = path.join(TEST_CACHE, name);
	const site: SharedSite = { output: path.join(folder, "site"), cache: path.join(folder, "cache") };
	const build = async () => {
		const content = path.join(folder, "content");
		if (articles) await writeNewsroom(content, articles);
		const places = articles && { content, articles: path.join(content, "articles") };
		if (!name.startsWith(SEED)) await seedCache(site.cache, changed);
		else if (changed.newsdesk && name !== SEED + NEWSDESK) await seedNewsdesk(site.cache);
		await buildSite({ ...settingsFrom({}, NOW), newsdesk: false, ...places, ...site, ...changed });
	};
	await onceInRun(folder, hash("sha256", JSON.stringify(articles ?? "starter"), "hex"), build);
	return site;
}

/** Does the work unless another process of this run has, and waits for one that is at it. */
async function onceInRun(folder: string, what: string, work: () => Promise<void>): Promise<void> {
	const run = process.env[TEST_RUN];
	const mark = path.join(folder, "run");
	for (;;)
		try {
			return await whileLocked([`${folder}.lock`], async () => {
				const done = await readFile(mark, "utf8").catch(() => undefined);
				const [doneRun, doneWhat] = done?.split(" ") ?? [];
				if (run !== undefined && doneRun === run) {
					if (doneWhat !== what) throw new Error(`Two sites of the tests are called ${folder}.`);
					return;
				}
				await rm(mark, { force: true });
				await work();
				if (run !== undefined) await writeFile(mark, `${run} ${what}`);
			});
		} catch (error) {
			if (!(error instanceof BuildRunning)) throw error;
			await wait(100);
		}
}

async function writeNewsroom(content: string, articles: Readonly<Record<string, string>>): Promise<void> {
	await rm(content, { recursive: true, force: true });
	await furnish(content);
	await mkdir(path.join(content, "articles"));
	for (const [name, text] of Object.entries(articles)) {
		const file = path.join(content, "articles", name);
		await mkdir(path.dirname(file), { recursive: true });
		await writeFile(file, text);
	}
}

/** Begins the names of the sites that others take it from. */
const SEED = "empty-";

type Wanted = Partial<Pick<Settings, "preview" | "search" | "newsdesk">>;

/**
 * Gives a cache that holds no assets yet those that another site has had drawn and bundled, and the newsdesk where it is
 * wanted. A build believes them by their key alone, as those of its last one.
 */
export async function seedCache(
	cache: string,
	{ preview = false, search = true, newsdesk = false }: Wanted,
): Promise<void> {
	if (newsdesk) await seedNewsdesk(cache);
	const kind = preview ? "preview" : search ? "searched" : "plain";
	// Assets say whether there is a newsdesk.
	const name = newsdesk ? `${kind}-${NEWSDESK}` : kind;
	await seed(cache, [assetsFolder(preview), "cards"], name, { preview, search, newsdesk });
}

/** The newsdesk is the same in every site: one has it bundled for all. */
const NEWSDESK = "newsdesk";
const seedNewsdesk = (cache: string) =>
	seed(cache, [NEWSDESK_FOLDER], NEWSDESK, { newsdesk: true, search: false });

/** Copies parts of the cache of an empty site, unless the first of them is there. */
async function seed(cache: string, parts: readonly [string, ...string[]], kind: string, wanted: Wanted) {
	if (await stat(path.join(cache, parts[0])).catch(() => undefined)) return;
	const empty = await sharedSite(SEED + kind, {}, wanted);
	for (const part of parts)
		await cp(path.join(empty.cache, part), path.join(cache, part), { recursive: true, force: false });
}

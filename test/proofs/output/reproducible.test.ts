import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { test } from "node:test";
import { promisify } from "node:util";
import { settingsFrom } from "../../../_includes/site/settings.ts";
import { articleText } from "../../support/articles/article-text.ts";
import { runEleventy } from "../../support/site/eleventy.ts";
import { seedCache } from "../../support/site/shared-site.ts";
import { differingFiles, NOW, snapshot, type TinySite, withTinySite } from "../../support/site/site.ts";
import { lendPictures, starterSite } from "../../support/site/starter-site.ts";

const run = promisify(execFile);

test("the starter newspaper comes out in the same bytes by Eleventy's own command in another zone and language", async () => {
	const starter = await starterSite();
	const folder = await mkdtemp(path.join(tmpdir(), "reproducible-"));
	try {
		const [output, cache] = [path.join(folder, "own"), path.join(folder, "own-cache")];
		// Else a cache of its own: what the other has rendered would prove nothing.
		await lendPictures(cache);
		const settings = { ...settingsFrom({}, NOW), newsdesk: false, output, cache };
		await runEleventy(settings, ".", { TZ: "Pacific/Chatham", LANG: "de_DE.UTF-8" });
		assert.deepEqual(differingFiles(await snapshot(output), await snapshot(starter.folder)), []);
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
});

/** More than are rendered and indexed in one process. */
const MANY = 1_050;

test("a large archive comes out in the same bytes from one core or several, whatever the order of its files on the disk", {
	skip: process.platform !== "linux" && "no taskset here",
}, async () => {
	const names = Array.from({ length: MANY }, (_, number) => number);
	const story = (number: number) => {
		const month = String((number % 9) + 1).padStart(2, "0");
		const day = String((number % 28) + 1).padStart(2, "0");
		const lines = { title: `title: Chuyện thứ ${number}`, date: `date: 2025-${month}-${day} 08:00` };
		return [`2025/${month}/chuyen-${number}.md`, articleText(lines)] as const;
	};
	const build = async (site: TinySite, command: string, words: readonly string[]) => {
		// No article is in them.
		await seedCache(site.cache, { newsdesk: true });
		await run(command, [
			...words,
			...["_includes/site/start/run.mjs", "scripts/build.ts", "--now", new Date(NOW).toISOString()],
			...["--content", site.content, "--output", site.output, "--cache", site.cache],
		]);
	};
	await withTinySite(Object.fromEntries(names.map(story)), async (site) => {
		await build(site, process.execPath, []);
		await withTinySite(Object.fromEntries(names.reverse().map(story)), async (other) => {
			await build(other, "taskset", ["-c", "0", process.execPath]);
			assert.deepEqual(differingFiles(await snapshot(other.output), await snapshot(site.output)), []);
		});
	});
});

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { test } from "node:test";
import { promisify } from "node:util";
import { settingsFrom } from "../../../_includes/site/settings.ts";
import { articleText } from "../../support/articles/article-text.ts";
import { runEleventy } from "../../support/site/eleventy.ts";
import { differingFiles, NOW, snapshot, type TinySite, withTinySite } from "../../support/site/site.ts";

const run = promisify(execFile);

test("the starter newspaper comes out in the same bytes in another zone and language, and by Eleventy's own command", async () => {
	const folder = await mkdtemp(path.join(tmpdir(), "reproducible-"));
	try {
		const build = (output: string, environment: Record<string, string>) =>
			run(
				process.execPath,
				[
					...["_includes/site/start/run.mjs", "scripts/build.ts", "--now", new Date(NOW).toISOString()],
					// A cache of its own: what the other build has rendered would prove nothing.
					...["--output", output, "--cache", `${output}-cache`],
				],
				{ env: { ...process.env, ...environment } },
			);
		const first = path.join(folder, "first");
		const second = path.join(folder, "second");
		const third = path.join(folder, "third");
		await build(first, { TZ: "America/Los_Angeles", LANG: "de_DE.UTF-8" });
		// Encoding them takes longer than all the rest.
		for (const other of [second, third])
			await cp(`${first}-cache/pictures`, `${other}-cache/pictures`, { recursive: true });
		await build(second, { TZ: "Asia/Kathmandu", LANG: "C" });
		await runEleventy({ ...settingsFrom({}, NOW), output: third, cache: `${third}-cache` });
		const expected = await snapshot(first);
		assert.deepEqual(differingFiles(await snapshot(second), expected), []);
		assert.deepEqual(differingFiles(await snapshot(third), expected), []);
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
});

/** More than are rendered and indexed in one process. */
const MANY = 1_300;

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
	const build = (site: TinySite, command: string, words: readonly string[]) =>
		run(command, [
			...words,
			...["_includes/site/start/run.mjs", "scripts/build.ts", "--now", new Date(NOW).toISOString()],
			...["--content", site.content, "--output", site.output, "--cache", site.cache],
		]);
	await withTinySite(Object.fromEntries(names.map(story)), async (site) => {
		await build(site, process.execPath, []);
		await withTinySite(Object.fromEntries(names.reverse().map(story)), async (other) => {
			await build(other, "taskset", ["-c", "0", process.execPath]);
			assert.deepEqual(differingFiles(await snapshot(other.output), await snapshot(site.output)), []);
		});
	});
});

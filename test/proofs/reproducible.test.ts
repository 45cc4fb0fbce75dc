import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { test } from "node:test";
import { promisify } from "node:util";
import { environmentOf, settingsFrom } from "../../_includes/site/settings.ts";
import { differingFiles, NOW, snapshot } from "../support/site.ts";

const run = promisify(execFile);

test("the starter newspaper comes out in the same bytes in another zone and language, and by Eleventy's own command", async () => {
	const folder = await mkdtemp(path.join(tmpdir(), "reproducible-"));
	try {
		const build = (output: string, environment: Record<string, string>) =>
			run(
				process.execPath,
				[
					...["--import", "tsx", "scripts/build.ts", "--now", new Date(NOW).toISOString()],
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
		await run(
			process.execPath,
			["--import", "tsx", "node_modules/@11ty/eleventy/cmd.cjs", "--config=.eleventy.ts", "--quiet"],
			{
				env: {
					...process.env,
					...environmentOf({ ...settingsFrom({}, NOW), output: third, cache: `${third}-cache` }),
				},
			},
		);
		const expected = await snapshot(first);
		assert.deepEqual(differingFiles(await snapshot(second), expected), []);
		assert.deepEqual(differingFiles(await snapshot(third), expected), []);
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
});

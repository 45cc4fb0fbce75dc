import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { test } from "node:test";
import { copyProject } from "../support/site/project-copy.ts";
import { differingFiles, NOW, snapshot } from "../support/site/site.ts";

/** Runs a program to its end, and gives what it printed. */
const run = (file: string, words: readonly string[], cwd: string, environment: Record<string, string> = {}) =>
	new Promise<{ readonly code: number; readonly printed: string }>((resolve) => {
		execFile(file, words, { cwd, env: { ...process.env, ...environment } }, (error, stdout, stderr) =>
			resolve({ code: Number(error?.code ?? 0), printed: `${stdout}\n${stderr}` }),
		);
	});

/** What Netlify itself runs, exactly as `test/netlify/package-lock.json` names it. */
async function installNetlify(folder: string): Promise<string> {
	await mkdir(folder);
	for (const name of ["package.json", "package-lock.json"])
		await cp(`test/netlify/${name}`, path.join(folder, name));
	const { code, printed } = await run("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], folder);
	assert.equal(code, 0, printed);
	return path.join(folder, "node_modules/@netlify/build/bin.js");
}

/** How many volumes and bundles of the search a build made, and how many it found in its cache. */
function readReport(printed: string) {
	const found =
		/; \d+ tập \(dựng (?<built>\d+), dùng lại (?<reused>\d+)\); \d+ bó tìm kiếm \(dựng (?<bundles>\d+)\)/.exec(
			printed,
		);
	assert.ok(found?.groups, printed);
	const { built, reused, bundles } = found.groups;
	return { built: Number(built), reused: Number(reused), bundles: Number(bundles) };
}

test("Netlify's own build makes the starter newspaper, and the next one finds the cache that it left", async () => {
	const folder = await mkdtemp(path.join(tmpdir(), "netlify-"));
	try {
		const netlify = await installNetlify(path.join(folder, "netlify"));
		const project = path.join(folder, "project");
		await copyProject(project);
		await cp("netlify.toml", path.join(project, "netlify.toml"));
		const build = () => run(process.execPath, [netlify, "--offline"], project, { TIN_TINH_NOW: String(NOW) });

		const first = await build();
		assert.equal(first.code, 0, first.printed);
		const cold = readReport(first.printed);
		assert.ok(cold.built > 0 && cold.bundles > 0);
		assert.equal(cold.reused, 0);
		const site = await snapshot(path.join(project, "_site"));

		// The next build is on a machine that has the repository, and what Netlify keeps.
		for (const left of [".cache", "_site", "_site.manifest.json"])
			await rm(path.join(project, left), { recursive: true });
		const second = await build();
		assert.equal(second.code, 0, second.printed);
		assert.deepEqual(readReport(second.printed), { built: 0, reused: cold.built, bundles: 0 });
		assert.deepEqual(differingFiles(site, await snapshot(path.join(project, "_site"))), []);
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
});

import assert from "node:assert/strict";
import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { cp, mkdir, mkdtemp, rename, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, test } from "node:test";
import { promisify } from "node:util";
import { copyProject, linkPackages } from "../../support/site/project-copy.ts";
import { seedCache, sharedSite } from "../../support/site/shared-site.ts";
import { differingFiles, NOW, snapshot } from "../../support/site/site.ts";
import { lendPictures } from "../../support/site/starter-site.ts";

let folder: string;

before(async () => {
	folder = await mkdtemp(path.join(tmpdir(), "project-path-"));
	await copyProject(path.join(folder, "plain"));
	await cp("test", path.join(folder, "plain/test"), { recursive: true });
	await linkPackages(path.join(folder, "plain/node_modules"));
});

after(() => rm(folder, { recursive: true }));

function run(project: string, ...words: readonly string[]) {
	const options = { cwd: project, maxBuffer: 2 ** 24 };
	return new Promise<{ readonly code: number; readonly printed: string }>((resolve) => {
		execFile(process.execPath, ["_includes/site/start/run.mjs", ...words], options, (error, stdout, stderr) =>
			resolve({ code: Number(error?.code ?? 0), printed: stdout + stderr }),
		);
	});
}

/** Names that shells, patterns or addresses read otherwise than a disk does: whoever misreads one of them finds no project. */
const PATH = "Tin *tĩnh* [b]{c} !(x) 'y' & z/50%25 a%20b %/a?b.ts?c/a#b";

/** A picture whose renditions are made again for each of these names. */
const ENCODED = "xe-dap-sach-vo-";

const CLOCK = ["--now", new Date(NOW).toISOString()];

test("check, build, start, Eleventy's own command and tests work whatever the path of the project has in it, and both builds make the same site", async () => {
	const plain = path.join(folder, "plain");
	await lendStarter(path.join(plain, ".cache"));
	assert.equal(
		(await run(plain, "scripts/build.ts", ...CLOCK, "--output", path.join(folder, "site"))).code,
		0,
	);
	const expected = await snapshot(path.join(folder, "site"));
	assert.ok([...expected.keys()].some((file) => file.startsWith(`pictures/${ENCODED}`)));
	const project = path.join(folder, PATH);
	await mkdir(path.dirname(project), { recursive: true });
	for (const made of [".cache", "own"]) await rm(path.join(plain, made), { recursive: true, force: true });
	// All are looked at anew wherever the project is, and one is encoded.
	const isLent = (file: string) => !path.basename(file).startsWith(ENCODED) && !file.endsWith("looks.json");
	await lendPictures(path.join(plain, ".cache"), isLent);
	await rename(plain, project);
	const check = await run(project, "scripts/check.ts");
	assert.equal(check.code, 0, check.printed);
	const build = await run(project, "scripts/build.ts", ...CLOCK);
	assert.equal(build.code, 0, build.printed);
	assert.deepEqual(differingFiles(await snapshot(path.join(project, "_site")), expected), []);
	await runEleventy(project, "own");
	assert.deepEqual(differingFiles(await snapshot(path.join(project, "own")), expected), []);
	const tests = await run(project, "scripts/test.ts", "unit/site/workers", "output/build-lock");
	assert.equal(tests.code, 0, tests.printed);
	await seedCache(path.join(project, ".cache"), { preview: true, newsdesk: true });
	assert.match(await previewOf(project), /<title>Tin Tĩnh/);
});

/** Gives a cache what has been made of the starter newspaper where no path is awkward. */
async function lendStarter(cache: string): Promise<void> {
	await seedCache(cache, { newsdesk: true });
	const starter = await sharedSite("starter", undefined);
	await cp(starter.cache, cache, { recursive: true, force: false });
}

/** Builds by Eleventy's own command, called as the README has it. */
async function runEleventy(project: string, output: string): Promise<void> {
	const words = ["node_modules/@11ty/eleventy/cmd.cjs", "--config=.eleventy.ts", "--quiet"];
	const env = { ...process.env, TIN_TINH_NOW: String(NOW), TIN_TINH_OUTPUT: output };
	await promisify(execFile)(
		process.execPath,
		["--import", "./_includes/site/start/typescript.mjs", ...words],
		{
			cwd: project,
			env,
		},
	);
}

/** The home page that `npm start` shows. */
async function previewOf(project: string): Promise<string> {
	const child = spawn(process.execPath, ["_includes/site/start/run.mjs", "scripts/start.ts", "--port", "0"], {
		cwd: project,
		stdio: ["ignore", "pipe", "inherit"],
	});
	try {
		let printed = "";
		for await (const text of child.stdout.setEncoding("utf8")) {
			printed += text;
			const address = /http:\/\/\S+\//.exec(printed)?.[0];
			if (address !== undefined) return await (await fetch(address)).text();
		}
		throw new Error(`It ended: ${printed}`);
	} finally {
		child.kill("SIGINT");
		if (child.exitCode === null) await once(child, "exit");
	}
}

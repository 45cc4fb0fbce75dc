import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { cp, mkdtemp, realpath, rename, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, test } from "node:test";
import { promisify } from "node:util";
import { copyProject } from "../support/project-copy.ts";
import { differingFiles, snapshot } from "../support/site.ts";

let folder: string;

before(async () => {
	folder = await mkdtemp(path.join(tmpdir(), "project-path-"));
	await copyProject(path.join(folder, "plain"));
	// Packages of its own: what resolves them sees the real path of a link.
	await rm(path.join(folder, "plain/node_modules"));
	const links = ["-al", await realpath("node_modules"), path.join(folder, "plain/node_modules")];
	await promisify(execFile)("cp", links).catch(() =>
		cp("node_modules", path.join(folder, "plain/node_modules"), { recursive: true, verbatimSymlinks: true }),
	);
});

after(() => rm(folder, { recursive: true }));

function run(project: string, ...words: readonly string[]) {
	const options = { cwd: project, maxBuffer: 2 ** 24 };
	return new Promise<{ readonly code: number; readonly printed: string }>((resolve) => {
		execFile(process.execPath, ["--import", "tsx", ...words], options, (error, stdout, stderr) =>
			resolve({ code: Number(error?.code ?? 0), printed: stdout + stderr }),
		);
	});
}

const NOW = ["--now", "2026-11-24T08:30"];

test("check and build work where the path of the project has stars, brackets, blanks and marks", async () => {
	const project = path.join(folder, "Tin *tĩnh* [b]{c} !(x) 'y' & z");
	const plain = path.join(folder, "plain");
	assert.equal((await run(plain, "scripts/build.ts", ...NOW, "--output", path.join(folder, "site"))).code, 0);
	await rm(path.join(plain, ".cache"), { recursive: true });
	await rename(plain, project);
	try {
		const check = await run(project, "scripts/check.ts");
		assert.equal(check.code, 0, check.printed);
		const build = await run(project, "scripts/build.ts", ...NOW);
		assert.equal(build.code, 0, build.printed);
		const expected = await snapshot(path.join(folder, "site"));
		assert.deepEqual(differingFiles(await snapshot(path.join(project, "_site")), expected), []);
	} finally {
		await rename(project, plain);
	}
});

test("check works, and build and start say what to rename, where the path of the project has a #, or a %20", async () => {
	const plain = path.join(folder, "plain");
	for (const [name, found] of [
		["a#b", "#"],
		["a%20b", "%"],
	] as const) {
		const project = path.join(folder, name);
		await rename(plain, project);
		try {
			const check = await run(project, "scripts/check.ts");
			assert.equal(check.code, 0, check.printed);
			for (const script of ["build", "start"]) {
				const { code, printed } = await run(project, `scripts/${script}.ts`);
				assert.match(printed, /^Không dựng được ở “.*”: đường dẫn có ký tự “.”\.\nĐổi tên thư mục ấy/);
				assert.ok(printed.includes(`“${found}”`));
				assert.equal(code, 1);
			}
		} finally {
			await rename(project, plain);
		}
	}
});

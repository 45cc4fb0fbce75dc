import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { test } from "node:test";
import { promisify } from "node:util";
import { copyProject } from "../support/site/project-copy.ts";

test("with another Pagefind than the browser reads, build says what to do, and touches nothing", async () => {
	const folder = await mkdtemp(path.join(tmpdir(), "other-pagefind-"));
	const project = path.join(folder, "project");
	try {
		await copyProject(project);
		const constant = path.join(project, "_includes/domain/text/pagefind-version.ts");
		await writeFile(constant, 'export const PAGEFIND_VERSION = "1.4.0";\n');
		const run = promisify(execFile)(process.execPath, ["_includes/site/start/run.mjs", "scripts/build.ts"], {
			cwd: project,
		});
		await assert.rejects(run, (error: { readonly code: number; readonly stderr: string }) => {
			assert.match(
				error.stderr,
				/^Hãy chạy “npm ci --ignore-scripts” rồi dựng lại: .* bản 1\.4\.0 của tờ báo/,
			);
			assert.doesNotMatch(error.stderr, /^\s+at /m);
			assert.equal(error.code, 1);
			return true;
		});
		for (const name of ["_site", "_site.next"]) assert.ok(!existsSync(path.join(project, name)), name);
		// Its own code.
		assert.deepEqual(await readdir(path.join(project, ".cache")), ["code"]);
	} finally {
		await rm(folder, { recursive: true });
	}
});

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { test } from "node:test";
import { Repositories } from "../../../../../_includes/site/read/history/repositories.ts";

/** Runs a test with a folder that is in no repository, and one beside it that has one. */
async function withFolders(use: (outside: string, repository: string) => Promise<void>): Promise<void> {
	const folder = await mkdtemp(path.join(tmpdir(), "repositories-"));
	try {
		const [outside, repository] = [path.join(folder, "outside"), path.join(folder, "repository")];
		await mkdir(outside);
		execFileSync("git", ["init", "--quiet", repository]);
		await use(outside, repository);
	} finally {
		await rm(folder, { recursive: true });
	}
}

test("a folder in no repository has no history, but where git is told of one that lies elsewhere", () =>
	withFolders(async (outside, repository) => {
		const kindOf = async (folder: string) => (await new Repositories().lineOf(folder)).kind;
		const told = process.env["GIT_DIR"];
		try {
			delete process.env["GIT_DIR"];
			assert.equal(await kindOf(outside), "none");
			assert.equal(await kindOf(path.join(repository, ".git", "..")), "whole");
			process.env["GIT_DIR"] = path.join(repository, ".git");
			assert.equal(await kindOf(outside), "whole");
		} finally {
			if (told === undefined) delete process.env["GIT_DIR"];
			else process.env["GIT_DIR"] = told;
		}
	}));

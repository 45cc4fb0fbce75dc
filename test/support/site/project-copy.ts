import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { cp, mkdir, realpath, rm, symlink } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";

/** All that a build is made of. */
const PROJECT = [
	...["_includes", "assets", "content", "scripts"],
	...[".eleventy.ts", "package.json", "package-lock.json", "tsconfig.json"],
];

/** What commands start as, made of all that lies in the project: with it a copy need not bundle the same again. */
const BUNDLES = ".cache/code";

/** Copies the project into a folder of its own, for tests that change its code. */
export async function copyProject(folder: string): Promise<void> {
	await mkdir(folder);
	for (const name of PROJECT) await cp(name, path.join(folder, name), { recursive: true });
	// Another test may be about to write one: what has not come to its place yet is left.
	const isWhole = (file: string) => !file.endsWith(".part");
	if (existsSync(BUNDLES))
		await cp(BUNDLES, path.join(folder, BUNDLES), { recursive: true, filter: isWhole });
	await symlink(path.resolve("node_modules"), path.join(folder, "node_modules"));
}

/**
 * Gives a copy of the project packages of its own, by hard links where the disk has them: what resolves a package sees
 * the real path of a symbolic one.
 */
export async function linkPackages(folder: string): Promise<void> {
	await rm(folder, { force: true });
	const packages = await realpath("node_modules");
	await promisify(execFile)("cp", ["-al", packages, folder]).catch(() =>
		cp(packages, folder, { recursive: true, verbatimSymlinks: true }),
	);
}

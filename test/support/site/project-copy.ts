import { cp, mkdir, symlink } from "node:fs/promises";
import path from "node:path";

/** All that a build is made of. */
const PROJECT = [
	...["_includes", "assets", "content", "scripts"],
	...[".eleventy.ts", "package.json", "package-lock.json", "tsconfig.json"],
];

/** Copies the project into a folder of its own, for tests that change its code. */
export async function copyProject(folder: string): Promise<void> {
	await mkdir(folder);
	for (const name of PROJECT) await cp(name, path.join(folder, name), { recursive: true });
	await symlink(path.resolve("node_modules"), path.join(folder, "node_modules"));
}

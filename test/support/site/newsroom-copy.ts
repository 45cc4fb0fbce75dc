import { execFile } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import type { OfflineSite } from "../offline/offline-site.ts";
import { copyProject } from "./project-copy.ts";
import { NOW } from "./site.ts";

const run = promisify(execFile);

/** A copy of the whole project, whose `content/` a test changes, and that builds into the site that readers are served. */
export interface NewsroomCopy {
	/** Replaces something in a file of the project: `content/newspaper.yaml`. */
	change(file: string, from: string | RegExp, to: string): Promise<void>;
	/** Builds the newspaper anew in its place: a deploy. */
	deploy(): Promise<void>;
}

export async function copyNewsroom(site: OfflineSite): Promise<NewsroomCopy> {
	const folder = path.dirname(site.output);
	const project = path.join(folder, "project");
	await copyProject(project);
	return {
		async change(file, from, to) {
			const text = await readFile(path.join(project, file), "utf8");
			await writeFile(path.join(project, file), text.replace(from, to));
		},
		async deploy() {
			const command = [
				"_includes/site/start/run.mjs",
				"scripts/build.ts",
				"--articles",
				path.join(folder, "content", "articles"),
			];
			await run(
				process.execPath,
				[
					...command,
					"--output",
					site.output,
					"--cache",
					path.join(folder, "cache"),
					"--now",
					new Date(NOW).toISOString(),
				],
				{ cwd: project },
			);
		},
	};
}

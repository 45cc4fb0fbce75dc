import { cp, mkdir, readFile, symlink, writeFile } from "node:fs/promises";
import path from "node:path";
import { NOW } from "../archive/archive.ts";
import { articlesOf, setAside, type Workshop } from "../archive/workshop.ts";
import { measure } from "../measure.ts";
import { jobNames } from "../results/results.ts";
import type { Contender } from "./contender.ts";

/** What a build of the newspaper is made of. */
const PROJECT = [
	...["_includes", "assets", "content", "scripts"],
	...[".eleventy.ts", "package.json", "package-lock.json", "tsconfig.json"],
];
/** Left out of the copy: the starter newspaper's own articles, their pictures and what speaks of them. */
const STARTER = ["articles", "media", "threads", "tags.yaml", "front.yaml"].map((name) => `content/${name}`);
/** Printed once on every article's page and on no other. */
const TEMPLATE = "_includes/layouts/article-page.tsx";

/**
 * The newspaper, built by the command that Netlify runs: checks, pages, lists, search. It works on a copy of the
 * project, since one of the jobs is to change a template.
 */
export async function openNewspaper(workshop: Workshop): Promise<Contender> {
	const project = path.join(workshop, "project");
	await mkdir(project);
	for (const name of PROJECT)
		await cp(name, path.join(project, name), {
			recursive: true,
			filter: (source) => !STARTER.includes(source.split(path.sep).join("/")),
		});
	await symlink(path.resolve("node_modules"), path.join(project, "node_modules"));
	// A room of its own: what a build notes beside the output goes with it.
	const built = path.join(workshop, "ours");
	const output = path.join(built, "site");
	const cache = path.join(built, "cache");
	const words = [
		...["--articles", articlesOf(workshop)],
		...["--output", output, "--cache", cache, "--now", new Date(NOW).toISOString()],
	];
	return {
		name: "ours",
		output,
		jobs: jobNames,
		async clear() {
			await setAside(built, workshop);
			await mkdir(built);
		},
		build: (stop) =>
			measure([process.execPath, "_includes/site/start/run.mjs", "scripts/build.ts", ...words], {
				cwd: project,
				memory: true,
				stop,
			}),
		async changeTemplate(mark) {
			const file = path.join(project, TEMPLATE);
			const text = await readFile(file, "utf8");
			const changed = text.replace(/<article( data-bench="[^"]*")?/, `<article data-bench="${mark}"`);
			if (changed === text) throw new Error(`No <article> to mark in ${TEMPLATE}`);
			await writeFile(file, changed);
		},
	};
}

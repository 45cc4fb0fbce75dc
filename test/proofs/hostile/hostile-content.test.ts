import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import { promisify } from "node:util";
import { findAllFiles } from "../../../_includes/site/find-files.ts";
import { type Settings, settingsFrom } from "../../../_includes/site/settings.ts";
import { TYPESCRIPT } from "../../../scripts/test/typescript.ts";
import { articleText } from "../../support/articles/article-text.ts";
import { markOf, poison } from "../../support/hostile/hostile-content.ts";
import { environmentOf } from "../../support/site/eleventy.ts";
import { copyProject } from "../../support/site/project-copy.ts";
import { seedCache } from "../../support/site/shared-site.ts";
import { differingFiles, NOW, snapshot, type TinySite, withTinySite } from "../../support/site/site.ts";

const run = promisify(execFile);

const ARTICLE = { "2026/11/ben-pha.md": articleText({ date: "date: 2026-11-20 08:00" }) };

/** The newspaper's own build, with settings that its command does not offer. */
const BUILD = `
	const { buildSite } = await import("./_includes/site/build-site.ts");
	const { settingsFrom } = await import("./_includes/site/settings.ts");
	await buildSite(settingsFrom(process.env, 0));
`;

const environmentFor = (
	{ content, articles }: Pick<TinySite, "content" | "articles">,
	places: Pick<Settings, "output" | "cache">,
) => ({
	...process.env,
	...environmentOf({
		...settingsFrom({}, NOW),
		content,
		articles,
		...places,
		search: false,
		newsdesk: false,
	}),
});

/** Eleventy's own command in a copy of the project. */
const eleventy = (project: string, env: NodeJS.ProcessEnv) =>
	run(
		process.execPath,
		[...TYPESCRIPT, "node_modules/@11ty/eleventy/cmd.cjs", "--config=.eleventy.ts", "--quiet"],
		{ cwd: project, env },
	);

/** Names of the files in which two sites differ, but for the page that tells the commit: a copy of the project has none. */
const differing = (...sites: Parameters<typeof differingFiles>) =>
	differingFiles(...sites).filter((file) => file !== "tinh-trang/index.html");

test("whatever lies beside the page templates, none of it is run, printed, copied or heeded", async () => {
	await withTinySite(ARTICLE, async (site) => {
		const project = path.join(site.folder, "project");
		await copyProject(project);
		// The site as its own command and the newspaper's make it of a clean project.
		await site.build();
		const clean = await snapshot(site.output);

		await poison(path.join(project, "content"));
		await writeFile(path.join(project, ".gitignore"), "content/home.11ty.tsx\n");
		const plain = path.join(site.folder, "plain");
		await eleventy(project, environmentFor(site, { output: plain, cache: site.cache }));
		assert.deepEqual(differing(await snapshot(plain), clean), []);

		const built = path.join(site.folder, "built");
		const cache = `${site.cache}-other`;
		await seedCache(cache, { search: false });
		await run(process.execPath, [...TYPESCRIPT, "--eval", BUILD], {
			cwd: project,
			env: environmentFor(site, { output: built, cache }),
		});
		assert.deepEqual(differing(await snapshot(built), clean), []);
		assert.ok(!existsSync(markOf(project)), "code of the newsroom's folder was run");
	});
});

test("Eleventy's own command refuses a newsroom where something has no place, in Vietnamese, and runs and writes nothing", async () => {
	await withTinySite(ARTICLE, async (site) => {
		const project = path.join(site.folder, "project");
		await copyProject(project);
		await poison(path.join(project, "content"));
		const newsroom = { content: "content", articles: "content/articles" };
		const env = environmentFor(newsroom, { output: site.output, cache: site.cache });
		await assert.rejects(eleventy(project, env), /“bai\.md” là bài viết nhưng nằm sai chỗ/);
		assert.deepEqual(await findAllFiles(site.output).catch(() => []), []);
		assert.ok(!existsSync(markOf(project)), "code of the newsroom's folder was run");
	});
});

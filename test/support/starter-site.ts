import { readFile } from "node:fs/promises";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { BuildRunning } from "../../_includes/site/build-lock.ts";
import { buildSite } from "../../_includes/site/build-site.ts";
import { findFiles } from "../../_includes/site/find-files.ts";
import { settingsFrom } from "../../_includes/site/settings.ts";
import { NOW } from "./site.ts";

/** The address of the starter newspaper, which canonical links, feeds and sitemaps carry. */
export const STARTER_ORIGIN = "https://tintinh.example";

/** The starter newspaper as the public sees it at the moment of the tests. Read only: several test files share it. */
export interface StarterSite {
	readonly folder: string;
	/** All files, sorted: `2022/05/26/ben-pha/index.html`. */
	readonly files: readonly string[];
	/** Those that are pages. */
	readonly pages: readonly string[];
	read(file: string): Promise<string>;
	bytes(file: string): Promise<Buffer>;
}

/**
 * Builds the starter newspaper where every test file finds it again: the first builds, the others see that nothing
 * changed. It is kept with its cache, since encoding its pictures takes long, and apart from the newsroom's own, since
 * somebody may be building.
 */
export async function starterSite(): Promise<StarterSite> {
	const folder = ".cache/starter-newspaper/site";
	const settings = { ...settingsFrom({}, NOW), output: folder, cache: ".cache/starter-newspaper/cache" };
	for (let built = false; !built; ) {
		try {
			await buildSite(settings);
			built = true;
		} catch (error) {
			// Another test file is at it.
			if (!(error instanceof BuildRunning)) throw error;
			await wait(200);
		}
	}
	const files = await findFiles(folder);
	return {
		folder,
		files,
		pages: files.filter((file) => file.endsWith(".html")),
		read: (file) => readFile(path.join(folder, file), "utf8"),
		bytes: (file) => readFile(path.join(folder, file)),
	};
}

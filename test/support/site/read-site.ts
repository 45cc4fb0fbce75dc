import { readFile } from "node:fs/promises";
import path from "node:path";
import { findFiles } from "../../../_includes/site/find-files.ts";
import { sharedSite } from "./shared-site.ts";

/** A tiny site for tests that only read it: as `withTinySite` builds it. */
export interface ReadSite {
	/** All files, sorted: `2022/05/26/ben-pha/index.html`. */
	files(): Promise<string[]>;
	read(file: string): Promise<string>;
}

/** The site of these articles under a name of its own, built for the first who asks. */
export async function readSite(name: string, articles: Readonly<Record<string, string>>): Promise<ReadSite> {
	const { output } = await sharedSite(name, articles, { search: false });
	return {
		files: () => findFiles(output),
		read: (file) => readFile(path.join(output, file), "utf8"),
	};
}

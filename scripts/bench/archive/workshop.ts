import { mkdtemp, rename, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { readNewsroom } from "../../../_includes/site/read/read-newsroom.ts";
import { settingsFrom } from "../../../_includes/site/settings.ts";
import { type BenchArchive, NOW } from "./archive.ts";
import { seededRandom } from "./random.ts";
import { mixTexts, readCorpus } from "./texts.ts";

/** Where the benchmark works: a temporary folder in no git repository, with the articles in `content/articles`. */
export type Workshop = string;

/** The articles of a workshop. */
export const articlesOf = (workshop: Workshop) => path.join(workshop, "content", "articles");

/** Works in a fresh workshop, and removes it whatever happens. */
export async function inWorkshop<Made>(work: (workshop: Workshop) => Promise<Made>): Promise<Made> {
	const workshop = await mkdtemp(path.join(tmpdir(), "tin-tinh-bench-"));
	try {
		return await work(workshop);
	} finally {
		// What was killed a moment ago may still finish a write.
		await rm(workshop, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
	}
}

/**
 * Takes a folder out of the way, if it is there, until the workshop is removed. A build is not to be measured after
 * a removal: for minutes ext4 makes new files several times as slowly, as it passes over what was just removed.
 */
export async function setAside(folder: string, workshop: Workshop): Promise<void> {
	await rename(folder, await mkdtemp(path.join(workshop, "aside-"))).catch((error: NodeJS.ErrnoException) => {
		if (error.code !== "ENOENT") throw error;
	});
}

/**
 * Gathers what an archive is to be written from. The same seed every time: two runs measure the same.
 *
 * @param folder of its articles
 * @param corpus a file of texts; without one they are mixed from the newspaper's own paragraphs
 */
export async function planArchive(
	folder: string,
	articles: number,
	corpus: string | undefined,
): Promise<BenchArchive> {
	const random = seededRandom(374);
	const { newsroom } = await readNewsroom(settingsFrom({}, NOW));
	if (!newsroom) throw new Error("The newsroom's own files cannot be read: run npm run check");
	const own = newsroom.files.flatMap(({ article }) => article ?? []);
	return {
		folder,
		texts: corpus ? await readCorpus(corpus) : mixTexts(own, articles, random),
		sections: newsroom.sections.map((section) => section.slug),
		random,
	};
}

import assert from "node:assert/strict";
import { mkdir, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, test } from "node:test";
import { findAllFiles } from "../../../../_includes/site/find-files.ts";
import { processesFor } from "../../../../scripts/import/article/converters.ts";
import { runImport } from "../../../../scripts/import/run-import.ts";
import { loadSections } from "../../../../scripts/newsroom/load-sections.ts";
import { writeSmallExport } from "../../../support/import/small-export.ts";
import { furnish } from "../../../support/site/furnish.ts";

/** More than the processes get at once. */
const POSTS = 150;

let folder: string;
let source: Awaited<ReturnType<typeof writeSmallExport>>;

before(async () => {
	folder = await mkdtemp(path.join(tmpdir(), "converters-"));
	source = await writeSmallExport(folder, POSTS);
});

after(() => rm(folder, { recursive: true }));

/** All that an import writes whose articles so many processes convert, its report too. */
async function importBy(processes: number): Promise<Record<string, string>> {
	const own = path.join(folder, String(processes));
	const content = await furnish(path.join(own, "content"));
	const articles = path.join(content, "articles");
	await mkdir(articles);
	const { report, summary } = await runImport({
		...{ content, articles, cache: path.join(own, "cache"), processes: { most: processes, from: 20 } },
		...{ paths: [source.file], media: [source.media], report: path.join(own, "bao-cao.html") },
		...{ sections: (await loadSections({ content })) ?? [], dryRun: false, progress: () => {} },
	});
	assert.equal(report?.articles, POSTS);
	await report.close(summary);
	const files = await findAllFiles(content);
	const texts = files.map(async (file) => [file, await readFile(path.join(content, file), "latin1")]);
	return {
		...Object.fromEntries(await Promise.all(texts)),
		samples: JSON.stringify(report.samples),
		report: await readFile(report.json, "utf8"),
	};
}

test("articles that two processes convert become the same files, told in the same order, as those of none", async () => {
	const alone = await importBy(0);
	assert.ok(Object.keys(alone).filter((file) => file.startsWith("articles/")).length >= POSTS);
	assert.deepEqual(await importBy(2), alone);
});

test("a machine with one core has none for a further process, and one is enough", () => {
	assert.equal(processesFor(1).most, 0);
	assert.equal(processesFor(2).most, 1);
	assert.equal(processesFor(64).most, 1);
});

import { randomUUID } from "node:crypto";
import { mkdir, readdir, readFile, rm, stat } from "node:fs/promises";
import path from "node:path";
import { build } from "../../_includes/site/start/esbuild.mjs";
import { isInPlace } from "../../_includes/site/start/kept-bundle.mjs";
import { ROOT } from "../../_includes/site/start/made-of-sources.mjs";
import { bundling, readSources } from "../../_includes/site/start/make-bundle.mjs";
import { TYPESCRIPT } from "./typescript.ts";

/** What Node is told so that it runs these test files, one after the other, in one process. */
export type WordsFor = (files: readonly string[]) => readonly string[];

/** A process for several files imports them. */
const IMPORTER = "test/support/import-files.ts";

const FOLDER = path.join(ROOT, ".cache", "tests", "code");

/** After so many milliseconds nobody runs what is in a folder any more: its run was killed. */
const FORGOTTEN = 24 * 3_600_000;

/**
 * Has test files run as one bundle, in which what they share is there once: that a process starts from hundreds of
 * sources takes longer than many a test. Where nothing can be bundled in the project they run as they lie there.
 */
export async function withBundledTests<Result>(
	files: readonly string[],
	run: (wordsFor: WordsFor) => Promise<Result>,
): Promise<Result> {
	await dropForgotten();
	const folder = path.join(FOLDER, randomUUID());
	await mkdir(folder, { recursive: true });
	try {
		if (!isInPlace(folder)) return await run(asTheyLie);
		await bundle([...files, IMPORTER], folder);
		return await run((job) => ["--enable-source-maps", ...entries(job, (file) => bundled(file, folder))]);
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}

/** Started from the sources, file by file. */
export const asTheyLie: WordsFor = (job) => [...TYPESCRIPT, ...entries(job, (file) => file)];

const entries = (job: readonly string[], place: (file: string) => string) =>
	(job.length === 1 ? job : [IMPORTER, ...job]).map(place);

/** All lie in one folder, so that each source knows from any of them where it is. */
const nameOf = (file: string) => file.replaceAll("/", "~");
const bundled = (file: string, folder: string) => path.join(folder, `${nameOf(file)}.mjs`);

async function bundle(files: readonly string[], folder: string): Promise<void> {
	await build({
		...bundling,
		entryPoints: files.map((file) => ({ in: file, out: nameOf(file) })),
		outdir: folder,
		outExtension: { ".js": ".mjs" },
		splitting: true,
		sourcemap: true,
		plugins: [{ name: "sources", setup: (own) => readSources(own, folder, { read: readFile }) }],
	});
}

async function dropForgotten(): Promise<void> {
	for (const name of await readdir(FOLDER).catch(() => [])) {
		const folder = path.join(FOLDER, name);
		const { mtimeMs } = await stat(folder).catch(() => ({ mtimeMs: 0 }));
		if (mtimeMs < Date.now() - FORGOTTEN) await rm(folder, { recursive: true, force: true });
	}
}

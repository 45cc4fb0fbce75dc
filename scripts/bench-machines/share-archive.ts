import { createHash } from "node:crypto";
import { cp, mkdir, readFile, stat } from "node:fs/promises";
import path from "node:path";
import { findAllFiles } from "../../_includes/site/find-files.ts";
import { NOW, writeArchive } from "../bench/archive/archive.ts";
import { articlesOf, planArchive, setAside, type Workshop } from "../bench/archive/workshop.ts";
import { type Cost, measure } from "../bench/measure.ts";

/** What it cost to make a newspaper on so many machines, each with its share, and a further one that joins. */
export interface SharedCost {
	readonly machines: number;
	readonly shares: readonly Cost[];
	readonly join: Cost;
	/** Of all groups, as they travel. */
	readonly bytes: number;
	/** Of the site: equal for all, or the bench fails. */
	readonly site: string;
}

/** Core-seconds of all its processes. */
export const coreSeconds = ({ user, system }: Cost) => user + system;

/** Writes the archive of the bench. @returns the folder of its articles */
export async function writeShared(
	workshop: Workshop,
	articles: number,
	corpus: string | undefined,
): Promise<string> {
	await writeArchive(await planArchive(articlesOf(workshop), articles, corpus), articles);
	return articlesOf(workshop);
}

/**
 * Makes the newspaper of a workshop by so many machines: here one after the other, each in folders of its own, with the
 * command that machines run. One machine alone makes it by a plain build.
 */
export async function shareArchive(
	workshop: Workshop,
	machines: number,
	stop: AbortSignal,
): Promise<SharedCost> {
	const run = path.join(workshop, `of-${machines}`);
	const groups = (name: string) => path.join(run, name, "machines/groups");
	const build = (name: string, words: readonly string[]) =>
		measure(
			[
				...[process.execPath, "_includes/site/start/run.mjs", "scripts/build.ts"],
				...["--articles", articlesOf(workshop), "--now", new Date(NOW).toISOString()],
				...["--cache", path.join(run, name), "--output", path.join(run, "site"), ...words],
			],
			{ memory: true, stop },
		);
	const shares: Cost[] = [];
	let bytes = 0;
	await mkdir(groups("join"), { recursive: true });
	for (let machine = 1; machines > 1 && machine <= machines; machine++) {
		const name = `machine-${machine}`;
		shares.push(await build(name, ["--shard", `${machine}/${machines}`]));
		for (const file of await findAllFiles(groups(name)))
			bytes += (await stat(path.join(groups(name), file))).size;
		await cp(groups(name), groups("join"), { recursive: true });
		await setAside(path.join(run, name), workshop);
	}
	const join = await build("join", []);
	const site = await hashSite(path.join(run, "site"));
	await setAside(run, workshop);
	return { machines, shares, join, bytes, site };
}

async function hashSite(folder: string): Promise<string> {
	const hash = createHash("sha256");
	for (const file of (await findAllFiles(folder)).sort())
		hash
			.update(file)
			.update("\0")
			.update(await readFile(path.join(folder, file)));
	return hash.digest("hex");
}

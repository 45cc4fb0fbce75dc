import { mkdirSync, readFileSync } from "node:fs";
import { mkdir, rm } from "node:fs/promises";
import path from "node:path";
import type { Edition } from "../domain/edition.ts";
import { type FileList, listFiles } from "./file-list.ts";
import { findAllFiles } from "./find-files.ts";
import { hashOf } from "./hash.ts";
import { printPages } from "./print-pages.ts";
import { putFileNow } from "./put-file.ts";
import type { Settings } from "./settings.ts";

/**
 * Prints the front, the pages made from all cards, into the folder that the settings give for the output.
 *
 * @returns its files
 */
export async function printFront(edition: Edition, settings: Settings): Promise<FileList> {
	const front: Settings = { ...settings, pages: "front" };
	await rm(front.output, { recursive: true, force: true });
	await mkdir(front.output, { recursive: true });
	const pages = await printPages(edition, front);
	for (const [file, text] of pages) {
		const target = path.join(front.output, file);
		mkdirSync(path.dirname(target), { recursive: true });
		putFileNow(target, text);
	}
	const files = await findAllFiles(front.output);
	return listFiles(
		files.map(
			(file) => [file, hashOf(pages.get(file) ?? readFileSync(path.join(front.output, file)))] as const,
		),
	);
}

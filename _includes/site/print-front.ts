import { mkdir, readFile, rm } from "node:fs/promises";
import path from "node:path";
import type { Edition } from "../domain/edition.ts";
import { findAllFiles } from "./find-files.ts";
import { hashOf } from "./hash.ts";
import { openEleventy } from "./open-eleventy.ts";
import type { Settings } from "./settings.ts";

/**
 * Prints the front, the pages made from all cards, with the styles, scripts, fonts and icons of the site, into the
 * folder that the settings give for the output.
 *
 * @returns hash of each file
 */
export async function printFront(
	edition: Edition,
	settings: Settings,
): Promise<Readonly<Record<string, string>>> {
	const front: Settings = { ...settings, pages: "front" };
	await rm(front.output, { recursive: true, force: true });
	await mkdir(front.output, { recursive: true });
	await openEleventy(edition, front).write();
	const files = await findAllFiles(front.output);
	return Object.fromEntries(
		await Promise.all(
			files.map(async (file) => [file, hashOf(await readFile(path.join(front.output, file)))]),
		),
	);
}

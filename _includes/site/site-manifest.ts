import { readFile, stat } from "node:fs/promises";
import path from "node:path";

/** What a built site is made of, kept beside it: `_site.manifest.json`. */
export interface SiteManifest {
	/** Hash of each file of the output. A picture's or a font's name holds its hash already. */
	readonly files: Readonly<Record<string, string>>;
	/** Key of each volume. */
	readonly volumes: Readonly<Record<string, string>>;
	readonly front: Part;
	/** Search bundles by name. */
	readonly bundles: Readonly<Record<string, Part>>;
}

/** A part of the site that is made at once: its key, and its files with their hashes. */
export interface Part {
	readonly key: string;
	readonly files: Readonly<Record<string, string>>;
}

export const manifestOf = (output: string) => `${path.resolve(output)}.manifest.json`;

/** The manifest of a site, or nothing where there is no site that a build in volumes has made. */
export async function readManifest(output: string): Promise<SiteManifest | undefined> {
	try {
		await stat(path.join(output, "_headers"));
		return JSON.parse(await readFile(manifestOf(output), "utf8"));
	} catch {
		return undefined;
	}
}

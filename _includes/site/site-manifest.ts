import { readFile, stat } from "node:fs/promises";
import path from "node:path";
import { type FileList, filesIn } from "./file-list.ts";

/** What a built site is made of, kept beside it: `_site.manifest.json`. */
export interface SiteManifest {
	/** By month: `2022-05`. */
	readonly volumes: Readonly<Record<string, Part>>;
	readonly front: Part;
	/** Search bundles by name. */
	readonly bundles: Readonly<Record<string, Part>>;
	/** The list of them for browsers. Without files where there is no search. */
	readonly bundleList: Part;
	/** The encoded pictures. */
	readonly pictures: FileList;
	/** What is told of all that for reading it with no network. Without files where nothing is kept. */
	readonly offline: Part;
}

/** A part of the site that is made at once: its key, and its files. Every file of the output is in one part. */
export interface Part {
	readonly key: string;
	readonly files: FileList;
}

/** A part that tells of others, made when they are. */
export interface TextPart extends Part {
	/** By name in the output; of a part that is as it was, none. */
	readonly contents: ReadonlyMap<string, string>;
}

export const NO_TEXTS: TextPart = { key: "", files: "", contents: new Map() };

/** The lists of a site's files, by what they are of. Lists that are equal are of the same files. */
export function listsOf({
	volumes,
	front,
	bundles,
	bundleList,
	pictures,
	offline,
}: SiteManifest): Map<string, FileList> {
	return new Map([
		...Object.entries(volumes).map(([month, { files }]) => [`volume ${month}`, files] as const),
		...Object.entries(bundles).map(([name, { files }]) => [`bundle ${name}`, files] as const),
		["list of bundles", bundleList.files],
		["front", front.files],
		["pictures", pictures],
		["offline", offline.files],
	]);
}

/** The hash of each file of a site, by its name in the output. */
export function filesOf(manifest: SiteManifest): Map<string, string> {
	return new Map([...listsOf(manifest).values()].flatMap((list) => [...filesIn(list)]));
}

export const manifestOf = (output: string) => `${path.resolve(output)}.manifest.json`;

/** The manifest of a site, or nothing where there is no site that a build in volumes has made. */
export async function readManifest(output: string): Promise<SiteManifest | undefined> {
	try {
		await stat(path.join(output, "_headers"));
		const manifest = JSON.parse(await readFile(manifestOf(output), "utf8")) as SiteManifest;
		// Of an older version it is of no use.
		return manifest.bundleList ? manifest : undefined;
	} catch {
		return undefined;
	}
}

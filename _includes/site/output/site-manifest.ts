import { stat } from "node:fs/promises";
import path from "node:path";
import { readSealed, seal } from "../cache/sealed-file.ts";
import { type FileList, filesIn } from "./file-list.ts";

/** What a built site is made of, kept beside it: `_site.manifest.json`. */
export interface SiteManifest {
	/** By month: `2022-05`. */
	readonly volumes: Readonly<Record<string, Part>>;
	/** Styles, scripts, fonts, icons, social cards and `_headers`. */
	readonly assets: Part;
	/** Scripts of the desk at which the newsroom writes. Without files where there is none. */
	readonly newsdesk: Part;
	readonly front: Part;
	/** Search bundles by name. */
	readonly bundles: Readonly<Record<string, Part>>;
	/** The list of them for browsers. Without files where there is no search. */
	readonly bundleList: Part;
	/** The encoded pictures. */
	readonly pictures: FileList;
	/** Sounds, films and documents beside articles. */
	readonly attachments: FileList;
	/** What is told of all that for reading it with no network. Without files where nothing is kept. */
	readonly offline: Part;
}

/** A part of the site that is made at once: its key, and its files. Every file of the output is in one part. */
export interface Part {
	readonly key: string;
	readonly files: FileList;
}

/** A part whose files are in the cache. */
export interface KeptPart extends Part {
	/** Where they are, by their name in the output. */
	readonly folder: string;
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
	assets,
	newsdesk,
	front,
	bundles,
	bundleList,
	pictures,
	attachments,
	offline,
}: SiteManifest): Map<string, FileList> {
	return new Map([
		...Object.entries(volumes).map(([month, { files }]) => [`volume ${month}`, files] as const),
		...Object.entries(bundles).map(([name, { files }]) => [`bundle ${name}`, files] as const),
		["list of bundles", bundleList.files],
		["assets", assets.files],
		["newsdesk", newsdesk.files],
		["front", front.files],
		["pictures", pictures],
		["attachments", attachments],
		["offline", offline.files],
	]);
}

/** The hash of each file of a site, by its name in the output. */
export function filesOf(manifest: SiteManifest): Map<string, string> {
	return new Map([...listsOf(manifest).values()].flatMap((list) => [...filesIn(list)]));
}

/** The same site with each list of files as it is given; what is made from its key alone loses it where the list is another. */
export function mapLists(manifest: SiteManifest, change: (list: FileList) => FileList): SiteManifest {
	const stored = (part: Part): Part => ({ ...part, files: change(part.files) });
	const made = (part: Part): Part => {
		const files = change(part.files);
		return files === part.files ? part : { key: "", files };
	};
	const all = (parts: Readonly<Record<string, Part>>) =>
		Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, stored(part)]));
	return {
		volumes: all(manifest.volumes),
		assets: stored(manifest.assets),
		newsdesk: stored(manifest.newsdesk),
		front: made(manifest.front),
		bundles: all(manifest.bundles),
		bundleList: made(manifest.bundleList),
		pictures: change(manifest.pictures),
		attachments: change(manifest.attachments),
		offline: made(manifest.offline),
	};
}

export const manifestOf = (output: string) => `${path.resolve(output)}.manifest.json`;

/** The name under which something is sealed that stands beside a site: one of another site is not taken for it. */
export const nameBeside = (output: string, what: string) => `${path.basename(path.resolve(output))} ${what}`;

/** Told apart by it: one that a build of other parts has left is as good as none. */
const KIND = "manifest of parts with attachments";

/** A manifest as it is kept beside its site. */
export const sealManifest = (output: string, manifest: SiteManifest) =>
	seal(nameBeside(output, KIND), JSON.stringify(manifest));

/** The manifest of a site, or nothing where there is no site that a build in volumes has made. */
export async function readManifest(output: string): Promise<SiteManifest | undefined> {
	if (!(await stat(path.join(output, "_headers")).catch(() => undefined))) return undefined;
	const kept = await readSealed(manifestOf(output), nameBeside(output, KIND));
	return kept && JSON.parse(kept.toString());
}

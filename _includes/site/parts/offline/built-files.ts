import { readFile, rm } from "node:fs/promises";
import path from "node:path";
import { type PictureFile, type Rendition, smallestFile } from "../../../domain/article/rendition.ts";
import { DamagedCache } from "../../cache/damaged-cache.ts";
import { hashOf } from "../../cache/hash.ts";
import { keptContents } from "../../cache/kept-files.ts";
import { type VolumeManifest, VolumeStore } from "../../cache/volume-store.ts";
import type { PictureFiles } from "../../media/pictures/pictures.ts";
import { stagingOf } from "../../output/commit-output.ts";
import { type FileList, filesIn } from "../../output/file-list.ts";
import type { KeptPart } from "../../output/site-manifest.ts";
import { manifestOf, type Part } from "../../output/site-manifest.ts";
import type { Settings } from "../../settings.ts";
import type { MadeBundle } from "../search/make-bundles.ts";

/** The parts of a site that are made and not yet put in place of the old ones. */
export interface BuiltParts {
	readonly assets: KeptPart;
	readonly front: Part;
	/** All volumes, and what is kept of them by month. */
	readonly volumes: readonly { readonly month: string; readonly key: string }[];
	readonly kept: ReadonlyMap<string, VolumeManifest>;
	readonly bundles: readonly MadeBundle[];
	/** The encoded pictures that pages show. */
	readonly pictures: PictureFiles;
	/** Those that the page of each article of some months, and the front, shows, by address. */
	readonly shows: (months: ReadonlySet<string>) => ReadonlyMap<string, readonly Rendition[]>;
}

/** The files of a site that is being made, by their names in the output: `2022/05/26/ben-pha/index.html`. */
export interface SiteFiles {
	/** The hash of what is in a file; nothing where the site has no such file. */
	hash(file: string): Promise<string | undefined>;
	/** How many bytes of a page come over the network, where that was measured when it was made. */
	sent(file: string): number | undefined;
	/** @throws when it cannot be read, or is not what was made */
	read(file: string): Promise<Uint8Array>;
	/** The smallest file of each picture that the page of an article, or the front, shows: `ben-pha-ab12-480.webp`. */
	shownAt(address: string): readonly string[];
	/** What is known of an encoded picture, by its name: `ben-pha-ab12-480.webp`. Nothing where the site has none such. */
	picture(name: string): PictureFile | undefined;
	/** The files of a search bundle. */
	bundle(name: string): Promise<readonly string[]>;
}

/** What is in the files of a part; nothing where one is not there. */
type Contents = (file: string) => Promise<string | Uint8Array | undefined>;

/** A part as its files are read. */
interface Source {
	readonly files: FileList;
	/** Of each file, in their order, where they are known. */
	readonly sent?: readonly number[];
	readonly open: () => Promise<Contents>;
	/** Takes it away, so that it is made anew. */
	readonly drop: () => Promise<void>;
}

interface KnownFile {
	readonly hash: string;
	readonly source: Source;
	readonly sent: number | undefined;
}

/** A pack is of a bundle and of one or two months. */
const OPEN_AT_ONCE = 3;

/**
 * The files of parts that are made: assets, volumes and bundles are in the cache, the front is staged, or in the old site where
 * it did not change. Where a file turns out damaged, its part is dropped, and DamagedCache is thrown.
 *
 * @param months whose files are known: a large archive has many more
 */
export function builtFiles(parts: BuiltParts, months: ReadonlySet<string>, settings: Settings): SiteFiles {
	const { bundles, pictures } = parts;
	const shows = parts.shows(months);
	const store = new VolumeStore(settings.cache, settings.preview);
	const known = new Map<string, KnownFile>();
	for (const source of sourcesOf(parts, months, store, settings)) {
		let at = 0;
		for (const [file, hash] of filesIn(source.files))
			known.set(file, { hash, source, sent: source.sent?.[at++] });
	}
	const opened = new Map<Source, Promise<Contents>>();
	const open = (source: Source) => {
		const contents = opened.get(source) ?? source.open();
		opened.set(source, contents);
		for (const other of [...opened.keys()].slice(0, -OPEN_AT_ONCE)) opened.delete(other);
		return contents;
	};
	return {
		hash: async (file) => known.get(file)?.hash,
		sent: (file) => known.get(file)?.sent,
		async read(file) {
			const { hash, source } = known.get(file) ?? {};
			const content = source && (await (await open(source))(file));
			const bytes = content === undefined ? undefined : Buffer.from(content);
			if (bytes && hashOf(bytes) === hash) return bytes;
			await source?.drop();
			throw new DamagedCache(file);
		},
		shownAt: (address) =>
			(shows.get(address) ?? []).map((rendition) => path.posix.basename(smallestFile(rendition))),
		picture: (name) => pictures.get(name),
		bundle: async (name) => {
			const files = bundles.find((bundle) => bundle.name === name)?.files ?? "";
			return [...filesIn(files)].map(([file]) => file);
		},
	};
}

function sourcesOf(
	{ assets, front, volumes, kept, bundles }: BuiltParts,
	months: ReadonlySet<string>,
	store: VolumeStore,
	{ output }: Settings,
): Source[] {
	const read = (folder: string, file: string) => readFile(path.join(folder, file)).catch(() => undefined);
	return [
		{
			files: front.files,
			open: async () => async (file) => (await read(stagingOf(output), file)) ?? read(output, file),
			// Without it nothing is known of the old site, and the front is printed anew.
			drop: () => rm(manifestOf(output), { force: true }),
		},
		...volumes
			.filter(({ month }) => months.has(month))
			.map(({ month, key }) => ({
				files: kept.get(month)?.pages ?? "",
				sent: kept.get(month)?.sent ?? [],
				async open(): Promise<Contents> {
					const pages = await store.pages(month, key);
					return async (file) => pages?.get(file);
				},
				drop: () => store.forget(month, key),
			})),
		...[assets, ...bundles].map(({ files, folder }) => ({
			files,
			async open(): Promise<Contents> {
				const contents = await keptContents(folder);
				return async (file) => contents?.get(file);
			},
			drop: () => rm(folder, { recursive: true, force: true }),
		})),
	];
}

import { readdir, rm } from "node:fs/promises";
import path from "node:path";
import type { PictureFile, Rendition, Thumbnail } from "../../domain/article/rendition.ts";
import type { MonthDigest } from "../../domain/volumes/month-digest.ts";
import { type PictureFiles, pictureFiles } from "../media/pictures/pictures.ts";
import type { FileList } from "../output/file-list.ts";
import type { PackedRecord } from "../parts/search/packed-records.ts";
import { packRecords, unpackRecords } from "../parts/search/packed-records.ts";
import { forgetOthers } from "./forget-others.ts";
import { pack, unpack } from "./pack.ts";
import { putFile, putFolder } from "./put-file.ts";
import { readSealed, seal } from "./sealed-file.ts";

/** What is kept of a rendered volume, beside its pages and search records. */
export interface VolumeManifest {
	/** Its pages, by their files in the output: `2022/05/26/ben-pha/index.html`. */
	readonly pages: FileList;
	/** How many bytes come over the network of each page that readers may store, in the order of the list; 0 of all others. */
	readonly sent: readonly number[];
	/** Hashes of the search records of each day that has articles, `2022-05-26`. */
	readonly days: Readonly<Record<string, string>>;
	/** What became of the pictures that its articles cite. */
	readonly renditions: Readonly<Record<string, Rendition>>;
	/** Of covers that stand small beside its articles, of other months too. */
	readonly thumbnails: Readonly<Record<string, Thumbnail>>;
	/** Hash of what it leaves to the front. */
	readonly digest: string;
}

/** All that a volume shows of pictures. */
export const picturesOfVolume = ({ renditions, thumbnails }: VolumeManifest) =>
	pictureFiles([...Object.values(renditions), ...Object.values(thumbnails)]);

/** A rendered volume. */
export interface RenderedVolume {
	readonly manifest: VolumeManifest;
	readonly pages: ReadonlyMap<string, Uint8Array>;
	readonly records: readonly PackedRecord[];
	readonly digest: MonthDigest;
}

const MANIFEST = "manifest.json";
// As they are: to press them and to unfold them again takes longer than to print a short page.
const PAGES = "pages.pack";
const RECORDS = "records.pack";
const DIGEST = "digest.json";

/** What the folder of a volume holds. */
export const VOLUME_FILES: readonly string[] = [MANIFEST, PAGES, RECORDS, DIGEST];

/** Rendered volumes under the cache, each under its key, so that one that comes back is not rendered again. */
export class VolumeStore {
	readonly #folder: string;
	readonly #name: string;

	/** @param preview previews and public sites keep theirs apart, so that neither makes the other forget */
	constructor(cache: string, preview: boolean) {
		this.#name = preview ? "preview-volumes" : "volumes";
		this.#folder = path.join(cache, this.#name);
	}

	/** The folder of a volume. */
	place(month: string, key: string): string {
		return path.join(this.#folder, month, key);
	}

	#sealName(month: string, key: string, file: string): string {
		return `${this.#name}/${month}/${key}/${file}`;
	}

	/** What is kept under the key, or nothing: also where it is damaged. The other files are there, sound or not. */
	async manifest(month: string, key: string): Promise<VolumeManifest | undefined> {
		const folder = this.place(month, key);
		// One look at the folder: to ask for each of its files takes as long as all else that is asked of a finished month.
		const there: readonly string[] = await readdir(folder).catch(() => []);
		if (!VOLUME_FILES.every((name) => there.includes(name))) return undefined;
		const kept = await readSealed(path.join(folder, MANIFEST), this.#sealName(month, key, MANIFEST));
		return kept && JSON.parse(kept.toString());
	}

	/** The pages by their file in the output. Where they turn out damaged: nothing, and the volume is forgotten. */
	async pages(month: string, key: string): Promise<ReadonlyMap<string, Uint8Array> | undefined> {
		const packed = await this.#read(month, key, PAGES);
		return packed && unpack(packed);
	}

	/** The search records. Where they turn out damaged: nothing, and the volume is forgotten. */
	async records(month: string, key: string): Promise<readonly PackedRecord[] | undefined> {
		const packed = await this.#read(month, key, RECORDS);
		return packed && unpackRecords(packed);
	}

	/** What the month leaves to the front. Where it turns out damaged: nothing, and the volume is forgotten. */
	async digest(month: string, key: string): Promise<MonthDigest | undefined> {
		const text = await this.#read(month, key, DIGEST);
		return text && JSON.parse(text.toString());
	}

	async #read(month: string, key: string, name: string): Promise<Buffer | undefined> {
		const kept = await readSealed(path.join(this.place(month, key), name), this.#sealName(month, key, name));
		if (!kept) await this.forget(month, key);
		return kept;
	}

	/** Keeps a volume: whole or not at all. */
	async keep(
		month: string,
		key: string,
		{ pages, records, digest, manifest }: RenderedVolume,
	): Promise<void> {
		await putFolder(this.place(month, key), async (unfinished) => {
			const put = (file: string, content: string | Uint8Array) =>
				putFile(path.join(unfinished, file), seal(this.#sealName(month, key, file), content));
			await put(PAGES, pack(pages));
			await put(RECORDS, packRecords(records));
			await put(DIGEST, JSON.stringify(digest));
			await put(MANIFEST, JSON.stringify(manifest));
		});
	}

	/** The encoded pictures of all volumes that are kept. */
	async pictures(): Promise<PictureFiles> {
		const found = new Map<string, PictureFile>();
		for (const month of await readdir(this.#folder).catch(() => []))
			for (const key of await readdir(path.join(this.#folder, month))) {
				const manifest = await this.manifest(month, key);
				if (manifest) for (const [name, file] of picturesOfVolume(manifest)) found.set(name, file);
			}
		return found;
	}

	/** Drops a volume: it will be rendered again. */
	async forget(month: string, key: string): Promise<void> {
		await rm(this.place(month, key), { recursive: true, force: true });
	}

	/** Drops what none of these keys names: the cache never holds more than one state of the archive. */
	async forgetOthers(live: readonly { readonly month: string; readonly key: string }[]): Promise<void> {
		await forgetOthers(this.#folder, new Map(live.map(({ month, key }) => [month, key])));
	}
}

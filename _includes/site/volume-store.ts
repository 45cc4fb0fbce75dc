import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { constants, gunzip, gzip } from "node:zlib";
import type { Rendition } from "../domain/rendition.ts";
import type { SearchRecord } from "../formats/search-record.ts";

/** What is kept of a rendered volume, beside its pages and search records. */
export interface VolumeManifest {
	/** Hash of each page, by its file in the output: `2022/05/26/ben-pha/index.html`. */
	readonly pages: Readonly<Record<string, string>>;
	/** How many articles it shows. */
	readonly articles: number;
	/** Hash of the search records. */
	readonly records: string;
	/** What became of the pictures that its articles cite. */
	readonly renditions: Readonly<Record<string, Rendition>>;
}

/** A rendered volume. */
export interface RenderedVolume {
	readonly manifest: VolumeManifest;
	readonly pages: Readonly<Record<string, string>>;
	readonly records: readonly SearchRecord[];
}

const zip = promisify<string, object, Buffer>(gzip);
const unzip = promisify<Buffer, Buffer>(gunzip);
/** The fastest level: a cache is read back on the same machine, and text shrinks to a third all the same. */
const LEVEL = { level: constants.Z_BEST_SPEED };

/** Rendered volumes under the cache, each under its key, so that one that comes back is not rendered again. */
export class VolumeStore {
	readonly #folder: string;

	/** @param preview previews and public sites keep theirs apart, so that neither makes the other forget */
	constructor(cache: string, preview: boolean) {
		this.#folder = path.join(cache, preview ? "preview-volumes" : "volumes");
	}

	#at(month: string, key: string): string {
		return path.join(this.#folder, month, key);
	}

	/** What is kept under the key, or nothing. */
	async manifest(month: string, key: string): Promise<VolumeManifest | undefined> {
		try {
			return JSON.parse(await readFile(path.join(this.#at(month, key), "manifest.json"), "utf8"));
		} catch {
			return undefined;
		}
	}

	/** The pages by their file in the output. */
	async pages(month: string, key: string): Promise<Readonly<Record<string, string>>> {
		return JSON.parse(String(await unzip(await readFile(path.join(this.#at(month, key), "pages.json.gz")))));
	}

	async records(month: string, key: string): Promise<readonly SearchRecord[]> {
		return JSON.parse(
			String(await unzip(await readFile(path.join(this.#at(month, key), "records.json.gz")))),
		);
	}

	/** Keeps a volume: whole or not at all. */
	async keep(month: string, key: string, volume: RenderedVolume): Promise<void> {
		const folder = this.#at(month, key);
		const unfinished = `${folder}.${process.pid}`;
		await mkdir(unfinished, { recursive: true });
		await Promise.all([
			writeFile(path.join(unfinished, "pages.json.gz"), await zip(JSON.stringify(volume.pages), LEVEL)),
			writeFile(path.join(unfinished, "records.json.gz"), await zip(JSON.stringify(volume.records), LEVEL)),
			writeFile(path.join(unfinished, "manifest.json"), JSON.stringify(volume.manifest)),
		]);
		await rm(folder, { recursive: true, force: true });
		await rename(unfinished, folder);
	}

	/** Drops what none of these keys names: the cache never holds more than one state of the archive. */
	async forgetOthers(live: readonly { readonly month: string; readonly key: string }[]): Promise<void> {
		const keys = new Map(live.map(({ month, key }) => [month, key]));
		for (const month of await readdir(this.#folder).catch(() => [])) {
			for (const key of await readdir(path.join(this.#folder, month))) {
				if (keys.get(month) !== key) await rm(this.#at(month, key), { recursive: true, force: true });
			}
			if (!keys.has(month)) await rm(path.join(this.#folder, month), { recursive: true, force: true });
		}
	}
}

import { mkdir, readFile, rename } from "node:fs/promises";
import path from "node:path";
import { codeKey } from "../code-key.ts";
import { hashOf, seal, unseal } from "../hash.ts";
import { putFile } from "../put-file.ts";
import { type FileMeasure, measureFile } from "./measure-file.ts";
import type { SiteFiles } from "./site-files.ts";

/** A picture as it is served. */
export interface PictureMeasure {
	readonly hash: string;
	readonly bytes: number;
}

interface Kept {
	readonly code: string;
	readonly files: Readonly<Record<string, FileMeasure>>;
	readonly pictures: Readonly<Record<string, PictureMeasure>>;
}

/**
 * What was measured of the files that readers can keep, remembered from build to build: of a file by the hash of its
 * content, of a picture by its name, which holds the hash of what it was made from. A build that changes little reads
 * and packs little.
 */
export class FileMeasures {
	readonly #file: string;
	readonly #known: Kept;
	/** What this build has asked for: all that is remembered after it. */
	readonly #files = new Map<string, FileMeasure>();
	readonly #pictures = new Map<string, PictureMeasure>();

	private constructor(file: string, known: Kept) {
		this.#file = file;
		this.#known = known;
	}

	/** Opens what is remembered, unless it was measured otherwise or is not whole. */
	static async open(cache: string): Promise<FileMeasures> {
		const file = path.join(cache, "offline.json");
		const code = await codeKey(["_includes/site/offline/measure-file.ts"]);
		const known = await readKept(file);
		return new FileMeasures(file, known?.code === code ? known : { code, files: {}, pictures: {} });
	}

	/** @param hash of what is in the file */
	async file(name: string, hash: string, files: SiteFiles): Promise<FileMeasure> {
		const measure =
			this.#files.get(hash) ?? this.#known.files[hash] ?? (await measureFile(name, await files.read(name)));
		this.#files.set(hash, measure);
		return measure;
	}

	/** @throws what `SiteFiles.picture` throws */
	async picture(name: string, files: SiteFiles): Promise<PictureMeasure> {
		const measure =
			this.#pictures.get(name) ??
			this.#known.pictures[name] ??
			measurePicture(await readFile(await files.picture(name)));
		this.#pictures.set(name, measure);
		return measure;
	}

	/** Keeps what was asked for, and forgets the rest. */
	async save(): Promise<void> {
		const kept: Kept = {
			code: this.#known.code,
			files: Object.fromEntries(this.#files),
			pictures: Object.fromEntries(this.#pictures),
		};
		const text = JSON.stringify(kept);
		await mkdir(path.dirname(this.#file), { recursive: true });
		await putFile(`${this.#file}.tmp`, seal(text));
		await rename(`${this.#file}.tmp`, this.#file);
	}
}

const measurePicture = (content: Uint8Array): PictureMeasure => ({
	hash: hashOf(content),
	bytes: content.length,
});

async function readKept(file: string): Promise<Kept | undefined> {
	const kept = unseal(await readFile(file, "utf8").catch(() => ""));
	return kept === undefined ? undefined : (JSON.parse(kept) as Kept);
}

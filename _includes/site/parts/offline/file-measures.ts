import path from "node:path";
import { codeKey } from "../../cache/code-key.ts";
import { putSealed, readSealed } from "../../cache/sealed-file.ts";
import type { SiteFiles } from "./built-files.ts";
import { type FileMeasure, measureFile } from "./measure-file.ts";

const NAME = "offline.json";

interface Kept {
	readonly code: string;
	readonly files: Readonly<Record<string, FileMeasure>>;
}

/**
 * What was measured of the files that readers can keep, remembered from build to build by the hash of what is in them.
 * A build that changes little reads and packs little.
 */
export class FileMeasures {
	readonly #file: string;
	readonly #known: Kept;
	/** What this build has asked for: all that is remembered after it. */
	readonly #files = new Map<string, FileMeasure>();

	private constructor(file: string, known: Kept) {
		this.#file = file;
		this.#known = known;
	}

	/** Opens what is remembered, unless it was measured otherwise or is not whole. */
	static async open(cache: string): Promise<FileMeasures> {
		const file = path.join(cache, NAME);
		const code = await codeKey(["_includes/site/parts/offline/measure-file.ts"]);
		const known = await readKept(file);
		return new FileMeasures(file, known?.code === code ? known : { code, files: {} });
	}

	/** @param hash of what is in the file */
	async file(name: string, hash: string, files: SiteFiles): Promise<FileMeasure> {
		const sent = files.sent(name);
		if (sent) return { bytes: sent };
		const measure =
			this.#files.get(hash) ?? this.#known.files[hash] ?? measureFile(name, await files.read(name));
		this.#files.set(hash, measure);
		return measure;
	}

	/** Keeps what was asked for, and forgets the rest. */
	async save(): Promise<void> {
		const kept: Kept = { code: this.#known.code, files: Object.fromEntries(this.#files) };
		await putSealed(this.#file, NAME, JSON.stringify(kept));
	}
}

async function readKept(file: string): Promise<Kept | undefined> {
	const kept = await readSealed(file, NAME);
	return kept && (JSON.parse(kept.toString()) as Kept);
}

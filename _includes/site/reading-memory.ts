import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, type Stats } from "node:fs";
import path from "node:path";
import type { Card } from "../domain/article.ts";
import type { Claim } from "../domain/claim.ts";
import type { Problem } from "../domain/problem.ts";
import { hashOf } from "./hash.ts";
import type { PlacedSource } from "./judge-pictures.ts";
import { putFileNow } from "./put-file.ts";

/** What is known of an article's file once it was read: all but its text. */
export interface Reading {
	/** Hash of the file's bytes. */
	readonly hash: string;
	/** Absent if the file has an error. */
	readonly card?: Card;
	/** The pictures it cites, and where. Whether they have a file is judged anew in each build. */
	readonly pictures: readonly PlacedSource[];
	readonly problems: readonly Problem[];
	readonly claims: readonly Claim[];
}

/** How the file system shows that a file is not what it was. */
type Mark = readonly [size: number, modified: number, changed: number, inode: number];

interface Shard {
	/** Hash of all that decides how a file is read. */
	readonly rules: string;
	readonly files: Record<string, { mark: Mark; readAt: number; reading: Reading }>;
}

/** A file changed this shortly before it was read may change again without showing it. Milliseconds. */
const UNSURE = 1_500;

/**
 * The readings of earlier builds, so that an unchanged archive is not read again. Kept in one file for each folder of
 * articles; what another set of rules has read is forgotten.
 */
export class ReadingMemory {
	readonly #shards = new Map<string, { shard: Shard; changed: boolean }>();

	/**
	 * @param folder of the articles; each has memories of its own
	 * @param rules hash of all that decides how a file is read: code and sections
	 */
	constructor(
		private readonly cache: string,
		private readonly folder: string,
		private readonly rules: string,
	) {}

	/** What is known of a file that shows no change. */
	recall(name: string, stats: Stats): Reading | undefined {
		const known = this.#of(name).shard.files[path.posix.basename(name)];
		if (!known || String(known.mark) !== String(markOf(stats))) return undefined;
		return Math.max(stats.mtimeMs, stats.ctimeMs) < known.readAt - UNSURE ? known.reading : undefined;
	}

	/** What is known of a file with these bytes, whatever its marks. */
	recallBytes(name: string, hash: string): Reading | undefined {
		const known = this.#of(name).shard.files[path.posix.basename(name)];
		return known?.reading.hash === hash ? known.reading : undefined;
	}

	/** @param readAt milliseconds since 1970, before the file was read */
	remember(name: string, stats: Stats, readAt: number, reading: Reading): void {
		const entry = this.#of(name);
		entry.shard.files[path.posix.basename(name)] = { mark: markOf(stats), readAt, reading };
		entry.changed = true;
	}

	/** Writes what changed, and forgets the files and the folders that are gone. */
	save(present: ReadonlySet<string>): void {
		for (const [folder, { shard, changed }] of this.#shards) {
			const gone = Object.keys(shard.files).filter((name) => !present.has(path.posix.join(folder, name)));
			if (!changed && gone.length === 0) continue;
			for (const name of gone) delete shard.files[name];
			const file = this.#fileOf(folder);
			mkdirSync(path.dirname(file), { recursive: true });
			putFileNow(`${file}.${process.pid}`, JSON.stringify(shard));
			renameSync(`${file}.${process.pid}`, file);
		}
		const kept = new Set([...this.#shards.keys()].map((folder) => path.basename(this.#fileOf(folder))));
		const root = readingsFolder(this.cache, this.folder);
		for (const name of existsSync(root) ? readdirSync(root) : []) {
			if (!kept.has(name)) rmSync(path.join(root, name), { force: true });
		}
	}

	#of(name: string) {
		const folder = path.posix.dirname(name);
		const known = this.#shards.get(folder);
		if (known) return known;
		const entry = { shard: this.#load(folder), changed: false };
		this.#shards.set(folder, entry);
		return entry;
	}

	#load(folder: string): Shard {
		try {
			const shard = JSON.parse(readFileSync(this.#fileOf(folder), "utf8")) as Shard;
			if (shard.rules === this.rules && shard.files) return shard;
		} catch {
			// Nothing kept, or not whole: the files are read again.
		}
		return { rules: this.rules, files: Object.create(null) };
	}

	#fileOf(folder: string): string {
		return path.join(readingsFolder(this.cache, this.folder), `${hashOf(folder)}.json`);
	}
}

/** Where the readings of a folder of articles are kept. */
export const readingsFolder = (cache: string, articles: string) =>
	path.join(cache, "readings", hashOf(path.resolve(articles)));

const markOf = (stats: Stats): Mark => [stats.size, stats.mtimeMs, stats.ctimeMs, stats.ino];

import { existsSync, readdirSync, readFileSync, rmSync, type Stats } from "node:fs";
import path from "node:path";
import type { Section } from "../../../domain/newsroom/newspaper.ts";
import { findSection } from "../../../domain/reader/article/article-subjects.ts";
import { remembering } from "../../../domain/reader/remembering.ts";
import { hashOf, hashOfData } from "../../cache/hash.ts";
import { putWholeNow } from "../../cache/put-file.ts";
import { seal, unseal } from "../../cache/sealed-file.ts";
import { nameForProblems } from "../../find-files.ts";
import { isSameMark, isSure, markOf } from "../../start/file-mark.mjs";
import type { Reading } from "./reading.ts";
import { expandReading, type Shared, type SqueezedReading, squeezeReadings } from "./squeeze-reading.ts";

type Mark = ReturnType<typeof markOf>;

/** The memory of one folder, as it is kept. */
interface Kept {
	/** Hash of all that decides how a file is read, but for the sections. */
	readonly rules: string;
	/** Hash of the sections' names at that time. */
	readonly sections: string;
	readonly shared: Shared;
	readonly files: Record<string, KeptEntry>;
}

type KeptEntry = readonly [mark: Mark, readAt: number, reading: SqueezedReading];

interface Entry {
	readonly mark: Mark;
	readonly readAt: number;
	readonly reading: Reading;
}

/** What decides how files are read. */
interface Rules {
	readonly hash: string;
	/** Hash of the sections' names. */
	readonly sections: string;
	/** The slug that is meant by a slug or name. */
	readonly findSection: (written: string) => string | undefined;
}

/**
 * The readings of earlier builds, so that an unchanged archive is not read again. Kept in one file for each folder of
 * articles; what another set of rules has read is forgotten.
 */
export class ReadingMemory {
	readonly #shards = new Map<string, Shard>();
	readonly #root: string;
	readonly #prefix: string;
	readonly #rules: Rules;

	/**
	 * @param folder of the articles; each has memories of its own
	 * @param rules hash of all that decides how a file is read, but for the sections: a reading stands for as long as
	 * what its file asked of them is answered alike
	 */
	constructor(cache: string, folder: string, rules: string, sections: readonly Section[]) {
		this.#root = readingsFolder(cache, folder);
		const name = nameForProblems(folder);
		this.#prefix = name && `${name}/`;
		this.#rules = {
			hash: rules,
			// Nothing else of a section decides how an article is read.
			sections: hashOfData(sections.map(({ slug, name }) => [slug, name])),
			findSection: remembering((written) => findSection(written, sections)),
		};
	}

	/** What is known of a file that shows no change. */
	recall(name: string, stats: Stats): Reading | undefined {
		const known = this.#of(name).entry(name);
		if (!known) return undefined;
		const { mark, readAt, reading } = known;
		return isSameMark(markOf(stats), mark) && isSure(mark, readAt) ? reading : undefined;
	}

	/** What is known of a file with these bytes, whatever its marks. */
	recallBytes(name: string, hash: string): Reading | undefined {
		const known = this.#of(name).entry(name);
		return known?.reading.hash === hash ? known.reading : undefined;
	}

	/** @param readAt milliseconds since 1970, before the file was read */
	remember(name: string, stats: Stats, readAt: number, reading: Reading): void {
		this.#of(name).set(name, { mark: markOf(stats), readAt, reading });
	}

	/** Writes what changed, and forgets the files and the folders that are gone. */
	save(present: ReadonlySet<string>): void {
		for (const shard of this.#shards.values()) shard.save(present);
		const kept = new Set([...this.#shards.values()].map((shard) => path.basename(shard.file)));
		for (const name of existsSync(this.#root) ? readdirSync(this.#root) : []) {
			if (!kept.has(name)) rmSync(path.join(this.#root, name), { force: true });
		}
	}

	#of(name: string): Shard {
		const folder = name.slice(0, Math.max(name.lastIndexOf("/"), 0));
		let shard = this.#shards.get(folder);
		if (!shard) {
			const file = path.join(this.#root, `${hashOf(folder)}.json`);
			shard = new Shard(file, this.#rules, this.#prefix);
			this.#shards.set(folder, shard);
		}
		return shard;
	}
}

/** The memory of one folder. Entries are made whole when they are asked for. */
class Shard {
	readonly #kept: Kept | undefined;
	readonly #entries = new Map<string, Entry>();
	/** Of all that is kept. */
	readonly #names: readonly string[];
	#changed = false;

	constructor(
		readonly file: string,
		private readonly rules: Rules,
		private readonly prefix: string,
	) {
		this.#kept = readKept(file, rules.hash);
		this.#names = Object.keys(this.#kept?.files ?? {});
	}

	/** @param name in the folder of articles: `2022/05/ben-pha.md` */
	entry(name: string): Entry | undefined {
		const known = this.#entries.get(name);
		if (known || !this.#kept || !Object.hasOwn(this.#kept.files, name)) return known;
		const [mark, readAt, squeezed] = this.#kept.files[name] ?? [];
		// It grows into the reading, and is of no use for another one.
		delete this.#kept.files[name];
		const reading = squeezed && expandReading(squeezed, this.#kept.shared, this.prefix + name);
		if (!mark || readAt === undefined || !reading || !this.#stands(reading)) return undefined;
		const entry = { mark, readAt, reading };
		this.#entries.set(name, entry);
		return entry;
	}

	/** Whether the sections of today answer what was asked of those of then alike. */
	#stands({ section }: Reading): boolean {
		if (this.#kept?.sections === this.rules.sections) return true;
		return section !== undefined && this.rules.findSection(section.written) === section.slug;
	}

	set(name: string, entry: Entry): void {
		this.#entries.set(name, entry);
		this.#changed = true;
	}

	save(present: ReadonlySet<string>): void {
		if (!this.#changed && this.#names.every((name) => present.has(name))) return;
		const entries = [...this.#entries].filter(([name]) => present.has(name));
		const { shared, squeezed } = squeezeReadings(entries.map(([, { reading }]) => reading));
		const files: Record<string, KeptEntry> = Object.create(null);
		for (const [at, [name, { mark, readAt }]] of entries.entries()) {
			const reading = squeezed[at];
			if (reading) files[name] = [mark, readAt, reading];
		}
		const { hash, sections } = this.rules;
		const text = JSON.stringify({ rules: hash, sections, shared, files } satisfies Kept);
		putWholeNow(this.file, seal(sealName(this.file), text));
	}
}

/** What is kept, or nothing where it is not whole or was read by other rules: the files are read again. */
function readKept(file: string, rules: string): Kept | undefined {
	try {
		const text = unseal(sealName(file), readFileSync(file));
		const kept = text && (JSON.parse(text.toString()) as Kept);
		return kept?.rules === rules ? kept : undefined;
	} catch {
		return undefined;
	}
}

/** `.cache/readings/<folder>/<shard>.json` is kept as `readings/<folder>/<shard>.json`. */
const sealName = (file: string) => path.resolve(file).split(path.sep).slice(-3).join("/");

/** Where the readings of a folder of articles are kept. */
export const readingsFolder = (cache: string, articles: string) =>
	path.join(cache, "readings", hashOf(path.resolve(articles)));

import { existsSync, readdirSync, readFileSync, rmSync, type Stats } from "node:fs";
import path from "node:path";
import { groupBy } from "../../../domain/lists/group-by.ts";
import { hashOf } from "../../cache/hash.ts";
import { putWholeNow } from "../../cache/put-file.ts";
import { seal, unseal } from "../../cache/sealed-file.ts";
import { nameForProblems } from "../../find-files.ts";
import { isSameMark, isSure, markOf } from "../../start/file-mark.mjs";

type Mark = ReturnType<typeof markOf>;

/** What is known of a file that was read. */
interface Read {
	/** Of the file's bytes. */
	readonly hash: string;
}

/** How readings of one kind are kept, and for how long they stand. */
export interface ReadingForm<Reading extends Read, Squeezed, Shared> {
	/** Hash of all that decides how a file is read, but for what it was read against. */
	readonly rules: string;
	/** Hash of what files are read against; where it has changed, each reading is asked whether it stands. */
	readonly context: string;
	readonly stands: (reading: Reading) => boolean;
	/** Makes the readings of a folder small. */
	readonly squeeze: (readings: readonly Reading[]) => {
		readonly shared: Shared;
		readonly squeezed: readonly Squeezed[];
	};
	/** Makes one whole again, whatever it may use of what was kept. @param file as problems name it */
	readonly expand: (squeezed: Squeezed, shared: Shared, file: string) => Reading | undefined;
}

/** Counted up whenever readings are kept in another form: old ones are made anew. */
const FORM = 2;

/** The memory of one folder, as it is kept. */
interface Kept<Squeezed, Shared> {
	readonly form: typeof FORM;
	readonly rules: string;
	readonly context: string;
	readonly shared: Shared;
	readonly files: Record<string, KeptEntry<Squeezed>>;
}

type KeptEntry<Squeezed> = readonly [mark: Mark, readAt: number, reading: Squeezed];

interface Entry<Reading> {
	readonly mark: Mark;
	readonly readAt: number;
	readonly reading: Reading;
}

/**
 * The readings of earlier builds, so that an unchanged archive is not read again. Kept in one file for each folder of
 * files; what another set of rules has read is forgotten.
 */
export class ReadingMemory<Reading extends Read, Squeezed = Reading, Shared = null> {
	readonly #shards = new Map<string, Shard<Reading, Squeezed, Shared>>();
	readonly #root: string;
	readonly #prefix: string;

	/** @param folder of the files; each has memories of its own */
	constructor(
		cache: string,
		folder: string,
		private readonly form: ReadingForm<Reading, Squeezed, Shared>,
	) {
		this.#root = readingsFolder(cache, folder);
		const name = nameForProblems(folder);
		this.#prefix = name && `${name}/`;
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

	/** Those of the files of whose folder nothing is known, folder by folder. */
	unknown(names: readonly string[]): string[][] {
		return [...groupBy(names, (name) => [folderOf(name)])].flatMap(([folder, own]) => {
			if (!this.#of(own[0] ?? "").isEmpty) return [];
			// Who reads them may be another process: then it is there.
			this.#shards.delete(folder);
			return [own];
		});
	}

	/** Writes what was read of these files and no others: another process has the rest. */
	saveRead(names: ReadonlySet<string>): void {
		for (const shard of this.#shards.values()) shard.save(names);
	}

	/** Writes what changed, and forgets the files and the folders that are gone. */
	save(present: ReadonlySet<string>): void {
		this.saveRead(present);
		const kept = new Set([...this.#shards.values()].map((shard) => path.basename(shard.file)));
		for (const name of existsSync(this.#root) ? readdirSync(this.#root) : []) {
			if (!kept.has(name)) rmSync(path.join(this.#root, name), { force: true });
		}
	}

	#of(name: string): Shard<Reading, Squeezed, Shared> {
		const folder = folderOf(name);
		let shard = this.#shards.get(folder);
		if (!shard) {
			const file = path.join(this.#root, `${hashOf(folder)}.json`);
			shard = new Shard(file, this.form, this.#prefix);
			this.#shards.set(folder, shard);
		}
		return shard;
	}
}

const folderOf = (name: string) => name.slice(0, Math.max(name.lastIndexOf("/"), 0));

/** The memory of one folder. Entries are made whole when they are asked for. */
class Shard<Reading extends Read, Squeezed, Shared> {
	readonly #kept: Kept<Squeezed, Shared> | undefined;
	readonly #entries = new Map<string, Entry<Reading>>();
	/** Of all that is kept. */
	readonly #names: readonly string[];
	#changed = false;

	constructor(
		readonly file: string,
		private readonly form: ReadingForm<Reading, Squeezed, Shared>,
		private readonly prefix: string,
	) {
		this.#kept = readKept(file, form.rules);
		this.#names = Object.keys(this.#kept?.files ?? {});
	}

	/** Whether nothing was kept. */
	get isEmpty(): boolean {
		return this.#kept === undefined;
	}

	/** @param name in the folder: `2022/05/ben-pha.md` */
	entry(name: string): Entry<Reading> | undefined {
		const known = this.#entries.get(name);
		if (known || !this.#kept || !Object.hasOwn(this.#kept.files, name)) return known;
		const [mark, readAt, squeezed] = this.#kept.files[name] ?? [];
		// It grows into the reading, and is of no use for another one.
		delete this.#kept.files[name];
		const reading = squeezed && this.form.expand(squeezed, this.#kept.shared, this.prefix + name);
		if (!mark || readAt === undefined || !reading || !this.#stands(reading)) return undefined;
		const entry = { mark, readAt, reading };
		this.#entries.set(name, entry);
		return entry;
	}

	#stands(reading: Reading): boolean {
		return this.#kept?.context === this.form.context || this.form.stands(reading);
	}

	set(name: string, entry: Entry<Reading>): void {
		this.#entries.set(name, entry);
		this.#changed = true;
	}

	save(present: ReadonlySet<string>): void {
		if (!this.#changed && this.#names.every((name) => present.has(name))) return;
		const entries = [...this.#entries].filter(([name]) => present.has(name));
		const { shared, squeezed } = this.form.squeeze(entries.map(([, { reading }]) => reading));
		const files: Record<string, KeptEntry<Squeezed>> = Object.create(null);
		for (const [at, [name, { mark, readAt }]] of entries.entries()) {
			const reading = squeezed[at];
			if (reading) files[name] = [mark, readAt, reading];
		}
		const { rules, context } = this.form;
		const text = printAscii({ form: FORM, rules, context, shared, files } satisfies Kept<Squeezed, Shared>);
		putWholeNow(this.file, seal(sealName(this.file), text));
	}
}

/**
 * JSON of the first 128 letters alone: their bytes are a text as they lie there. To read others out of UTF-8 takes a fifth of
 * all the time in which an archive's readings are loaded.
 */
const printAscii = (data: object) => JSON.stringify(data).replace(/[\u0080-\uFFFF]/g, escaped);

const escaped = (unit: string) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;

/** What is kept, or nothing where it is not whole or was read by other rules: the files are read again. */
function readKept<Squeezed, Shared>(file: string, rules: string): Kept<Squeezed, Shared> | undefined {
	try {
		const text = unseal(sealName(file), readFileSync(file));
		const kept = text && (JSON.parse(text.toString("latin1")) as Kept<Squeezed, Shared>);
		return kept?.form === FORM && kept.rules === rules ? kept : undefined;
	} catch {
		return undefined;
	}
}

/** `.cache/readings/<folder>/<shard>.json` is kept as `readings/<folder>/<shard>.json`. */
const sealName = (file: string) => path.resolve(file).split(path.sep).slice(-3).join("/");

/** Where the readings of a folder are kept. */
export const readingsFolder = (cache: string, folder: string) =>
	path.join(cache, "readings", hashOf(path.resolve(folder)));

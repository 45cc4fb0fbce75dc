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
export interface ReadingForm<Reading extends Read, Squeezed> {
	/** Hash of all that decides how a file is read, but for what it was read against. */
	readonly rules: string;
	/** Hash of what files are read against; where it has changed, each reading is asked whether it stands. */
	readonly context: string;
	readonly stands: (reading: Reading) => boolean;
	/** Makes the readings of a folder small: as plain data, and as texts beside it. */
	readonly squeeze: (readings: readonly Reading[]) => Kept<Squeezed>;
	/** Makes one whole again. @param at its place among them @param file as problems name it */
	readonly expand: (kept: Kept<Squeezed>, at: number, file: string) => Reading | undefined;
}

/** The readings of a folder, made small. */
export interface Kept<Squeezed> {
	readonly squeezed: Squeezed;
	/** What they say in Vietnamese, if there is much of it. */
	readonly words: readonly string[];
}

/** Counted up whenever readings are kept in another form: old ones are made anew. */
const FORM = 3;

/** The memory of one folder, as it is kept: what is known of each file stands in the place of its name. */
interface KeptFolder<Squeezed> {
	readonly form: typeof FORM;
	readonly rules: string;
	readonly context: string;
	readonly names: readonly string[];
	/** Four numbers each. */
	readonly marks: readonly number[];
	readonly readAt: readonly number[];
	readonly squeezed: Squeezed;
}

interface Entry<Reading> {
	readonly mark: Mark;
	readonly readAt: number;
	readonly reading: Reading;
}

/**
 * The readings of earlier builds, so that an unchanged archive is not read again. Kept in one file for each folder of
 * files; what another set of rules has read is forgotten.
 */
export class ReadingMemory<Reading extends Read, Squeezed = readonly Reading[]> {
	readonly #shards = new Map<string, Shard<Reading, Squeezed>>();
	readonly #root: string;
	readonly #prefix: string;

	/** @param folder of the files; each has memories of its own */
	constructor(
		cache: string,
		folder: string,
		private readonly form: ReadingForm<Reading, Squeezed>,
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

	#of(name: string): Shard<Reading, Squeezed> {
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
class Shard<Reading extends Read, Squeezed> {
	readonly #kept: (KeptFolder<Squeezed> & Kept<Squeezed>) | undefined;
	/** The place of each file whose entry was not asked for yet. */
	readonly #places: Map<string, number>;
	readonly #entries = new Map<string, Entry<Reading>>();
	#changed = false;

	constructor(
		readonly file: string,
		private readonly form: ReadingForm<Reading, Squeezed>,
		private readonly prefix: string,
	) {
		this.#kept = readKept(file, form.rules);
		this.#places = new Map(this.#kept?.names.map((name, at) => [name, at]));
	}

	/** Whether nothing was kept. */
	get isEmpty(): boolean {
		return this.#kept === undefined;
	}

	/** @param name in the folder: `2022/05/ben-pha.md` */
	entry(name: string): Entry<Reading> | undefined {
		const known = this.#entries.get(name);
		const at = this.#places.get(name);
		if (known || !this.#kept || at === undefined) return known;
		// From now on it is an entry, or does not stand.
		this.#places.delete(name);
		const { marks, readAt } = this.#kept;
		const reading = this.form.expand(this.#kept, at, this.prefix + name);
		if (!reading || !this.#stands(reading)) return undefined;
		const entry = { mark: marks.slice(at * 4, at * 4 + 4), readAt: readAt[at] ?? 0, reading };
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
		if (!this.#changed && (this.#kept?.names ?? []).every((name) => present.has(name))) return;
		const entries = [...this.#entries].filter(([name]) => present.has(name));
		const { rules, context } = this.form;
		const { squeezed, words } = this.form.squeeze(entries.map(([, { reading }]) => reading));
		const kept: KeptFolder<Squeezed> = {
			form: FORM,
			rules,
			context,
			names: entries.map(([name]) => name),
			marks: entries.flatMap(([, { mark }]) => mark),
			readAt: entries.map(([, { readAt }]) => readAt),
			squeezed,
		};
		putWholeNow(this.file, seal(sealName(this.file), printKept(kept, words)));
	}
}

/**
 * A line of JSON of the first 128 letters alone: its bytes are a text as they lie there, and to read others out of UTF-8
 * takes half of all the time in which an archive's readings are loaded. After it the words, two bytes a letter: as
 * escapes they would be three times as many, to be made letters one by one.
 */
function printKept(kept: object, words: readonly string[]): Uint8Array {
	const line = JSON.stringify(kept).replace(/[\u0080-\uFFFF]/g, escaped);
	return Buffer.concat([Buffer.from(`${line}\n`), Buffer.from(JSON.stringify(words), "utf16le")]);
}

const escaped = (unit: string) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;

/** What is kept, or nothing where it is not whole or was read by other rules: the files are read again. */
function readKept<Squeezed>(
	file: string,
	rules: string,
): (KeptFolder<Squeezed> & Kept<Squeezed>) | undefined {
	try {
		const bytes = unseal(sealName(file), readFileSync(file));
		if (!bytes) return undefined;
		const end = bytes.indexOf("\n");
		const kept: KeptFolder<Squeezed> = JSON.parse(bytes.toString("latin1", 0, end));
		if (kept.form !== FORM || kept.rules !== rules) return undefined;
		return { ...kept, words: JSON.parse(bytes.toString("utf16le", end + 1)) };
	} catch {
		return undefined;
	}
}

/** `.cache/readings/<folder>/<shard>.json` is kept as `readings/<folder>/<shard>.json`. */
const sealName = (file: string) => path.resolve(file).split(path.sep).slice(-3).join("/");

/** Where the readings of a folder are kept. */
export const readingsFolder = (cache: string, folder: string) =>
	path.join(cache, "readings", hashOf(path.resolve(folder)));

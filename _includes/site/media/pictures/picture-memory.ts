import { readFileSync } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import type { PictureLook } from "../../../domain/reader/article/picture-faults.ts";
import { PICTURE_LIMITS } from "../../../domain/reader/limits.ts";
import { hashOf, hashOfData } from "../../cache/hash.ts";
import { putSealed, readSealed } from "../../cache/sealed-file.ts";
import { isSure, markOf } from "../../start/file-mark.mjs";
import { lookApart } from "./look-apart.ts";

const NAME = "picture-looks.json";

/** As many are remembered at most; of others the oldest are forgotten. */
const MOST = 20_000;

/** What decides a look beside the picture's bytes: what is looked for, and by which decoder. */
const RULES = hashOfData([4, PICTURE_LIMITS, versionOfDecoder()]);

/** Told by the package's own file, which it does not export: loading the decoder to ask it would cost every check. */
function versionOfDecoder(): string {
	const entry = createRequire(import.meta.url).resolve("sharp");
	const { version } = JSON.parse(readFileSync(path.join(path.dirname(entry), "..", "package.json"), "utf8"));
	return version;
}

interface Kept {
	readonly rules: string;
	/** By file: how the file system shows that it is what it was, and the hash of its bytes. */
	readonly files: Record<string, readonly [mark: string, hash: string]>;
	/** By hash. */
	readonly looks: Record<string, PictureLook>;
}

/**
 * What was seen in pictures by earlier checks, by the hash of their bytes: decoding is dear, and an archive of pictures
 * is not decoded again because one was added, moved or touched.
 */
export class PictureMemory {
	readonly #files = new Map<string, readonly [mark: string, hash: string]>();
	readonly #looks = new Map<string, PictureLook>();
	#changed = false;

	private constructor(
		private readonly cache: string,
		private readonly before: Kept,
	) {}

	static async open(cache: string): Promise<PictureMemory> {
		const sealed = await readSealed(path.join(cache, NAME), NAME);
		const kept: Kept | undefined = sealed && JSON.parse(sealed.toString());
		return new PictureMemory(cache, kept?.rules === RULES ? kept : { rules: RULES, files: {}, looks: {} });
	}

	/** What is in the file of a picture; nothing where there is none. */
	async look(file: string): Promise<PictureLook | undefined> {
		const stats = await stat(file).catch(() => undefined);
		if (!stats?.isFile()) return undefined;
		// Not read at all: no memory would hold what somebody may have put there.
		if (stats.size > PICTURE_LIMITS.bytes)
			return { kind: "heavy", bytes: stats.size, limit: PICTURE_LIMITS.bytes };
		const name = path.resolve(file);
		const now = markOf(stats);
		const mark = now.join(" ");
		const known = Object.hasOwn(this.before.files, name) ? this.before.files[name] : undefined;
		const same = known?.[0] === mark ? this.#known(known[1]) : undefined;
		if (known && same) return this.#keep(name, known, same);
		const readAt = Date.now();
		const bytes = await readFile(file);
		const hash = hashOf(bytes);
		const look = this.#known(hash) ?? (await lookApart(bytes));
		this.#changed = true;
		return this.#keep(name, [isSure(now, readAt) ? mark : "", hash], look);
	}

	/** What was seen in a file, if it was looked at and shows no change since. */
	async recall(file: string): Promise<PictureLook | undefined> {
		const stats = await stat(file).catch(() => undefined);
		const name = path.resolve(file);
		const known = Object.hasOwn(this.before.files, name) ? this.before.files[name] : undefined;
		return stats && known?.[0] === markOf(stats).join(" ") ? this.#known(known[1]) : undefined;
	}

	/** What is in bytes that lie nowhere yet, or elsewhere: known once they are among the newsroom's pictures. */
	async see(bytes: Uint8Array): Promise<PictureLook> {
		const hash = hashOf(bytes);
		const look = this.#known(hash) ?? (await lookApart(bytes));
		this.#changed = true;
		if (look.kind !== "slow") this.#looks.set(hash, look);
		return look;
	}

	/** Writes what is new. A cache that cannot be written to costs time only, so that it is no fault of a check. */
	async save(): Promise<void> {
		if (!this.#changed) return;
		const files = newest([...this.#files], Object.entries(this.before.files));
		const looks = newest([...this.#looks], Object.entries(this.before.looks));
		const kept: Kept = { rules: RULES, files: Object.fromEntries(files), looks: Object.fromEntries(looks) };
		await putSealed(path.join(this.cache, NAME), NAME, JSON.stringify(kept)).catch(() => {});
	}

	#known(hash: string): PictureLook | undefined {
		return (
			this.#looks.get(hash) ?? (Object.hasOwn(this.before.looks, hash) ? this.before.looks[hash] : undefined)
		);
	}

	#keep(name: string, file: readonly [mark: string, hash: string], look: PictureLook): PictureLook {
		this.#files.set(name, file);
		// A busy machine is slow, too: it is tried again.
		if (look.kind !== "slow") this.#looks.set(file[1], look);
		return look;
	}
}

/** What was asked for, then what was known before, up to as many as are kept. */
function newest<Value>(now: [string, Value][], before: [string, Value][]): [string, Value][] {
	const names = new Set(now.map(([name]) => name));
	return [...now, ...before.filter(([name]) => !names.has(name))].slice(0, MOST);
}

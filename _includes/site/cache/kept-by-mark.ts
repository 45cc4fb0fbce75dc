import type { Stats } from "node:fs";
import path from "node:path";
import { isSure, markOf } from "../start/file-mark.mjs";
import { putSealed, readSealed } from "./sealed-file.ts";

/** No mark where a change since would not show. */
type Entry<Found> = readonly [mark: string, found: Found];

interface Kept<Found> {
	readonly rules: string;
	readonly files: Readonly<Record<string, Entry<Found>>>;
}

/**
 * What was found in files by earlier runs: one that shows no change is not read again. What nobody asks for any more is
 * forgotten.
 */
export class KeptByMark<Found> {
	readonly #now = new Map<string, Entry<Found>>();
	#isChanged = false;

	private constructor(
		private readonly cache: string,
		private readonly file: string,
		private readonly before: Kept<Found>,
	) {}

	/**
	 * @param file of the cache: `attachment-looks.json`
	 * @param rules by what it is found: what was found by others is not known
	 */
	static async open<Found>(cache: string, file: string, rules: string): Promise<KeptByMark<Found>> {
		const sealed = await readSealed(path.join(cache, file), file);
		const kept: Kept<Found> | undefined = sealed && JSON.parse(sealed.toString());
		return new KeptByMark(cache, file, kept?.rules === rules ? kept : { rules, files: {} });
	}

	/**
	 * What is in a file.
	 *
	 * @param name by which it is asked for
	 * @param stats of the file, before it is read
	 */
	async of(name: string, stats: Stats, look: () => Promise<Found>): Promise<Found> {
		const now = markOf(stats);
		const mark = now.join(" ");
		const known = Object.hasOwn(this.before.files, name) ? this.before.files[name] : undefined;
		if (known !== undefined && known[0] === mark) {
			this.#now.set(name, known);
			return known[1];
		}
		const readAt = Date.now();
		const found = await look();
		this.#now.set(name, [isSure(now, readAt) ? mark : "", found]);
		this.#isChanged = true;
		return found;
	}

	/** Writes what is new. A cache that cannot be written to costs time only, so that it is no fault of a check. */
	async save(): Promise<void> {
		if (!this.#isChanged && Object.keys(this.before.files).length === this.#now.size) return;
		const kept: Kept<Found> = { rules: this.before.rules, files: Object.fromEntries(this.#now) };
		await putSealed(path.join(this.cache, this.file), this.file, JSON.stringify(kept)).catch(() => {});
	}
}

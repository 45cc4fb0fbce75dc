import { readFile, stat } from "node:fs/promises";
import type { PictureLook } from "../../../_includes/domain/reader/article/picture-faults.ts";
import { PICTURE_LIMITS } from "../../../_includes/domain/reader/limits.ts";
import type { PictureMemory } from "../../../_includes/site/media/pictures/picture-memory.ts";

/** A picture's file, and what is in it. Of one that is too large no byte is read. */
export interface SeenFile {
	readonly bytes: Uint8Array;
	readonly look: PictureLook;
}

/** What was seen is kept by its hash, and what could not be read is told to whoever takes it. */
const nothing = () => undefined;

/** How many wait for their turn at most. */
const MOST = 64;

/**
 * Looks at pictures of a folder while the articles before theirs are worked on: decoding is another process's work, and
 * everybody waited for it. One at a time, since a second at once would be one process more. Only what was seen is kept
 * until it is asked for: no memory would hold the pictures themselves.
 */
export class EarlyLooks {
	readonly #begun = new Map<string, Promise<unknown>>();
	#turn: Promise<unknown> = Promise.resolve();

	constructor(private readonly looks: Pick<PictureMemory, "see">) {}

	/** Begins to look at a file that will be asked for. */
	begin(file: string): void {
		if (!this.#begun.has(file) && this.#begun.size < MOST)
			this.#begun.set(file, this.#inTurn(file).then(nothing, nothing));
	}

	/** What is in a file, whether it was begun or not. */
	async take(file: string): Promise<SeenFile> {
		const begun = this.#begun.get(file);
		this.#begun.delete(file);
		await begun;
		return begun ? this.#see(file) : this.#inTurn(file);
	}

	#inTurn(file: string): Promise<SeenFile> {
		const seen = this.#turn.then(() => this.#see(file));
		this.#turn = seen.catch(() => undefined);
		return seen;
	}

	async #see(file: string): Promise<SeenFile> {
		const { size } = await stat(file);
		const limit = PICTURE_LIMITS.bytes;
		// No memory would hold what may be there.
		if (size > limit) return { bytes: new Uint8Array(), look: { kind: "heavy", bytes: size, limit } };
		const bytes = await readFile(file);
		return { bytes, look: await this.looks.see(bytes) };
	}
}

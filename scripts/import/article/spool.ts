import { closeSync, openSync, readSync, rmSync, writeSync } from "node:fs";
import { deserialize } from "node:v8";
import type { Converters } from "./converters.ts";
import type { ReadArticle, TakenArticle } from "./read-article.ts";

/**
 * The articles of an archive on the disk, in order, from when they are surveyed until they are written: a source is read
 * once, and meanwhile others read the texts.
 */
export class Spool {
	readonly #handle: number;
	/** Bytes of each article. */
	readonly #lengths: number[] = [];
	#end = 0;

	/** @param file what an import that was killed has left there goes */
	constructor(
		private readonly file: string,
		private readonly readers: Converters["readers"],
	) {
		this.#handle = openSync(file, "w+");
	}

	/** Puts an article behind the others. */
	async add(taken: TakenArticle): Promise<void> {
		this.readers.add(taken);
		for await (const [, bytes] of this.readers.done()) this.#write(bytes);
	}

	#write(bytes: Uint8Array): void {
		for (let at = 0; at < bytes.length; ) at += writeSync(this.#handle, bytes, at, undefined, this.#end + at);
		this.#end += bytes.length;
		this.#lengths.push(bytes.length);
	}

	/** All of them, in the order in which they came. */
	async *read(): AsyncGenerator<ReadArticle> {
		for await (const [, bytes] of this.readers.rest()) this.#write(bytes);
		let at = 0;
		for (const length of this.#lengths) {
			yield deserialize(this.#take(at, length)) as ReadArticle;
			at += length;
		}
	}

	#take(from: number, length: number): Buffer {
		const bytes = Buffer.allocUnsafe(length);
		for (let at = 0; at < length; ) {
			const count = readSync(this.#handle, bytes, at, length - at, from + at);
			if (count === 0) throw new Error(`Somebody has cut ${this.file}`);
			at += count;
		}
		return bytes;
	}

	close(): void {
		closeSync(this.#handle);
		rmSync(this.file, { force: true });
	}
}

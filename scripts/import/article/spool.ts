import { closeSync, openSync, readSync, rmSync, writeSync } from "node:fs";
import { deserialize, serialize } from "node:v8";
import { type Converters, TOGETHER } from "./converters.ts";
import { isLong, type ReadArticle, readTaken, type TakenArticle } from "./read-article.ts";

/** Bytes that tell the length of what follows. */
const HEAD = 4;

/**
 * The articles of an archive on the disk, in order, from when they are surveyed until they are written: a source is read
 * once, and meanwhile others read the texts.
 */
export class Spool {
	readonly #handle: number;
	#end = 0;
	#batch: TakenArticle[] = [];
	readonly #ahead: Promise<readonly Uint8Array[]>[] = [];

	/** @param file what an import that was killed has left there goes */
	constructor(
		private readonly file: string,
		private readonly converters: Converters,
	) {
		this.#handle = openSync(file, "w+");
	}

	/** Puts an article behind the others. */
	async add(taken: TakenArticle): Promise<void> {
		if (isLong(taken)) {
			this.#send();
			this.#ahead.push(Promise.resolve([serialize(readTaken(taken))]));
		} else if (this.#batch.push(taken) >= TOGETHER) this.#send();
		while (this.#ahead.length > this.converters.ahead) await this.#write();
	}

	#send(): void {
		const read = this.converters.read(this.#batch);
		// A failure is told of when its turn comes.
		read.catch(() => undefined);
		this.#ahead.push(read);
		this.#batch = [];
	}

	async #write(): Promise<void> {
		for (const bytes of (await this.#ahead.shift()) ?? []) {
			const head = Buffer.alloc(HEAD);
			head.writeUInt32LE(bytes.length);
			this.#put(head);
			this.#put(bytes);
		}
	}

	#put(bytes: Uint8Array): void {
		for (let at = 0; at < bytes.length; ) at += writeSync(this.#handle, bytes, at, undefined, this.#end + at);
		this.#end += bytes.length;
	}

	/** All of them, in the order in which they came. */
	async *read(): AsyncGenerator<ReadArticle> {
		this.#send();
		while (this.#ahead.length > 0) await this.#write();
		for (let at = 0; at < this.#end; ) {
			const length = this.#take(at, HEAD).readUInt32LE();
			yield deserialize(this.#take(at + HEAD, length)) as ReadArticle;
			at += HEAD + length;
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

/** Bytes that can be read at any place. */
export interface ByteSource {
	readonly size: number;
	/** Fills the target from a place of the source on; returns how many bytes there were. */
	read(target: Uint8Array, at: number): number;
}

const CHUNK = 1 << 20;

/** The end of the bytes, where a byte is asked for. */
export const END = -1;

const NEWLINE = 0x0a;

/**
 * Bytes one after another, in memory of a bounded size, with the line they stand on. From `mark` to `marked` they are
 * kept together, however long; past the limit only their number is.
 */
export class ByteStream {
	/** From 1. */
	line = 1;
	readonly #source: ByteSource;
	readonly #limit: number;
	#buffer = new Uint8Array(CHUNK);
	#at = 0;
	#end = 0;
	/** Where the buffer begins in the source. */
	#base = 0;
	#mark: number | undefined;
	#overflown = false;

	/** @param limit the most bytes that are kept from a mark on */
	constructor(source: ByteSource, limit: number) {
		this.#source = source;
		this.#limit = limit;
	}

	/** The place of the next byte in the source. */
	get place(): number {
		return this.#base + this.#at;
	}

	peek(): number {
		return this.#at < this.#end || this.#more() ? (this.#buffer[this.#at] as number) : END;
	}

	/** The byte after the next. */
	peekSecond(): number {
		return this.#at + 1 < this.#end || this.#more() ? (this.#buffer[this.#at + 1] ?? END) : END;
	}

	next(): number {
		if (this.#at >= this.#end && !this.#more()) return END;
		const byte = this.#buffer[this.#at++] as number;
		if (byte === NEWLINE) this.line += 1;
		return byte;
	}

	/** Skips to the first of two bytes, or the end, and returns which it was; it is not taken. */
	skipTo(one: number, other: number): number {
		for (;;) {
			const buffer = this.#buffer;
			const end = this.#end;
			let at = this.#at;
			let lines = 0;
			while (at < end) {
				const byte = buffer[at] as number;
				if (byte === one || byte === other) break;
				if (byte === NEWLINE) lines++;
				at++;
			}
			this.line += lines;
			this.#at = at;
			if (at < end) return buffer[at] as number;
			if (!this.#more()) return END;
		}
	}

	/** From here on the bytes are kept. */
	mark(): void {
		this.#mark = this.#at;
		this.#overflown = false;
	}

	/** The bytes since the mark, good until the next byte is read; undefined where they were too many. */
	marked(): Uint8Array | undefined {
		const from = this.#mark;
		this.#mark = undefined;
		return from === undefined || this.#overflown ? undefined : this.#buffer.subarray(from, this.#at);
	}

	/** Reads on; what is marked moves to the front. */
	#more(): boolean {
		let keep = this.#mark ?? this.#at;
		if (this.#at - keep > this.#limit) {
			this.#overflown = true;
			this.#mark = this.#at;
			keep = this.#at;
		}
		const length = this.#end - keep;
		let into = this.#buffer;
		if (length + CHUNK > into.length) into = new Uint8Array(2 * length + CHUNK);
		into.set(this.#buffer.subarray(keep, this.#end));
		this.#buffer = into;
		this.#base += keep;
		this.#at -= keep;
		if (this.#mark !== undefined) this.#mark = 0;
		this.#end = length;
		const read = this.#source.read(into.subarray(length, length + CHUNK), this.#base + length);
		this.#end += read;
		return read > 0;
	}
}

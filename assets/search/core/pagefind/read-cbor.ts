/** What Pagefind's files are made of: numbers, texts and lists. */
export type Cbor = number | string | null | readonly Cbor[];

/**
 * Reads the part of CBOR (RFC 8949) that Pagefind writes: whole numbers below and above zero, texts, lists and null.
 *
 * @throws when the bytes are anything else, or end early: a file of another Pagefind, or half a file
 */
export function readCbor(bytes: Uint8Array): Cbor {
	const reader = new CborReader(bytes);
	const value = reader.item();
	if (!reader.done) throw new Error("CBOR: expected the end of the file, found more");
	return value;
}

const texts = new TextDecoder();

/** Reads one item after the other, or steps over it: a chunk holds a thousand words, of which a query wants one. */
export class CborReader {
	private at = 0;

	constructor(private readonly bytes: Uint8Array) {}

	get done(): boolean {
		return this.at === this.bytes.length;
	}

	/**
	 * Steps into a list.
	 *
	 * @returns how many items follow
	 */
	list(): number {
		const head = this.byte();
		if (head >> 5 !== 4) throw new Error(`CBOR: expected a list, found 0x${head.toString(16)}`);
		return this.size(head & 31);
	}

	/**
	 * Steps over an item, at a small part of what it costs to read it.
	 *
	 * @returns its bytes
	 */
	skip(): Uint8Array {
		const start = this.at;
		for (let left = 1; left > 0; left--) {
			const head = this.byte();
			if (head === 0xf6) continue;
			const size = this.size(head & 31);
			switch (head >> 5) {
				case 0:
				case 1:
					break;
				case 3:
					this.at += size;
					break;
				case 4:
					left += size;
					break;
				default:
					throw new Error(`CBOR: expected a number, a text or a list, found 0x${head.toString(16)}`);
			}
		}
		if (this.at > this.bytes.length) throw new Error("CBOR: the file ends early");
		return this.bytes.subarray(start, this.at);
	}

	item(): Cbor {
		const head = this.byte();
		if (head === 0xf6) return null;
		const size = this.size(head & 31);
		switch (head >> 5) {
			case 0:
				return size;
			case 1:
				return -1 - size;
			case 3:
				return this.text(size);
			case 4: {
				const list: Cbor[] = [];
				for (let left = size; left > 0; left--) list.push(this.item());
				return list;
			}
			default:
				throw new Error(`CBOR: expected a number, a text or a list, found 0x${head.toString(16)}`);
		}
	}

	private text(size: number): string {
		this.at += size;
		if (this.at > this.bytes.length) throw new Error("CBOR: the file ends early");
		const bytes = this.bytes.subarray(this.at - size, this.at);
		// A decoder takes longer than most words are, and most have no marks.
		return bytes.every((byte) => byte < 128) ? String.fromCharCode(...bytes) : texts.decode(bytes);
	}

	/** The number that follows a head: in the head itself below 24, else in the next 1, 2 or 4 bytes. */
	private size(short: number): number {
		if (short < 24) return short;
		if (short > 26) throw new Error(`CBOR: expected at most 32 bits, found size ${short}`);
		let number = 0;
		for (let bytes = 1 << (short - 24); bytes > 0; bytes--) number = number * 256 + this.byte();
		return number;
	}

	private byte(): number {
		const byte = this.bytes[this.at++];
		if (byte === undefined) throw new Error("CBOR: the file ends early");
		return byte;
	}
}

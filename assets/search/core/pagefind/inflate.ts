/** Extra bits and bases of lengths (codes from 257) and of distances, RFC 1951 3.2.5. */
const LENGTH_BITS = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0];
const DISTANCE_BITS = [0, 0, 0, 0, ...Array.from({ length: 26 }, (_, code) => (code >> 1) + 1)];
const LENGTH_BASES = LENGTH_BITS.map((_, code) =>
	code === 28 ? 258 : LENGTH_BITS.slice(0, code).reduce((base, bits) => base + (1 << bits), 3),
);
const DISTANCE_BASES = DISTANCE_BITS.map((_, code) =>
	DISTANCE_BITS.slice(0, code).reduce((base, bits) => base + (1 << bits), 1),
);
/** In which the lengths of the code lengths' own codes are written. */
const ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

/** A Huffman code: how many codes there are of each length, and the symbols in the order of their codes. */
interface Code {
	readonly counts: Uint16Array;
	readonly symbols: Uint16Array;
}

/**
 * Unpacks a gzip file (RFC 1951, 1952) where the browser has no `DecompressionStream`: Safari before 16.4, Firefox
 * before 113. After Mark Adler's "puff": short, and quick enough for files of 30 kB. The checksum is not looked at, as
 * the network has its own.
 *
 * @throws when it is no gzip file, or ends early
 */
export function inflate(file: Uint8Array): Uint8Array {
	if (file[0] !== 0x1f || file[1] !== 0x8b || file[2] !== 8) throw new Error("Expected a gzip file");
	const flags = file[3] ?? 0;
	let start = 10;
	if (flags & 4) start += 2 + (file[start] ?? 0) + (file[start + 1] ?? 0) * 256;
	for (const flag of [8, 16]) if (flags & flag) start = file.indexOf(0, start) + 1;
	if (flags & 2) start += 2;
	return new Inflater(file, start).all();
}

class Inflater {
	private readonly out: number[] = [];
	private held = 0;
	private holding = 0;

	constructor(
		private readonly file: Uint8Array,
		private at: number,
	) {}

	all(): Uint8Array {
		for (let last = 0; last === 0; ) {
			last = this.bits(1);
			const kind = this.bits(2);
			if (kind === 0) this.stored();
			else if (kind === 1) this.block(FIXED.lengths, FIXED.distances);
			else if (kind === 2) this.block(...this.dynamicCodes());
			else throw new Error("gzip: a block of no known kind");
		}
		return Uint8Array.from(this.out);
	}

	private bits(count: number): number {
		while (this.holding < count) {
			const byte = this.file[this.at++];
			if (byte === undefined) throw new Error("gzip: the file ends early");
			this.held |= byte << this.holding;
			this.holding += 8;
		}
		const value = this.held & ((1 << count) - 1);
		this.held >>>= count;
		this.holding -= count;
		return value;
	}

	private symbol({ counts, symbols }: Code): number {
		let code = 0;
		let first = 0;
		let index = 0;
		for (let length = 1; length < 16; length++) {
			code |= this.bits(1);
			const count = counts[length] ?? 0;
			if (code - count < first) return symbols[index + (code - first)] ?? 0;
			index += count;
			first = (first + count) << 1;
			code <<= 1;
		}
		throw new Error("gzip: a code of no symbol");
	}

	private stored() {
		this.held = 0;
		this.holding = 0;
		const length = (this.file[this.at] ?? 0) + (this.file[this.at + 1] ?? 0) * 256;
		this.at += 4;
		for (let left = length; left > 0; left--) this.out.push(this.bits(8));
	}

	private block(lengths: Code, distances: Code) {
		for (let symbol = this.symbol(lengths); symbol !== 256; symbol = this.symbol(lengths)) {
			if (symbol < 256) {
				this.out.push(symbol);
				continue;
			}
			const length = (LENGTH_BASES[symbol - 257] ?? 0) + this.bits(LENGTH_BITS[symbol - 257] ?? 0);
			const far = this.symbol(distances);
			const distance = (DISTANCE_BASES[far] ?? 0) + this.bits(DISTANCE_BITS[far] ?? 0);
			if (distance > this.out.length) throw new Error("gzip: a distance too far back");
			for (let left = length; left > 0; left--) this.out.push(this.out[this.out.length - distance] ?? 0);
		}
	}

	private dynamicCodes(): [Code, Code] {
		const lengths = this.bits(5) + 257;
		const distances = this.bits(5) + 1;
		const ordered = new Array<number>(19).fill(0);
		for (const place of ORDER.slice(0, this.bits(4) + 4)) ordered[place] = this.bits(3);
		const own = codeOf(ordered);
		const all: number[] = [];
		while (all.length < lengths + distances) {
			const symbol = this.symbol(own);
			if (symbol < 16) all.push(symbol);
			else {
				const value = symbol === 16 ? (all[all.length - 1] ?? 0) : 0;
				const times = symbol === 16 ? 3 + this.bits(2) : symbol === 17 ? 3 + this.bits(3) : 11 + this.bits(7);
				for (let left = times; left > 0; left--) all.push(value);
			}
		}
		return [codeOf(all.slice(0, lengths)), codeOf(all.slice(lengths, lengths + distances))];
	}
}

/** The canonical code in which each symbol has a given length; 0 where it is not used. */
function codeOf(lengths: readonly number[]): Code {
	const counts = new Uint16Array(16);
	for (const length of lengths) counts[length] = (counts[length] ?? 0) + 1;
	counts[0] = 0;
	const symbols = lengths.map((length, symbol) => ({ length, symbol })).filter(({ length }) => length > 0);
	symbols.sort((a, b) => a.length - b.length || a.symbol - b.symbol);
	return { counts, symbols: Uint16Array.from(symbols.map(({ symbol }) => symbol)) };
}

const FIXED = {
	lengths: codeOf(
		Array.from({ length: 288 }, (_, symbol) => (symbol < 144 ? 8 : symbol < 256 ? 9 : symbol < 280 ? 7 : 8)),
	),
	distances: codeOf(Array.from({ length: 30 }, () => 5)),
};

import { ByteStream, END } from "./byte-stream.ts";

/** `(` as its byte. */
export const byteOf = (sign: string): number => sign.charCodeAt(0);

const NEWLINE = byteOf("\n");
const SEMICOLON = byteOf(";");
const BACKSLASH = byteOf("\\");
const [DASH, HASH, SLASH, STAR] = [byteOf("-"), byteOf("#"), byteOf("/"), byteOf("*")];
const [QUOTE, DOUBLE, TICK] = [byteOf("'"), byteOf('"'), byteOf("`")];
const [BRACKET, CLOSING] = [byteOf("["), byteOf("]")];
const LONGEST_NAME = 256;
/** Of a comment that is looked into. */
const LONGEST_COMMENT = 1_000;

export const isBlank = (byte: number) => byte <= 0x20 && byte !== END;

/** Letters, figures, `_`, `$` and whatever is no ASCII: what a name without quotes is made of. */
const isWordByte = (byte: number) =>
	(byte >= 0x61 && byte <= 0x7a) ||
	(byte >= 0x41 && byte <= 0x5a) ||
	(byte >= 0x30 && byte <= 0x39) ||
	byte === 0x5f ||
	byte === 0x24 ||
	byte >= 0x80;

/** The words of SQL: names, quotes, comments. It knows no statement. */
export class SqlReader extends ByteStream {
	/** Whether `\` escapes in a string, as in MySQL; not so where the dump says so. */
	backslashes = true;
	/** Text of comments, for who wants to know where a dump comes from and whether it is whole. */
	onComment: (text: string) => void = () => {};

	/** Skips the mark of UTF-8 at the beginning of a file. */
	skipMark(): void {
		if (this.peek() === 0xef && this.peekSecond() === 0xbb) for (let at = 0; at < 3; at++) this.next();
	}

	/** Skips blanks and comments; the next byte is returned, not taken. */
	skipBlanks(): number {
		for (;;) {
			const byte = this.peek();
			if (isBlank(byte)) this.next();
			else if (!this.skipComment(byte)) return byte;
		}
	}

	/** Skips a comment, if one begins here. */
	skipComment(byte: number): boolean {
		if (byte === HASH || (byte === DASH && this.peekSecond() === DASH)) {
			this.onComment(this.readLine());
			return true;
		}
		if (byte !== SLASH || this.peekSecond() !== STAR) return false;
		this.next();
		this.next();
		let text = "";
		for (let before = 0; ; ) {
			const one = this.next();
			if (one === END || (one === SLASH && before === STAR)) break;
			if (text.length < LONGEST_COMMENT) text += String.fromCharCode(one);
			before = one;
		}
		this.onComment(text);
		return true;
	}

	/** The letters that follow, in capitals: `INSERT`; `""` where none do. */
	readWord(): string {
		let word = "";
		while (isWordByte(this.peek())) {
			const byte = this.next();
			if (word.length < LONGEST_NAME) word += String.fromCharCode(byte);
		}
		return word.toUpperCase();
	}

	/** A name, in quotes or not, the last of `database.table`. */
	readName(): string | undefined {
		for (;;) {
			const name = this.#readOneName();
			if (name === undefined || this.skipBlanks() !== byteOf(".")) return name;
			this.next();
			this.skipBlanks();
		}
	}

	#readOneName(): string | undefined {
		const first = this.peek();
		const bytes: number[] = [];
		if (first === TICK || first === DOUBLE || first === BRACKET) {
			const quote = first === BRACKET ? CLOSING : first;
			this.next();
			for (;;) {
				const byte = this.next();
				if (byte === END) return undefined;
				if (byte === quote) {
					if (this.peek() !== quote) break;
					this.next();
				}
				if (bytes.length < LONGEST_NAME) bytes.push(byte);
			}
		} else
			while (isWordByte(this.peek())) {
				const byte = this.next();
				if (bytes.length < LONGEST_NAME) bytes.push(byte);
			}
		return bytes.length > 0 ? Buffer.from(bytes).toString() : undefined;
	}

	/** Skips a string or a name in quotes, if one begins here. Whether it ends is seen at the end of the file. */
	skipQuoted(byte: number): boolean {
		if (byte !== QUOTE && byte !== DOUBLE && byte !== TICK) return false;
		const escapes = this.backslashes && byte !== TICK;
		this.next();
		for (;;) {
			const found = this.skipTo(byte, escapes ? BACKSLASH : byte);
			if (found === END) return true;
			this.next();
			// The second of two quotes begins the rest of the string.
			if (found === BACKSLASH && escapes) this.next();
			else if (this.peek() === byte) this.next();
			else return true;
		}
	}

	/** Skips to the end of the statement; false where the file ends before. */
	skipStatement(): boolean {
		for (;;) {
			const byte = this.peek();
			if (byte === END) return false;
			if (this.skipQuoted(byte) || this.skipComment(byte)) continue;
			this.next();
			if (byte === SEMICOLON) return true;
		}
	}

	/** What stands up to the end of the line, or of the file. */
	readLine(): string {
		let text = "";
		for (;;) {
			const byte = this.next();
			if (byte === END || byte === NEWLINE) return text;
			if (text.length < LONGEST_COMMENT) text += String.fromCharCode(byte);
		}
	}
}

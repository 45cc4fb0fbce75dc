import { type ByteSource, END } from "./byte-stream.ts";
import { byteOf, SqlReader } from "./sql-reader.ts";

/** A table as the dump tells of it. */
export interface DumpTable {
	readonly name: string;
	/** In the order of the values; none where neither a CREATE TABLE nor the INSERT names them. */
	readonly columns: readonly string[];
}

/** One row of values, `(1, 'Tin', NULL)`. */
export interface RawRow {
	readonly table: DumpTable;
	/** Its place in the file, with its brackets. */
	readonly at: number;
	readonly length: number;
	/** From 1. */
	readonly line: number;
	/** Whether `\` escapes in its strings. */
	readonly backslashes: boolean;
	/** The row itself, good until the next is asked for; undefined where it is too long to be one. */
	readonly bytes: Uint8Array | undefined;
}

/** What is to say of a dump as a whole. */
export interface DumpEnd {
	/** Where the file was cut off: the line on which that begins which is not whole. */
	readonly cut?: number;
	/** Lines of INSERT statements that are not as any dump writes them. */
	readonly unread: readonly number[];
}

/** The longest row in bytes. That of an article has some thousands, of one with pictures inside some millions. */
export const LONGEST_ROW = 32 * 2 ** 20;
const MOST_COLUMNS = 1_000;
const LONGEST_SETTING = 1_000;

const [OPEN, CLOSE, COMMA, SEMICOLON] = [byteOf("("), byteOf(")"), byteOf(","), byteOf(";")];
/** What begins a line of CREATE TABLE that is no column. */
const NO_COLUMN = new Set(
	"KEY PRIMARY UNIQUE INDEX CONSTRAINT FULLTEXT SPATIAL FOREIGN CHECK PERIOD".split(" "),
);
const BEFORE_TABLE = new Set("LOW_PRIORITY DELAYED HIGH_PRIORITY IGNORE INTO OVERWRITE".split(" "));

/**
 * The rows of a dump by mysqldump, phpMyAdmin, NukeViet or their like, one after another, in time that grows with the
 * file and memory that grows with its longest row. It is no SQL engine: CREATE TABLE, INSERT and REPLACE are looked at,
 * all else is skipped.
 *
 * @param wants whether the rows of a table are asked for
 */
export function* scanDump(
	source: ByteSource,
	wants: (table: DumpTable) => boolean,
): Generator<RawRow, DumpEnd> {
	const reader = new SqlReader(source, LONGEST_ROW);
	const maker = watchMaker(reader);
	const created = new Map<string, DumpTable>();
	const unread: number[] = [];
	const end = (cut?: number): DumpEnd => ({ ...(cut !== undefined && { cut }), unread });
	reader.skipMark();
	for (let next = ""; ; ) {
		const byte = reader.skipBlanks();
		if (next === "" && byte === END) return end(maker.lacksItsEnd() ? reader.line : undefined);
		const { line } = reader;
		const word = next || reader.readWord();
		next = "";
		if (word === "DELIMITER") skipProgram(reader);
		else if (word === "SET" || word === "PRAGMA") {
			reader.mark();
			if (!reader.skipStatement()) return end(line);
			maker.sets(`${word}${Buffer.from(reader.marked()?.subarray(0, LONGEST_SETTING) ?? []).toString()}`);
		} else if (word === "CREATE") {
			if (!readCreate(reader, created)) return end(line);
		} else if (word === "INSERT" || word === "REPLACE") {
			const rows = yield* readInsert(reader, created, wants);
			if (rows.cut !== undefined) return end(rows.cut);
			if (rows.unread !== undefined) unread.push(rows.unread);
			next = rows.next ?? "";
		} else if (!reader.skipStatement()) return end(line);
	}
}

/** What comments and settings tell of who made the dump. */
function watchMaker(reader: SqlReader) {
	let begun = false;
	let completed = false;
	const sets = (text: string) => {
		const mode = /SQL_MODE\s*=\s*(['"])([^'"]*)\1/i.exec(text);
		if (mode) reader.backslashes = !/NO_BACKSLASH_ESCAPES/i.test(mode[2] ?? "");
		if (/standard_conforming_strings\s*=\s*on|^PRAGMA/i.test(text)) reader.backslashes = false;
	};
	reader.onComment = (text) => {
		begun ||= /^-- (?:MySQL|MariaDB) dump /.test(text);
		completed ||= /^-- Dump completed/.test(text);
		if (text.includes("SET ")) sets(text);
	};
	return { sets, lacksItsEnd: () => begun && !completed };
}

/** Triggers and procedures: from `DELIMITER ;;` to `DELIMITER ;`. */
function skipProgram(reader: SqlReader): void {
	for (let word = "DELIMITER"; ; word = reader.readWord()) {
		if (reader.peek() === END) return;
		const line = reader.readLine();
		if (word === "DELIMITER" && line.trim() === ";") return;
	}
}

/** Remembers the columns of CREATE TABLE; false where the file ends within. */
function readCreate(reader: SqlReader, created: Map<string, DumpTable>): boolean {
	reader.skipBlanks();
	let word = reader.readWord();
	if (word === "TEMPORARY") {
		reader.skipBlanks();
		word = reader.readWord();
	}
	if (word !== "TABLE") return reader.skipStatement();
	let name = nameAfterBlanks(reader);
	if (name?.toUpperCase() === "IF") {
		// NOT, EXISTS
		for (let skipped = 0; skipped < 2; skipped++) nameAfterBlanks(reader);
		name = nameAfterBlanks(reader);
	}
	if (name === undefined || reader.skipBlanks() !== OPEN) return reader.skipStatement();
	reader.next();
	const columns: string[] = [];
	for (;;) {
		const quoted = !isLetter(reader.skipBlanks());
		const column = reader.readName();
		if (
			column !== undefined &&
			(quoted || !NO_COLUMN.has(column.toUpperCase())) &&
			columns.length < MOST_COLUMNS
		)
			columns.push(column);
		const after = skipPart(reader);
		if (after === END) return false;
		if (after === CLOSE) break;
	}
	created.set(name, { name, columns });
	return reader.skipStatement();
}

function nameAfterBlanks(reader: SqlReader): string | undefined {
	reader.skipBlanks();
	return reader.readName();
}

const isLetter = (byte: number) => (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a;

/** Skips to the next comma or the bracket that closes, and takes it. */
function skipPart(reader: SqlReader): number {
	for (let depth = 0; ; ) {
		const byte = reader.peek();
		if (byte === END) return END;
		if (reader.skipQuoted(byte) || reader.skipComment(byte)) continue;
		reader.next();
		if (byte === OPEN) depth += 1;
		else if (depth === 0 && (byte === COMMA || byte === CLOSE)) return byte;
		else if (byte === CLOSE) depth -= 1;
	}
}

interface InsertEnd {
	/** Where the file ends within. */
	readonly cut?: number;
	/** Where it is not to be understood. */
	readonly unread?: number;
	/** The first word of the next statement, where this one was left without its semicolon. */
	readonly next?: string;
}

function* readInsert(
	reader: SqlReader,
	created: ReadonlyMap<string, DumpTable>,
	wants: (table: DumpTable) => boolean,
): Generator<RawRow, InsertEnd> {
	const { line: begun } = reader;
	const leave = (unread?: number): InsertEnd =>
		reader.skipStatement() ? (unread === undefined ? {} : { unread }) : { cut: begun };
	let name: string | undefined;
	do name = nameAfterBlanks(reader);
	while (name !== undefined && BEFORE_TABLE.has(name.toUpperCase()));
	if (name === undefined) return leave(begun);
	const columns = reader.skipBlanks() === OPEN ? readColumns(reader) : undefined;
	if (columns === null) return { cut: begun };
	const table = columns ? { name, columns } : (created.get(name) ?? { name, columns: [] });
	const wanted = wants(table);
	reader.skipBlanks();
	const word = reader.readWord();
	if (word !== "VALUES" && word !== "VALUE") return leave(wanted ? begun : undefined);
	for (;;) {
		const byte = reader.skipBlanks();
		const { line, place } = reader;
		if (byte === END) return { cut: begun };
		// NukeViet ends a table's rows with a comma where it has counted one too many.
		if (byte !== OPEN) return isLetter(byte) ? { next: reader.readWord() } : leave(wanted ? line : undefined);
		if (wanted) reader.mark();
		reader.next();
		let part = skipPart(reader);
		while (part === COMMA) part = skipPart(reader);
		if (part === END) return { cut: line };
		if (wanted) {
			const length = reader.place - place;
			const { backslashes } = reader;
			yield { table, at: place, length, line, backslashes, bytes: reader.marked() };
		}
		const after = reader.skipBlanks();
		if (after === COMMA || after === SEMICOLON) reader.next();
		if (after === SEMICOLON) return {};
		if (after === COMMA) continue;
		if (after === END) return { cut: line };
		if (!isLetter(after)) return leave(wanted ? line : undefined);
		const following = reader.readWord();
		return following === "ON" || following === "AS" ? leave() : { next: following };
	}
}

/** The names in brackets; null where the file ends within. */
function readColumns(reader: SqlReader): readonly string[] | null {
	reader.next();
	const columns: string[] = [];
	for (;;) {
		reader.skipBlanks();
		const column = reader.readName();
		if (column !== undefined && columns.length < MOST_COLUMNS) columns.push(column);
		const after = skipPart(reader);
		if (after === END) return null;
		if (after === CLOSE) return columns;
	}
}

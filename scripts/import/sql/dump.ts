import type { Problem } from "../../../_includes/domain/problem/problem.ts";
import { type DumpFile, openDump } from "./dump-file.ts";
import { dumpText } from "./dump-text.ts";
import { type DumpEnd, type DumpTable, type RawRow, scanDump } from "./scan-dump.ts";
import { type Span, splitRow, valueBytes } from "./split-row.ts";

/** Where a row stands in its file. */
export type Place = Omit<RawRow, "bytes">;

/** A row whose values are asked for by the names of their columns. */
export interface DumpRow {
	readonly place: Place;
	/** The text of a value; undefined for NULL and where there is no such column. */
	get(column: string): string | undefined;
	/** A whole number; 0 where it is none. */
	number(column: string): number;
	/** The line on which a value begins. */
	lineOf(column: string): number;
	/** What had to be mended of the values that were asked for. */
	readonly mended: ReadonlySet<string>;
}

/** A dump, read twice: once for where things are, then each row that is asked for by its place. */
export class Dump {
	readonly #file: DumpFile;

	private constructor(file: DumpFile) {
		this.#file = file;
	}

	static async open(file: string): Promise<Dump | Problem> {
		const opened = await openDump(file);
		return "message" in opened ? opened : new Dump(opened);
	}

	close(): Promise<void> {
		return this.#file.close();
	}

	/** Goes through the dump once. Rows too long to be one are told by their place alone. */
	async scan(visit: {
		readonly wants: (table: DumpTable) => boolean;
		readonly row: (row: DumpRow) => void;
		readonly tooLong: (place: Place) => void;
	}): Promise<DumpEnd> {
		const rows = scanDump(this.#file, visit.wants);
		for (let breath = 0; ; breath++) {
			// The command that shows how far it is wants a turn now and then.
			if (breath % 5_000 === 4_999) await new Promise(setImmediate);
			const next = rows.next();
			if (next.done) return next.value;
			const { bytes, ...place } = next.value;
			if (bytes) visit.row(rowOf(place, bytes));
			else visit.tooLong(place);
		}
	}

	row(place: Place): DumpRow {
		const bytes = new Uint8Array(place.length);
		this.#file.read(bytes, place.at);
		return rowOf(place, bytes);
	}
}

function rowOf(place: Place, bytes: Uint8Array): DumpRow {
	const { columns } = place.table;
	const mended = new Set<string>();
	let spans: readonly Span[] = [];
	const spanOf = (column: string): Span | undefined => {
		const at = columns.indexOf(column);
		// The first value is asked for of rows of which nothing else is.
		if (at >= spans.length) spans = splitRow(bytes, place.backslashes, at === 0 ? 1 : undefined);
		return spans[at];
	};
	const get = (column: string): string | undefined => {
		const span = spanOf(column);
		const value = span && valueBytes(bytes, span, place.backslashes);
		if (!value) return undefined;
		const { text, mended: how } = dumpText(value);
		if (how) mended.add(how);
		return text;
	};
	return {
		place,
		get,
		number(column) {
			const value = Number(get(column));
			return Number.isSafeInteger(value) ? value : 0;
		},
		lineOf(column) {
			let line = place.line;
			const end = spanOf(column)?.from ?? 0;
			for (let at = bytes.indexOf(NEWLINE); at !== -1 && at < end; at = bytes.indexOf(NEWLINE, at + 1))
				line++;
			return line;
		},
		mended,
	};
}

const NEWLINE = 0x0a;

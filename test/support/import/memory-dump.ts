import type { ByteSource } from "../../../scripts/import/sql/byte-stream.ts";
import { type DumpEnd, type RawRow, scanDump } from "../../../scripts/import/sql/scan-dump.ts";
import { splitRow, valueBytes } from "../../../scripts/import/sql/split-row.ts";

/** A dump in memory, given in pieces of a size, as a slow disk would. */
export function memoryDump(text: string | Uint8Array, piece = Number.POSITIVE_INFINITY): ByteSource {
	const bytes = typeof text === "string" ? Buffer.from(text) : text;
	return {
		size: bytes.length,
		read(target, at) {
			const part = bytes.subarray(at, at + Math.min(piece, target.length));
			target.set(part);
			return part.length;
		},
	};
}

/** All rows of a dump, as text, and what is to say of it as a whole. */
export function rowsOf(source: ByteSource): {
	readonly rows: readonly {
		readonly table: string;
		readonly columns: readonly string[];
		readonly line: number;
		readonly values: readonly (string | undefined)[] | "too long";
	}[];
	readonly end: DumpEnd;
} {
	const rows = [];
	const scan = scanDump(source, () => true);
	for (;;) {
		const next = scan.next();
		if (next.done) return { rows, end: next.value };
		const { table, line } = next.value;
		rows.push({ table: table.name, columns: table.columns, line, values: valuesOf(next.value) });
	}
}

function valuesOf({ bytes, backslashes }: RawRow): readonly (string | undefined)[] | "too long" {
	if (!bytes) return "too long";
	return splitRow(bytes, backslashes).map((span) => {
		const value = valueBytes(bytes, span, backslashes);
		return value && Buffer.from(value).toString();
	});
}

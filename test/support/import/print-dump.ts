/** A table of a dump as mysqldump prints it: its columns are the keys of its first row. */
export function printTable(
	name: string,
	rows: readonly Readonly<Record<string, string | number | null>>[],
): string {
	const columns = Object.keys(rows[0] ?? {});
	const values = rows.map((row) => `(${columns.map((column) => printValue(row[column] ?? null)).join(",")})`);
	return `DROP TABLE IF EXISTS \`${name}\`;\nCREATE TABLE \`${name}\` (\n${columns
		.map((column) => `  \`${column}\` text,\n`)
		.join(
			"",
		)}  PRIMARY KEY (\`${columns[0]}\`)\n) ENGINE=InnoDB;\n\nINSERT INTO \`${name}\` VALUES\n${values.join(",\n")};\n`;
}

const ESCAPES: Readonly<Record<string, string>> = { "\0": "\\0", "\n": "\\n", "\r": "\\r" };

function printValue(value: string | number | null): string {
	if (value === null) return "NULL";
	if (typeof value === "number") return String(value);
	return `'${value.replace(/[\\'"\0\n\r]/g, (sign) => ESCAPES[sign] ?? `\\${sign}`)}'`;
}

import type { Edit, Fix } from "../../problem/problem.ts";

/**
 * What puts a value in quotes and leaves every letter of it as it is: the same that `asYamlText` prints.
 *
 * @param from offset of the value
 * @param written the value on one line; spaces after it stay outside
 */
export function quoteEdits(from: number, written: string): readonly Edit[] {
	const value = written.trimEnd();
	const insert = (offset: number, text: string): Edit => ({ from: from + offset, to: from + offset, text });
	if (!/["\\]/.test(value)) return [insert(0, '"'), insert(value.length, '"')];
	// Inside single quotes one is written twice; the last may stand where the closing one comes.
	const inner = Array.from(value.slice(0, -1).matchAll(/'/g), ({ index }) => insert(index + 1, "'"));
	return [insert(0, "'"), ...inner, insert(value.length, value.endsWith("'") ? "''" : "'")];
}

/** The fix that puts a value in quotes. */
export function quoteFix(from: number, written: string): Fix {
	return { kind: "edits", edits: quoteEdits(from, written) };
}

/** The fix that puts a text in the place of another. */
export function replaceFix(from: number, to: number, text: string): Fix {
	return { kind: "edits", edits: [{ from, to, text }] };
}

/**
 * The line that an offset is on, if nothing stands before it but the name of its entry: `title: `, `  - text: `, `- `.
 * Only then does a value that reaches to the end of its line end there.
 */
export function valueOnLine(text: string, from: number): string | undefined {
	const lineStart = text.lastIndexOf("\n", from - 1) + 1;
	if (!/^ *(?:- +)*(?:[\p{L}_][^:#"'[\]{}\n]*: +)?$/u.test(text.slice(lineStart, from))) return undefined;
	const end = text.indexOf("\n", from);
	return text.slice(from, end === -1 ? text.length : end).trimEnd();
}

/** Keys under which a list or a table may stand: what looks like one there may be meant as one. */
const STRUCTURED: ReadonlySet<string> = new Set([
	"aliases",
	"articles",
	"author",
	"blocks",
	"companions",
	"corrections",
	"cover",
	"gone",
	"moved",
	"picture",
	"pins",
	"related",
	"roles",
	"source",
	"strip",
	"synonyms",
	"tags",
]);

/** Whether a key holds text alone, so that signs in its value can only be letters of it. */
export function holdsText(key: string | undefined): boolean {
	return key !== undefined && !STRUCTURED.has(key.trim());
}

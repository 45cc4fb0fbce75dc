/** A text field's value and its selection, or what they become. */
export interface FieldState {
	readonly value: string;
	readonly from: number;
	readonly to: number;
}

/** `- `, `3. `, `> ` at the start of a line, and the indent before it. */
const OPENING = /^(\s*)(?:([-*+])|(\d{1,6})([.)])|(>))\s+/;

/** What Enter does where a line is an item of a list or a quotation: the next begins alike; an empty one ends it. */
export function enterLine({ value, from, to }: FieldState): FieldState | undefined {
	const start = value.lastIndexOf("\n", from - 1) + 1;
	const line = value.slice(start, from);
	const found = OPENING.exec(line);
	if (!found || from !== to) return undefined;
	const [whole, indent = "", sign, number, dot, quote] = found;
	if (line === whole) return { value: value.slice(0, start) + value.slice(from), from: start, to: start };
	const next = `\n${indent}${sign ?? quote ?? `${Number(number) + 1}${dot}`} `;
	const at = from + next.length;
	return { value: value.slice(0, from) + next + value.slice(to), from: at, to: at };
}

/** Puts marks around the selection, or takes them away. */
export function toggleMarks({ value, from, to }: FieldState, mark: string): FieldState {
	const isInside =
		value.slice(from - mark.length, from) === mark && value.slice(to, to + mark.length) === mark;
	if (isInside)
		return {
			value: value.slice(0, from - mark.length) + value.slice(from, to) + value.slice(to + mark.length),
			from: from - mark.length,
			to: to - mark.length,
		};
	return {
		value: value.slice(0, from) + mark + value.slice(from, to) + mark + value.slice(to),
		from: from + mark.length,
		to: to + mark.length,
	};
}

/** Puts the lines of the selection behind a sign, or takes it away where all have it: `## `, `- `, `> `. */
export function toggleLines({ value, from, to }: FieldState, sign: string): FieldState {
	const start = value.lastIndexOf("\n", from - 1) + 1;
	const found = value.indexOf("\n", to);
	const end = found === -1 ? value.length : found;
	const lines = value.slice(start, end).split("\n");
	const hasAll = lines.every((line) => line.startsWith(sign));
	const changed = lines
		.map((line) =>
			hasAll ? line.slice(sign.length) : sign + line.replace(sign.startsWith("#") ? /^#{1,6}\s+/ : /^$/, ""),
		)
		.join("\n");
	return {
		value: value.slice(0, start) + changed + value.slice(end),
		from: start,
		to: start + changed.length,
	};
}

/** Puts a block in: behind the one that has the selection, with empty lines around it. */
export function insertBlock({ value, to }: FieldState, block: string): FieldState {
	const gap = /\n[ \t]*\n/.exec(value.slice(to));
	const at = value.slice(0, to).trim() === "" ? 0 : gap ? to + gap.index : value.trimEnd().length;
	const before = at === 0 ? "" : `${value.slice(0, at).trimEnd()}\n\n`;
	const after = value.slice(at).replace(/^\s*\n/, "");
	const from = before.length;
	return {
		value: `${before}${block}${after.trim() === "" ? "\n" : `\n\n${after.trimStart()}`}`,
		from,
		to: from + block.length,
	};
}

export function replaceSelection({ value, from, to }: FieldState, text: string): FieldState {
	const at = from + text.length;
	return { value: value.slice(0, from) + text + value.slice(to), from: at, to: at };
}

import type { Token } from "markdown-it";

/** How far behind its line a source is looked for. */
const REACH = 20_000;

/** Finds where in a text its tokens were written. The parser tells only the lines of a block, not the columns. */
export class SourcePlaces {
	readonly #lineStarts: readonly number[];
	/** Where to look next for a source that was already found once. */
	readonly #next = new Map<string, number>();

	constructor(readonly text: string) {
		this.#lineStarts = [0, ...Array.from(text.matchAll(/\n/g), (end) => end.index + 1)];
	}

	/** Offset of the start of a line, counted from 0. */
	lineStart(line: number): number {
		return this.#lineStarts[line] ?? this.text.length;
	}

	/**
	 * Offset of `source` on a line (from 0) or after it; asked again for the same source, the next place of it.
	 * A source of several lines is found by its first, as quotes and lists indent the others. One that is written
	 * otherwise in the file (a table's cell with `\|`) is placed at the start of the line.
	 */
	offsetOf(source: string, line: number): number {
		const [firstLine = ""] = source.split("\n");
		const start = this.#lineStarts[line] ?? this.text.length;
		const from = Math.max(start, this.#next.get(firstLine) ?? 0);
		const found = this.text.slice(from, from + REACH).indexOf(firstLine);
		if (found === -1) return start;
		this.#next.set(firstLine, from + found + 1);
		return from + found;
	}

	/** A line, from 0, without its end. */
	lineText(line: number): string {
		const end = this.#lineStarts[line + 1];
		return this.text.slice(this.lineStart(line), end === undefined ? undefined : end - 1);
	}

	/**
	 * Offset of a place in the content of a passage that begins on `line`, where that line of the content is written in
	 * the file just so: not in a table's cell, whose neighbours are on its line.
	 */
	offsetIn(content: string, index: number, line: number): number | undefined {
		const lineStart = content.lastIndexOf("\n", index - 1) + 1;
		const lineEnd = content.indexOf("\n", index);
		const written = line + (content.slice(0, lineStart).match(/\n/g)?.length ?? 0);
		const at = this.lineText(written).indexOf(content.slice(lineStart, lineEnd === -1 ? undefined : lineEnd));
		return at === -1 ? undefined : this.lineStart(written) + at + index - lineStart;
	}

	/** Whether a source is written at an offset just as the parser gave it. */
	isAt(source: string, offset: number): boolean {
		return this.text.startsWith(source, offset);
	}

	/** Offset of a match in the content of a passage that begins on `line`. */
	offsetOfMatch(match: RegExpExecArray, line: number): number {
		const linesBefore = match.input.slice(0, match.index).split("\n").length - 1;
		return this.offsetOf(match[0], line + linesBefore);
	}
}

/** A token of a body, and where in the file the block stands that holds it: lines from 0. */
export interface PlacedToken {
	readonly token: Token;
	readonly line: number;
	/** The line behind its own block; absent where it has none of its own, as cells of a table and notes. */
	readonly end?: number | undefined;
}

/** @param bodyLine the line of the file, from 1, on which the body begins that was parsed */
export function placeTokens(tokens: readonly Token[], bodyLine: number): readonly PlacedToken[] {
	const before = bodyLine - 1;
	let line = before;
	return tokens.map((token) => {
		const { map } = token;
		if (map) line = before + map[0];
		return { token, line, end: map ? before + map[1] : undefined };
	});
}

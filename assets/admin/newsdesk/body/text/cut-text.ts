import type { Env, Token } from "markdown-it";
import { markdown } from "../../../../../_includes/formats/markdown/markdown-parser.ts";

/** A block of a text as it stands there, without the line ends behind it. */
export interface Piece {
	readonly source: string;
	/** What parts it from the next one: line ends, empty lines. */
	readonly gap: string;
}

/** The footnotes of a text, as the parser asks for them: a block that cites one does not hold it. */
export type Notes = Env;

export interface CutText {
	/** Empty lines before the first piece. */
	readonly head: string;
	/** Put one behind the other, they are the text to the byte. */
	readonly pieces: readonly Piece[];
	readonly notes: Notes;
}

const LINE = /[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$/g;
const isBlank = (line: string) => /^[ \t]*[\r\n]*$/.test(line);

/** Cuts a text where our parser begins and ends its outermost blocks. Pictures with a line to themselves are blocks, too. */
export function cutText(text: string): CutText {
	const lines = text.match(LINE) ?? [];
	const pieces: Piece[] = [];
	let waiting = "";
	const notes: Notes = {};
	for (const block of blocksOf(text, lines, notes)) {
		// Empty lines before a block belong behind the one before.
		let start = 0;
		while (start < block.length && isBlank(block[start] ?? "")) start += 1;
		let end = block.length;
		while (end > start && isBlank(block[end - 1] ?? "")) end -= 1;
		const last = pieces.at(-1);
		const lead = block.slice(0, start).join("");
		if (last && lead !== "") pieces[pieces.length - 1] = { ...last, gap: last.gap + lead };
		else waiting += lead;
		if (end === start) continue;
		const [source, lineEnd] = cutLineEnd(block.slice(start, end).join(""));
		pieces.push(...partFigures({ source, gap: lineEnd + block.slice(end).join("") }));
	}
	return { head: waiting, pieces, notes };
}

/** All lines, parted where an outermost block begins or ends. A footnote tells no lines: it is what is between others. */
function blocksOf(text: string, lines: readonly string[], notes: Notes): readonly (readonly string[])[] {
	const tokens: Token[] = [];
	markdown.block.parse(text.replace(/\r\n?/g, "\n"), markdown, notes, tokens);
	const cuts = new Set([0]);
	for (const token of tokens) {
		if (token.level > 0 || token.nesting < 0 || !token.map) continue;
		const [from, end] = token.map;
		// A box tells its lines without the one that closes it.
		cuts.add(from).add(token.type === "container_block_open" ? end + 1 : end);
	}
	const sorted = [...cuts].sort((one, other) => one - other);
	return sorted.map((from, at) => lines.slice(from, sorted[at + 1]));
}

/** A paragraph is parted where a picture has a line to itself, as the page has it. */
function partFigures(piece: Piece): readonly Piece[] {
	const { source, gap } = piece;
	if (!source.includes("![") || !/[\r\n]/.test(source)) return [piece];
	const tokens = markdown.parse(source, {});
	// Those of a gallery stay in it.
	if (tokens.some(({ type }) => type === "container_block_open")) return [piece];
	const figures = tokens.filter(({ type }) => type === "figure");
	const parts: { lines: string[]; isFigure: boolean }[] = [];
	let next = 0;
	for (const line of source.match(LINE) ?? []) {
		const isFigure = line.trim() === figures[next]?.markup;
		if (isFigure) next += 1;
		const last = parts.at(-1);
		if (last && !isFigure && !last.isFigure) last.lines.push(line);
		else parts.push({ lines: [line], isFigure });
	}
	if (next < figures.length || parts.length < 2) return [piece];
	const cut = parts.map(({ lines }, at): Piece => {
		const [own, end] = cutLineEnd(lines.join(""));
		return { source: own, gap: at === parts.length - 1 ? gap : end };
	});
	return cut.every(isParagraph) ? cut : [piece];
}

/** Whether a part of a paragraph is one by itself. */
function isParagraph({ source }: Piece): boolean {
	const tokens: Token[] = [];
	markdown.block.parse(source, markdown, {}, tokens);
	return tokens.length === 3 && tokens[0]?.type === "paragraph_open";
}

/** A text without the ends of lines behind it, and those. */
function cutLineEnd(text: string): readonly [text: string, lineEnd: string] {
	let length = text.length;
	while (length > 0 && /[\r\n]/.test(text[length - 1] ?? "")) length -= 1;
	return [text.slice(0, length), text.slice(length)];
}

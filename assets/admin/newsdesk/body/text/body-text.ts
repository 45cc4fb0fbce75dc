import type { Node } from "prosemirror-model";
import { LIMITS } from "../../../../../_includes/domain/reader/limits.ts";
import { markdownWork } from "../../../../../_includes/domain/reader/passages.ts";
import { type CutText, cutText, type Notes, type Piece } from "./cut-text.ts";
import { joinsSafely } from "./joins.ts";
import { originOf } from "./origin.ts";
import { printBehind, printBlock, textOfBlock } from "./print-block.ts";
import { readPiece } from "./read-piece.ts";
import { nodeType } from "./schema.ts";

/** A text as rich text. Written back untouched it is the same to the byte. */
export function readText(text: string): Node {
	const { head, pieces, notes } = cut(text);
	const blocks = readPieces(pieces, notes);
	return nodeType("doc").create(
		{ head, tail: pieces.at(-1)?.gap ?? "" },
		blocks.length > 0 ? blocks : [nodeType("paragraph").create()],
	);
}

/** The pieces of a text; one with more marks than the parser gets through is one piece. */
export function cut(text: string): CutText {
	if (markdownWork(text) <= LIMITS.markdownWork) return cutText(text);
	return { head: "", pieces: [{ source: text, gap: "" }], notes: {} };
}

export function readPieces(pieces: readonly Piece[], notes: Notes, endsText = true): readonly Node[] {
	return pieces.map((piece, at) => readPiece(piece, endsText && at === pieces.length - 1, notes));
}

/** A block of the rich text as it stands in the text. */
export interface PlacedBlock extends Piece {
	readonly block: Node;
	/** Which one it is among the blocks of the rich text. */
	readonly index: number;
	/** Where it begins in the text. */
	readonly from: number;
}

/** The blocks of a rich text that say something, as the text has them. */
export function placeBlocks(doc: Node): readonly PlacedBlock[] {
	const placed: PlacedBlock[] = [];
	let from = String(doc.attrs["head"]).length;
	doc.forEach((block, _, index) => {
		const last = placed.at(-1);
		let source = textOfBlock(block);
		if (source === "") return;
		if (last) {
			const joined = join(last, block);
			placed[placed.length - 1] = { ...last, source: joined.before, gap: joined.gap };
			source = joined.source;
			from = last.from + joined.before.length + joined.gap.length;
		}
		placed.push({ block, index, source, gap: String(doc.attrs["tail"]), from });
	});
	return placed;
}

/** What the rich text is as Markdown. */
export function writeText(doc: Node): string {
	const blocks = placeBlocks(doc).map(({ source, gap }) => source + gap);
	return doc.attrs["head"] + (blocks.length > 0 ? blocks.join("") : doc.attrs["tail"]);
}

interface Joined {
	readonly before: string;
	readonly gap: string;
	readonly source: string;
}

const joins = new WeakMap<Node, { readonly last: Node; readonly written: string; readonly joined: Joined }>();

/**
 * How a block follows another. What parts them stays as it was, and so does the block, as long as the parser finds both
 * there; else an empty line parts them, and if that is not enough, the block is printed anew.
 */
function join(last: PlacedBlock, block: Node): Joined {
	const known = joins.get(block);
	if (known?.last === last.block && known.written === last.source) return known.joined;
	const joined = findJoin(last, block);
	joins.set(block, { last: last.block, written: last.source, joined });
	return joined;
}

function findJoin({ block: last, source: before }: PlacedBlock, block: Node): Joined {
	const own = textOfBlock(block);
	const gap = originOf(last)?.gap;
	const isList = last.type === block.type && last.type.name.endsWith("_list");
	const tries: Joined[] = [
		...(gap === undefined ? [] : [{ before, gap, source: own }]),
		{ before, gap: "\n\n", source: own },
		{ before, gap: "\n\n", source: printBlock(block).trimStart() },
		...(isList ? [{ before, gap: "\n\n", source: printBehind(last, block) }] : []),
		{ before: before + endOf(before), gap: "\n\n", source: own },
	];
	return (
		tries.find((one) => joinsSafely(one.before, one.gap, one.source)) ?? { before, gap: "\n\n", source: own }
	);
}

/** What ends a box or code that nothing ends. */
function endOf(source: string): string {
	const [, marks = ""] = /^ {0,3}(:{3,}|`{3,}|~{3,})/.exec(source) ?? [];
	return marks === "" ? "" : `\n${marks}`;
}

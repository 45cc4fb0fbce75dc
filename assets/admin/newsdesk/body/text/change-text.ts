import type { EditorState, Transaction } from "prosemirror-state";
import { cut, placeBlocks, readPieces } from "./body-text.ts";
import { nodeType } from "./schema.ts";

/** Makes the rich text say another text: only blocks that differ are read anew. Undefined where nothing differs. */
export function changeText(state: EditorState, text: string): Transaction | undefined {
	const { doc } = state;
	const { head, pieces, notes } = cut(text);
	const tail = pieces.at(-1)?.gap ?? "";
	const placed = placeBlocks(doc);
	const isSame = (at: number, other: number) => {
		const [one, two] = [placed[at], pieces[other]];
		if (!one || !two || one.source !== two.source) return false;
		// What stands behind the last block is the text's, not the block's.
		const isLast = other === pieces.length - 1;
		return (at === placed.length - 1) === isLast && (isLast || one.gap === two.gap);
	};
	let same = 0;
	while (same < Math.min(placed.length, pieces.length) && isSame(same, same)) same += 1;
	let behind = 0;
	const most = Math.min(placed.length, pieces.length) - same;
	while (behind < most && isSame(placed.length - 1 - behind, pieces.length - 1 - behind)) behind += 1;
	const { tr } = state;
	if (doc.attrs["head"] !== head) tr.setDocAttribute("head", head);
	if (doc.attrs["tail"] !== tail) tr.setDocAttribute("tail", tail);
	if (same < placed.length - behind || same < pieces.length - behind) {
		const starts: number[] = [];
		doc.forEach((_, offset) => {
			starts.push(offset);
		});
		const startOf = (at: number) => {
			const index = placed[at]?.index;
			return index === undefined ? doc.content.size : (starts[index] ?? doc.content.size);
		};
		const blocks = readPieces(pieces.slice(same, pieces.length - behind), notes, behind === 0);
		const isAll = same === 0 && behind === 0;
		const nodes = blocks.length === 0 && isAll ? [nodeType("paragraph").create()] : blocks;
		tr.replaceWith(isAll ? 0 : startOf(same), startOf(placed.length - behind), nodes);
	}
	return tr.docChanged ? tr : undefined;
}

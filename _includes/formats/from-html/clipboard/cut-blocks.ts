import type { Block, Run, Runs } from "../foreign-body.ts";

/** How much of a text there still is room for. */
export interface Room {
	characters: number;
	/** Passages, items of lists and cells of tables: each is a thing of its own for the editor. */
	passages: number;
	/** Whether something found none. */
	isCut?: boolean;
}

/**
 * The beginning of a text, as far as there is room for it. A passage that is too long ends behind a word. What room
 * there was is taken.
 */
export function cutBlocks(blocks: readonly Block[], room: Room): readonly Block[] {
	const kept: Block[] = [];
	for (const block of blocks) {
		if (isFull(room)) break;
		room.passages -= 1;
		kept.push(cutBlock(block, room));
	}
	return kept;
}

/** Whether nothing more is taken: then what asks is left out. */
function isFull(room: Room): boolean {
	const { characters, passages } = room;
	if (characters > 0 && passages > 0) return false;
	room.isCut = true;
	return true;
}

function cutBlock(block: Block, room: Room): Block {
	switch (block.kind) {
		case "paragraph":
		case "heading":
			return { ...block, runs: cutRuns(block.runs, room) };
		case "list": {
			const items: (readonly Block[])[] = [];
			for (const item of block.items) {
				if (isFull(room)) break;
				items.push(cutBlocks(item, room));
			}
			return { ...block, items };
		}
		case "quote":
		case "box":
			return { ...block, blocks: cutBlocks(block.blocks, room) };
		case "table": {
			const rows: Runs[][] = [];
			for (const row of block.rows) {
				if (isFull(room)) break;
				room.passages -= row.length;
				rows.push(row.map((cell) => [...cutRuns(cell, room)]));
			}
			return { ...block, rows };
		}
		case "code":
			return { ...block, text: cutText(block.text, room) };
		default:
			return block;
	}
}

function cutRuns(runs: Runs, room: Room): readonly Run[] {
	const kept: Run[] = [];
	for (const run of runs) {
		if (room.characters <= 0) {
			room.isCut = true;
			break;
		}
		if (run.kind === "text") kept.push({ ...run, text: cutText(run.text, room) });
		else {
			room.characters -= 1;
			kept.push(run);
		}
	}
	return kept;
}

function cutText(text: string, room: Room): string {
	const { characters } = room;
	room.characters -= text.length;
	if (text.length > characters) room.isCut = true;
	return endBehindWord(text, characters);
}

/** The beginning of a text, not longer than that, and no half of a word where there is a blank to end at. */
export function endBehindWord(text: string, longest: number): string {
	if (text.length <= longest) return text;
	const cut = text.slice(0, Math.max(longest, 0));
	const blank = Math.max(cut.lastIndexOf(" "), cut.lastIndexOf("\n"));
	// Never between the halves of a sign outside of the basic plane.
	return blank > longest / 2 ? cut.slice(0, blank) : cut.replace(/[\uD800-\uDBFF]$/, "");
}

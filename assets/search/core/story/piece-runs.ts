import { lineRuns } from "../../../../_includes/domain/text/line-runs.ts";
import type { Piece } from "./pieces.ts";

/** Pieces between which a line may end, or that must stand on one line: "1,6 tỷ đồng", be a part of it a hit. */
export interface PieceRun {
	readonly pieces: readonly Piece[];
	readonly whole: boolean;
}

/** Cuts the pieces of a text by what must stand on one line. Nothing is added and nothing lost. */
export function pieceRuns(pieces: readonly Piece[]): PieceRun[] {
	const left = [...pieces];
	return lineRuns(pieces.map(({ text }) => text).join("")).map(({ text, whole }) => ({
		pieces: takeText(left, text.length),
		whole,
	}));
}

/** Takes so many letters from the front of some pieces. */
function takeText(pieces: Piece[], letters: number): Piece[] {
	const taken: Piece[] = [];
	for (let more = letters; more > 0; ) {
		const piece = pieces.shift();
		if (!piece) break;
		taken.push({ ...piece, text: piece.text.slice(0, more) });
		if (piece.text.length > more) pieces.unshift({ ...piece, text: piece.text.slice(more) });
		more -= piece.text.length;
	}
	return taken;
}

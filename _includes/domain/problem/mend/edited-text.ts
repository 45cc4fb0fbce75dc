import type { Edit } from "../problem.ts";

/** A stretch of the text as it was, or what was put in. */
type Piece = { readonly from: number; readonly to: number } | { readonly text: string };

/**
 * A text and what was changed of it, however often. It knows which letters are still those of the first text, so that
 * whoever writes it changes nothing else.
 */
export class EditedText {
	readonly #pieces: readonly Piece[];

	constructor(
		readonly original: string,
		pieces: readonly Piece[] = [{ from: 0, to: original.length }],
	) {
		this.#pieces = pieces;
	}

	/** As it is now. */
	get text(): string {
		return this.#pieces
			.map((piece) => ("text" in piece ? piece.text : this.original.slice(piece.from, piece.to)))
			.join("");
	}

	/** All changes at once, by offsets into the first text: sorted, none over another. */
	get edits(): readonly Edit[] {
		const edits: Edit[] = [];
		let from = 0;
		let text = "";
		for (const piece of [...this.#pieces, { from: this.original.length, to: this.original.length }]) {
			if ("text" in piece) {
				text += piece.text;
				continue;
			}
			if (piece.from > from || text !== "") edits.push({ from, to: piece.from, text });
			from = piece.to;
			text = "";
		}
		return edits;
	}

	/** The same with further changes. @param edits by offsets into the text as it is now: sorted, none over another */
	with(edits: readonly Edit[]): EditedText {
		const made: Piece[] = [];
		const waiting = [...this.#pieces].reverse();
		let at = 0;
		/** Moves on to an offset, and keeps what lies on the way or drops it. */
		const goTo = (offset: number, keep: boolean) => {
			while (at < offset) {
				const piece = waiting.pop();
				if (!piece) return;
				const length = lengthOf(piece);
				const part = Math.min(length, offset - at);
				if (part < length) waiting.push(cut(piece, part, length));
				if (keep && part > 0) made.push(cut(piece, 0, part));
				at += part;
			}
		};
		for (const { from, to, text } of edits) {
			goTo(from, true);
			if (text !== "") made.push({ text });
			goTo(to, false);
		}
		goTo(Number.POSITIVE_INFINITY, true);
		return new EditedText(this.original, made);
	}
}

const lengthOf = (piece: Piece) => ("text" in piece ? piece.text.length : piece.to - piece.from);

const cut = (piece: Piece, from: number, to: number): Piece =>
	"text" in piece ? { text: piece.text.slice(from, to) } : { from: piece.from + from, to: piece.from + to };

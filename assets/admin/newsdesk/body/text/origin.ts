import type { Node } from "prosemirror-model";

/** What an outermost block was in the text. As long as it is the same block, the same bytes are written back. */
export class Origin {
	#block: Node | undefined;

	/**
	 * @param source its own bytes
	 * @param gap what stood behind it up to the next block; undefined where it was the last
	 */
	constructor(
		readonly source: string,
		readonly gap: string | undefined,
	) {}

	/** Keeps the block as it was read. */
	settle(block: Node): Node {
		this.#block = block;
		return block;
	}

	/** Whether a block that bears this origin says what was read. */
	isOf(block: Node): boolean {
		return this.#block !== undefined && (block === this.#block || block.eq(this.#block));
	}
}

/** The origin of a block that was not touched since it was read. */
export function untouched(block: Node): Origin | undefined {
	const origin = originOf(block);
	return origin?.isOf(block) ? origin : undefined;
}

export function originOf(block: Node): Origin | undefined {
	const origin: unknown = block.attrs["origin"];
	return origin instanceof Origin ? origin : undefined;
}

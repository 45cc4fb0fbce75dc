import { LETTER_FRAME } from "../_includes/domain/addresses/paths/letters.ts";
import { letterFrame } from "../_includes/formats/machine/letter-frame.ts";
import type { FrontData } from "../_includes/layouts/site-data.ts";

export const data = { permalink: LETTER_FRAME };

/** What the answers to letters print around what they tell. */
export function render({ view }: FrontData): string {
	return letterFrame(view);
}

import { SYNONYMS } from "../_includes/domain/addresses/paths/files.ts";
import type { FrontData } from "../_includes/layouts/site-data.ts";

export const data = { permalink: SYNONYMS };

/** Names and spellings of the same, for who searches with no network: with one they stand in the title index. */
export function render({ view: { synonyms } }: FrontData): string {
	return `${JSON.stringify(synonyms)}\n`;
}

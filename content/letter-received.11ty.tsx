import { LETTER_RECEIVED } from "../_includes/domain/addresses/paths/letters.ts";
import { pageFile } from "../_includes/domain/addresses/paths/pages.ts";
import { LetterReceivedPage } from "../_includes/layouts/letters/letter-received-page.tsx";
import type { FrontData } from "../_includes/layouts/site-data.ts";

export const data = { permalink: pageFile(LETTER_RECEIVED) };

/** What a reader sees whose letter has come. */
export function render({ view }: FrontData) {
	return <LetterReceivedPage view={view} />;
}

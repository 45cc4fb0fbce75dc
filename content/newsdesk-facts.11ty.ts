import { NEWSDESK_FACTS } from "../_includes/domain/addresses/paths/newsdesk.ts";
import { newsroomFacts } from "../_includes/domain/newsdesk/newsroom-facts.ts";
import type { FrontData } from "../_includes/layouts/site-data.ts";

export const data = { permalink: ({ view }: FrontData) => view.newsdesk !== undefined && NEWSDESK_FACTS };

/** What the desk at which the newsroom writes knows of the newspaper. */
export function render({ view, lists }: FrontData): string {
	return JSON.stringify(newsroomFacts(view, lists));
}

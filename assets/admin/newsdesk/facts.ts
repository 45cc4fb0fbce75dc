import { NEWSDESK_FACTS } from "../../../_includes/domain/addresses/paths/newsdesk.ts";
import type { NewsroomFacts } from "../../../_includes/domain/newsdesk/facts.ts";

let loaded: NewsroomFacts | undefined;

/** Fetches what the newsdesk knows of the newspaper: once, before anything else. */
export async function loadFacts(): Promise<NewsroomFacts> {
	const response = await fetch(NEWSDESK_FACTS);
	if (!response.ok) throw new Error(`${NEWSDESK_FACTS}: ${response.status}`);
	loaded = (await response.json()) as NewsroomFacts;
	return loaded;
}

/** What the newsdesk knows of the newspaper. */
export function newsroomFacts(): NewsroomFacts {
	if (!loaded) throw new Error("The facts are asked for before they are there");
	return loaded;
}

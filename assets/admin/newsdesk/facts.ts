import { NEWSDESK_FACTS } from "../../../_includes/domain/addresses/paths/newsdesk.ts";
import type { KnownName, NewsroomFacts } from "../../../_includes/domain/newsdesk/facts.ts";

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

/**
 * The facts with a running story of the repository: one that no reader knows yet is in no file that is served to anyone,
 * and its title may have changed since the newspaper was built.
 *
 * @param path of its file: `content/threads/giu-nuoc-ngot.md`
 */
export function learnThread(facts: NewsroomFacts, path: string, title: unknown): void {
	const [, slug] = /(?:^|\/)threads\/([a-z0-9-]+)\.md$/.exec(path) ?? [];
	if (slug === undefined || typeof title !== "string" || title === "") return;
	// The list itself is told of it: whoever was handed the facts has it.
	const threads = facts.threads as KnownName[];
	const at = threads.findIndex((thread) => thread.slug === slug);
	threads.splice(at === -1 ? threads.length : at, at === -1 ? 0 : 1, { slug, name: title });
}

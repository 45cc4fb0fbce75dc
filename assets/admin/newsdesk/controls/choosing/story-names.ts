import { isArticlePath, monthOfArticle } from "../../../../../_includes/domain/addresses/paths/calendar.ts";
import { readSitePath } from "../../../../../_includes/domain/addresses/site-path.ts";
import type { FactStory, NewsroomFacts } from "../../../../../_includes/domain/newsdesk/facts.ts";

/** The story that a pick names: by its address, or by its file, `2022/04/gia-dua.md`. */
export function findStory(pick: string, stories: readonly FactStory[]): FactStory | undefined {
	const [, month, name] = /^(?:content\/articles\/)?(\d{4}\/\d\d)\/([a-z0-9-]+)\.md$/.exec(pick) ?? [];
	if (month) return stories.find(({ url }) => monthOfArticle(url) === month && url.endsWith(`/${name}/`));
	const address = pick.endsWith("/") ? pick : `${pick}/`;
	return stories.find(({ url }) => url === address);
}

/** The address of an article that was pasted, whole or without the newspaper's domain; undefined of other texts. */
export function pastedStory(
	text: string,
	{ newspaper }: Pick<NewsroomFacts, "newspaper">,
): string | undefined {
	const reading = readSitePath(text.trim(), newspaper.url);
	return reading.ok && isArticlePath(reading.path) ? reading.path : undefined;
}

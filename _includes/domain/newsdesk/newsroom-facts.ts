import type { FrontLists } from "../lists/front-lists.ts";
import { groupBy } from "../lists/group-by.ts";
import type { FrontView } from "../views.ts";
import { type FactStory, type FactTag, type KnownName, MOST_STORIES, type NewsroomFacts } from "./facts.ts";

/** Tags and authors that the newsdesk knows by name, those of the most stories. */
const MOST_NAMES = 5000;

/** What the newsdesk is told of the newspaper: in a public build, of what readers may see alone. */
export function newsroomFacts(
	view: FrontView,
	lists: Pick<FrontLists, "tags" | "authors">,
): NewsroomFacts | undefined {
	const { newsdesk, newspaper, sections, pages, threads, assets, cards } = view;
	if (!newsdesk) return undefined;
	const { content, repository } = newsdesk;
	return {
		newspaper,
		content,
		sections,
		pages: pages.map(({ url, title }) => ({ url, title })),
		authors: authorsOf(view, lists),
		tags: tagsOf(view, lists),
		threads: [...threads.values()].map(({ slug, title }) => ({ slug, name: title })),
		stories: cards.slice(0, MOST_STORIES).map(
			({ url, title, date, section, thread, tags }): FactStory => ({
				url,
				title,
				date: date.iso,
				section,
				...(thread !== undefined && { thread }),
				tags: tags.map(({ slug }) => slug),
			}),
		),
		stylesheet: assets.stylesheet,
		...(repository && { repository }),
	};
}

/** Those who have a file, then those who signed the most. */
function authorsOf({ authors }: FrontView, lists: Pick<FrontLists, "authors">): KnownName[] {
	const own = [...authors.values()].map(({ slug, name }) => ({ slug, name }));
	const others = mostFirst(lists.authors.filter(({ slug }) => !authors.has(slug)));
	return [...own, ...others.map(({ slug, name }) => ({ slug, name }))].slice(0, MOST_NAMES);
}

function tagsOf({ tags }: FrontView, lists: Pick<FrontLists, "tags">): FactTag[] {
	const used = mostFirst(lists.tags).map(({ slug, name }) => ({ slug, name }));
	const all = [...used, ...[...tags.values()].map(({ slug, name }) => ({ slug, name }))];
	const firsts = [...groupBy(all, ({ slug }) => [slug]).values()].flatMap(([first]) => first ?? []);
	const agreed = firsts.filter(({ slug }) => tags.has(slug));
	const free = firsts.filter(({ slug }) => !tags.has(slug)).slice(0, MOST_NAMES - agreed.length);
	const kept = new Set([...agreed, ...free]);
	return firsts.flatMap((tag): FactTag[] => {
		if (!kept.has(tag)) return [];
		const known = tags.get(tag.slug);
		if (!known) return [tag];
		return [{ ...tag, synonyms: known.synonyms.map(({ name }) => name), agreed: true }];
	});
}

/** By the number of their articles. */
const mostFirst = <List extends { readonly count: number }>(lists: readonly List[]): List[] =>
	[...lists].sort((one, other) => other.count - one.count);

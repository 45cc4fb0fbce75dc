import type { Card, Filed } from "../article/article.ts";
import type { Thread } from "../newsroom/thread.ts";
import { quoted } from "../problem/wording.ts";
import { listStarts } from "./list-starts.ts";
import { authorPath, tagPath, threadPath } from "./paths/lists.ts";
import { slug } from "./slug.ts";

/** A page that readers had and that is no more. */
export interface LostPage {
	/** `/the/dua/` */
	readonly address: string;
	/** A file of today that had to do with it. */
	readonly file: string;
	/** What is lacking now, as the end of a sentence. */
	readonly lacking: string;
}

/** What the newsroom was and is, of running stories: slug and title, also of those whose file is no more. */
export type NamedThread = Pick<Thread, "slug" | "title">;

/**
 * Pages of tags, authors and running stories that an article stood in which is still in the newspaper, and in which no
 * article stands any more: the name was changed, or taken off. Where all articles of a list are gone themselves, their
 * own addresses tell of it.
 *
 * @param former articles as they once were public
 * @param heir the article of today that stands for a former one, if any does
 * @param articles all of today that are no drafts
 */
export function lostLists(
	former: readonly Card[],
	heir: (former: Card) => Filed<Card> | undefined,
	articles: readonly Filed<Card>[],
	threads: { readonly now: Iterable<NamedThread>; readonly former: readonly NamedThread[] },
): readonly LostPage[] {
	const found = new Map<string, LostPage>();
	const add = (address: string, file: string, lacking: string) =>
		found.has(address) || found.set(address, { address, file, lacking });
	const now = [...threads.now];
	// An article may name its running story by the title.
	const threadNames = new Map(
		[...threads.former, ...now].flatMap((one) => [
			[slug(one.title), one.slug],
			[one.slug, one.slug],
		]),
	);
	for (const card of former) {
		const file = heir(card)?.file;
		if (file === undefined) continue;
		for (const tag of card.tags)
			add(tagPath(tag.slug), file, `không còn bài nào mang thẻ ${quoted(tag.name)}`);
		for (const { name, slug: place } of card.credit.people)
			if (place) add(authorPath(place), file, `không còn bài nào của ${quoted(name)}`);
		const thread = card.thread && threadNames.get(card.thread);
		if (thread) add(threadPath(thread), file, "không còn bài nào thuộc dòng sự kiện ấy");
	}
	// A file was renamed whose articles name the story by its title: none of them changed.
	const told = new Map(now.map((one) => [slug(one.title), one.slug]));
	const used = new Map(articles.map((card) => [card.thread, card.file]));
	for (const one of threads.former) {
		const file = used.get(told.get(slug(one.title)));
		if (file !== undefined) add(threadPath(one.slug), file, "không còn dòng sự kiện nào có tên tệp ấy");
	}
	const present = listStarts(found.keys(), articles);
	return [...found.values()].filter(({ address }) => !present.has(address));
}

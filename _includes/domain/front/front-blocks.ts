import { authorPath, sectionPath, tagPath, threadPath } from "../addresses/paths/lists.ts";
import type { Card } from "../article/article.ts";
import type { FrontView } from "../views.ts";
import { type Block, belongsTo, type Layout } from "./front.ts";

/** One block of the front with its stories; never empty. */
export interface PlannedBlock {
	readonly name: string;
	/** The page of all stories of its kind. A block that was picked by hand has none. */
	readonly url?: string;
	/** Whether its stories are all of one section, so that they need not name it. */
	readonly ofSection: boolean;
	readonly layout: Layout;
	readonly articles: readonly Card[];
}

/** How many of the newest of a block may compete to stand first in it. */
export const BLOCK_CANDIDATES = 3;

/**
 * Puts the first story with a picture before the others.
 *
 * @param candidates how many, from the first, may be put there: an older one is no news
 */
export function ledByPicture(
	stories: readonly Card[],
	candidates: number,
	renditions: FrontView["renditions"],
): readonly Card[] {
	const hasPicture = ({ cover }: Card) => cover?.src !== undefined && renditions.has(cover.src);
	const first = stories.slice(0, candidates).find(hasPicture) ?? stories[0];
	return first ? [first, ...stories.filter((story) => story !== first)] : [];
}

/**
 * Fills what hands left open, in one pass: a story goes to the first block that is about it and has room. So each block
 * has the newest of its kind that no block before it has.
 *
 * @param left newest first, without what has a place
 * @param all newest first, for blocks that may repeat
 */
export function fillBlocks(
	blocks: readonly Block[],
	byHand: readonly (readonly Card[])[],
	left: readonly Card[],
	all: readonly Card[],
): readonly (readonly Card[])[] {
	const slots = blocks.map((block, index) => ({ block, stories: [...(byHand[index] ?? [])] }));
	const pour = (stories: readonly Card[], repeat: boolean) => {
		let open = slots.filter(({ block }) => block.repeat === repeat);
		for (const story of stories) {
			open = open.filter((slot) => slot.stories.length < slot.block.count);
			if (open.length === 0) return;
			for (const slot of open) {
				if (slot.block.source && !belongsTo(story, slot.block.source)) continue;
				if (slot.stories.includes(story)) continue;
				slot.stories.push(story);
				if (!repeat) break;
			}
		}
	};
	pour(left, false);
	pour(all, true);
	return slots.map(({ stories, block }) => stories.slice(0, block.count));
}

/** What stands over a block, and how it is set. */
export function headingOf(
	{ source, title, layout }: Block,
	articles: readonly Card[],
	{ sections, tags, authors, threads }: Pick<FrontView, "sections" | "tags" | "authors" | "threads">,
): Omit<PlannedBlock, "articles"> {
	if (!source) return { name: title ?? "", ofSection: false, layout };
	const { by, slug } = source;
	const names = {
		section: () => sections.find((one) => one.slug === slug)?.name,
		tag: () => tags.get(slug)?.name ?? nameIn(articles, (article) => article.tags, slug),
		author: () => authors.get(slug)?.name ?? nameIn(articles, (article) => article.credit.people, slug),
		thread: () => threads.get(slug)?.title,
	} satisfies Record<typeof by, () => string | undefined>;
	const paths = { section: sectionPath, tag: tagPath, author: authorPath, thread: threadPath };
	const ofSection = by === "section";
	// Picked stories need not be of the source, and a tag that no article has has no page.
	const hasPage = ofSection || articles.some((article) => belongsTo(article, source));
	return {
		name: title ?? names[by]() ?? slug,
		...(hasPage && { url: paths[by](slug) }),
		ofSection: ofSection && articles.every((article) => belongsTo(article, source)),
		layout,
	};
}

/** The name of a tag or an author as these articles print it. */
function nameIn(
	articles: readonly Card[],
	namesOf: (article: Card) => readonly { readonly name: string; readonly slug?: string }[],
	slug: string,
): string | undefined {
	for (const article of articles) for (const one of namesOf(article)) if (one.slug === slug) return one.name;
	return undefined;
}

import { isArticlePath } from "../addresses/paths/calendar.ts";
import type { Card } from "../article/article.ts";
import type { FrontView } from "../views.ts";
import { type Front, type Layout, sectionBlocks } from "./front.ts";
import { BLOCK_CANDIDATES, fillBlocks, headingOf, ledByPicture, type PlannedBlock } from "./front-blocks.ts";

/** All that the front is planned from. */
type PlannedView = Pick<
	FrontView,
	"cards" | "front" | "sections" | "renditions" | "tags" | "authors" | "threads"
>;

/** How many of the newest may compete to lead: an older story is no news, however good its picture. */
export const FRONT_CANDIDATES = 6;

export const COMPANIONS = 3;
export const NEWEST = 6;

/** How many stories of a block, its first ones, stand there with their picture. */
const PICTURED: Readonly<Record<Layout, number>> = {
	lead: 1,
	column: 1,
	pictures: Number.POSITIVE_INFINITY,
	titles: 0,
};

/** What stands where on the front. No story stands in two places, save in a block that may repeat. */
export interface FrontPlan {
	readonly strip?: { readonly text: string; readonly link?: string };
	/** Absent only in a newspaper without articles. */
	readonly lead?: Card;
	readonly companions: readonly Card[];
	readonly newest: readonly Card[];
	readonly blocks: readonly PlannedBlock[];
}

/**
 * Composes the front from the shown articles, newest first, and from what the editors ask of it now. What was picked by
 * hand stands where it was put, the first place counting; then pins, from the lead downwards; then what is newest. An
 * automatic place never takes a story that was picked for another. A block's places are given in the order of the page.
 */
export function planFront(view: PlannedView): FrontPlan {
	const { cards, front, renditions } = view;
	const blocks = front.blocks ?? sectionBlocks(view.sections);
	const picked = findPicked(cards, namedOnFront(front));
	const used = new Set<Card>();
	/** The stories of these addresses that are there and have no place yet; they have one now. */
	const place = (urls: readonly string[], most = urls.length) => {
		const stories: Card[] = [];
		for (const url of urls) {
			const story = picked.get(url);
			if (!story || used.has(story) || stories.length === most) continue;
			used.add(story);
			stories.push(story);
		}
		return stories;
	};

	const [chosen] = place(front.lead ? [front.lead] : []);
	const beside = place(front.companions, COMPANIONS);
	const [pinnedLead] = chosen ? [] : place(front.pins, 1);
	const pinned = place(front.pins, COMPANIONS - beside.length);
	const byHand = blocks.map((block) =>
		block.repeat ? block.picks.flatMap((url) => picked.get(url) ?? []) : place(block.picks, block.count),
	);
	/** Newest first, of what nobody has placed. */
	const free = cards.filter((card) => !used.has(card));

	const lead =
		chosen ?? pinnedLead ?? ledByPicture(free.slice(0, FRONT_CANDIDATES), FRONT_CANDIDATES, renditions)[0];
	const rest = withoutLead(free, lead);
	const companions = [...beside, ...pinned];
	const following = COMPANIONS - companions.length;
	const newest = rest.slice(following, following + NEWEST);
	const left = rest.slice(following + NEWEST);
	const filled = fillBlocks(blocks, byHand, left, cards);
	const { strip } = front;
	return {
		...(strip && { strip: withReachableLink(strip, picked) }),
		...(lead && { lead }),
		companions: [...companions, ...rest.slice(0, following)],
		newest,
		blocks: blocks.flatMap((block, index) => {
			const stories = filled[index] ?? [];
			const articles = block.picks.length > 0 ? stories : ledByPicture(stories, BLOCK_CANDIDATES, renditions);
			return articles.length > 0 ? [{ ...headingOf(block, articles, view), articles }] : [];
		}),
	};
}

/** The addresses that editors name on the front, of articles or, in its strip, of another page. */
export function namedOnFront({ lead, companions, pins, blocks = [], strip }: Front): readonly string[] {
	return [
		...(lead ? [lead] : []),
		...companions,
		...pins,
		...blocks.flatMap((block) => block.picks),
		...(strip?.link ? [strip.link] : []),
	];
}

/** The stories that stand on the front with their picture, if they have one; the others stand there by their titles. */
export function picturedStories({ lead, companions, blocks }: FrontPlan): readonly Card[] {
	return [
		...(lead ? [lead] : []),
		...companions,
		...blocks.flatMap(({ layout, articles }) => articles.slice(0, PICTURED[layout])),
	];
}

function findPicked(cards: readonly Card[], urls: readonly string[]): ReadonlyMap<string, Card> {
	const wanted = new Set(urls);
	return new Map(
		wanted.size === 0 ? [] : cards.filter((card) => wanted.has(card.url)).map((card) => [card.url, card]),
	);
}

/** The stories without the one that leads, which is among the first of them or not at all. */
function withoutLead(stories: readonly Card[], lead: Card | undefined): readonly Card[] {
	return [
		...stories.slice(0, FRONT_CANDIDATES).filter((story) => story !== lead),
		...stories.slice(FRONT_CANDIDATES),
	];
}

/** The strip without its link, where that leads to an article that readers do not have. */
function withReachableLink(
	{ text, link }: { readonly text: string; readonly link?: string },
	picked: ReadonlyMap<string, Card>,
) {
	const lost = link !== undefined && isArticlePath(link) && !picked.has(link);
	return { text, ...(link && !lost && { link }) };
}

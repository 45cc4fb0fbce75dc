import type { Card } from "../domain/article.ts";
import type { Edition } from "../domain/edition.ts";
import type { Section } from "../domain/newspaper.ts";

/** How many of the newest may compete to lead: an older story is no news, however good its picture. */
const FRONT_CANDIDATES = 6;
const BLOCK_CANDIDATES = 3;

const COMPANIONS = 3;
const NEWEST = 6;
const BLOCK = 5;

/** What stands where on the front. No story stands in two places. */
export interface FrontPlan {
	/** Absent only in a newspaper without articles. */
	readonly lead?: Card;
	readonly companions: readonly Card[];
	readonly newest: readonly Card[];
	/** Sections that have something left to show, in the order of the masthead; the story that leads comes first. */
	readonly blocks: readonly { readonly section: Section; readonly articles: readonly Card[] }[];
}

/**
 * Composes the front from the articles, newest first: the newest that has a picture leads, the next ones accompany
 * it, then a column of titles, then the newest of each section, again led by one with a picture.
 */
export function planFront({ cards, sections, renditions }: Edition): FrontPlan {
	const hasPicture = ({ cover }: Card) => cover?.src !== undefined && renditions.has(cover.src);
	const ledByPicture = (stories: readonly Card[], candidates: number) => {
		const lead = stories.slice(0, candidates).find(hasPicture) ?? stories[0];
		return lead ? [lead, ...stories.filter((story) => story !== lead)] : [];
	};
	const [lead, ...others] = ledByPicture(cards, FRONT_CANDIDATES);
	const rest = others.slice(COMPANIONS + NEWEST);
	return {
		...(lead && { lead }),
		companions: others.slice(0, COMPANIONS),
		newest: others.slice(COMPANIONS, COMPANIONS + NEWEST),
		blocks: sections
			.map((section) => {
				const stories = rest.filter((story) => story.section === section.slug).slice(0, BLOCK);
				return { section, articles: ledByPicture(stories, BLOCK_CANDIDATES) };
			})
			.filter((block) => block.articles.length > 0),
	};
}

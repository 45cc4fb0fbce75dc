import { readNewsroom } from "../../_includes/site/read/read-newsroom.ts";
import type { Settings } from "../../_includes/site/settings.ts";
import type { Borrowed } from "./extreme-newsroom.ts";

/**
 * What the newsroom has that extremes can be made with: sections, authors, the covers of its articles.
 *
 * @returns nothing where the newsroom cannot be read, or has too little
 */
export async function borrow(settings: Settings): Promise<Borrowed | undefined> {
	const { newsroom } = await readNewsroom(settings);
	if (!newsroom) return undefined;
	const sections = newsroom.sections.map((section) => section.slug);
	const authors = [...newsroom.authors.values()].map((author) => author.name);
	const pictures = [...new Set(newsroom.files.flatMap(({ card }) => card.cover?.src ?? []))].sort();
	if (sections.length < 3 || authors.length < 2 || pictures.length === 0) return undefined;
	return { sections, authors, pictures };
}

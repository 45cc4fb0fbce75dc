import type { FrontList, FrontLists } from "../../domain/lists/front-lists.ts";
import { fold } from "../../domain/text/fold.ts";
import type { FrontView } from "../../domain/views.ts";

const TITLES = 300;
const TAGS = 200;
const AUTHORS = 100;

/**
 * What the search box suggests: the newest titles, the commonest tags and authors, all sections; about 10 kB as it
 * travels. Of two tags alike common, the one comes first whose slug does, so that two builds agree.
 */
export function suggestionsFile({ cards, sections, synonyms }: FrontView, lists: FrontLists): string {
	const named = {
		titles: cards.slice(0, TITLES).map(({ title, url }) => [title, url.slice(1, -1)] as const),
		tags: commonest(lists.tags, TAGS),
		authors: commonest(lists.authors, AUTHORS),
		sections: sections.map(({ name, slug }) => [name, slug] as const),
	};
	const names = Object.values(named).flatMap((all) => all.map(([name]) => ` ${plainWords(name)} `));
	// A group that no suggestion has anything of would lead to none.
	const groups = synonyms
		.map((group) => [...new Set(group.map(plainWords))])
		.filter((forms) => names.some((name) => forms.some((form) => name.includes(` ${form} `))));
	return `${JSON.stringify({ ...named, synonyms: groups })}\n`;
}

/** As the suggestions compare words: without marks and signs. */
const plainWords = (text: string) => (fold(text).match(/[\p{L}\p{N}]+/gu) ?? []).join(" ");

interface NamedList extends FrontList {
	readonly name: string;
	readonly slug: string;
}

function commonest(lists: readonly NamedList[], most: number) {
	return [...lists]
		.sort((a, b) => b.count - a.count || (a.slug < b.slug ? -1 : 1))
		.slice(0, most)
		.map(({ name, slug, count }) => [name, slug, count] as const);
}

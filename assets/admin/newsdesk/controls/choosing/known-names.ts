import { monthOfArticle } from "../../../../../_includes/domain/addresses/paths/calendar.ts";
import type { FactStory, FactTag, KnownName } from "../../../../../_includes/domain/newsdesk/facts.ts";
import type { Choice } from "./suggest.ts";

/** Choices of a list that does not change: made once, so that its names are folded once. */
function once<Item>(make: (items: readonly Item[]) => readonly Choice[]) {
	const made = new WeakMap<readonly Item[], readonly Choice[]>();
	return (items: readonly Item[]): readonly Choice[] => {
		const known = made.get(items) ?? make(items);
		made.set(items, known);
		return known;
	};
}

export const knownNames = once<KnownName>((names) =>
	names.map(({ slug, name }) => ({ key: slug, label: name })),
);

/** Tags are found by their other names, too, and are written in their own. */
export const knownTags = once<FactTag>((tags) =>
	tags.map(({ slug, name, synonyms = [] }) => ({ key: slug, label: name, also: synonyms })),
);

export const knownStories = once<FactStory>((stories) =>
	stories.map(({ url, title }) => ({
		key: url,
		label: title,
		detail: url.slice(1, 11).split("/").reverse().join("/"),
		also: [url, monthOfArticle(url) ?? ""],
	})),
);

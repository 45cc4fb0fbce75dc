import { holdsSigns, type WholeNames } from "../article/credit/credit.ts";
import type { KnownTag } from "../newsroom/known-tag.ts";
import type { Author } from "../newsroom/newspaper.ts";

/** Names that the newsroom has written down as one, though the grammar of lists would part them. */
export interface KnownWholes {
	readonly authors: WholeNames;
	readonly tags: WholeNames;
}

/**
 * Of all authors and tags of the newsroom those that look like several: few or none, so that what is remembered of
 * articles stays true when another author or tag is added.
 */
export function wholeNames(authors: Iterable<Author>, tags: Iterable<KnownTag>): KnownWholes {
	const tagNames = [...tags].flatMap(({ name, synonyms }) => [name, ...synonyms.map((one) => one.name)]);
	return {
		authors: new Set([...authors].map(({ name }) => name).filter(holdsSigns)),
		tags: new Set(tagNames.filter(holdsSigns)),
	};
}

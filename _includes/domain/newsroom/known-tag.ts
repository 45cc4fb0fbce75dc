/** A tag as the newsroom has agreed to print it, from `content/tags.yaml`. Tags need no entry there. */
export interface KnownTag {
	readonly slug: string;
	/** The one printed form. */
	readonly name: string;
	readonly description?: string;
	/** Other words for the same subject; an article that uses one is listed under this tag. */
	readonly synonyms: readonly { readonly name: string; readonly slug: string }[];
}

/** Place in `/the/<slug>/` of the tag that a synonym stands for, by the synonym's own slug. */
export function synonymsOf(tags: ReadonlyMap<string, KnownTag>): ReadonlyMap<string, KnownTag> {
	return new Map([...tags.values()].flatMap((tag) => tag.synonyms.map(({ slug }) => [slug, tag] as const)));
}

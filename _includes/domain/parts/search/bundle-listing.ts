/** Something that articles are listed under: its printed name and its address. */
export interface Subject {
	readonly slug: string;
	readonly name: string;
}

/** What search tells of an article without loading it: by what it can be sorted and filtered. */
export interface ListedArticle {
	/** `/2022/05/26/<slug>/` */
	readonly url: string;
	/** When it was published, in minutes since 1970 UTC. */
	readonly minute: number;
	readonly section: Subject;
	readonly authors: readonly Subject[];
	readonly tags: readonly Subject[];
	/** The running story it belongs to. */
	readonly thread?: Subject;
}

/**
 * `/pagefind/<bundle>/listing.<hash>.json`: dates and subjects of all articles of a bundle, about 8 bytes for each when
 * packed. The articles stand in the order of their addresses, and so of their days. Subjects are numbers: places in the
 * lists of their names. The bundle's entry tells the hash, so that nobody reads the listing of another edition.
 */
export interface BundleListing {
	/** The place of each article's fragment when the names of all fragments are sorted. */
	readonly fragments: readonly number[];
	/** When the oldest article was published, in minutes since 1970 UTC; the dates count from it. */
	readonly from: number;
	readonly minutes: readonly number[];
	readonly sections: readonly Subject[];
	readonly section: readonly number[];
	readonly authors: readonly Subject[];
	readonly authorsOf: readonly (readonly number[])[];
	readonly tags: readonly Subject[];
	readonly tagsOf: readonly (readonly number[])[];
	/** Running stories, and those of each article, -1 for none. Both are absent where no article belongs to one. */
	readonly threads?: readonly Subject[];
	readonly threadOf?: readonly number[];
}

/**
 * Puts together the listing of a bundle.
 *
 * @param articles in the order of their addresses
 * @param fragments addresses of the articles, in the order of their fragments' names
 */
export function makeListing(articles: readonly ListedArticle[], fragments: readonly string[]): BundleListing {
	const places = new Map(fragments.map((url, place) => [url, place]));
	const from = articles.reduce((oldest, { minute }) => Math.min(oldest, minute), articles[0]?.minute ?? 0);
	const sections = numbered(articles.map(({ section }) => section));
	const authors = numbered(articles.flatMap((article) => article.authors));
	const tags = numbered(articles.flatMap((article) => article.tags));
	const threads = numbered(articles.flatMap(({ thread }) => thread ?? []));
	return {
		fragments: articles.map(({ url }) => places.get(url) ?? -1),
		from,
		minutes: articles.map(({ minute }) => minute - from),
		sections: sections.all,
		section: articles.map(({ section }) => sections.placeOf(section)),
		authors: authors.all,
		authorsOf: articles.map((article) => article.authors.map(authors.placeOf)),
		tags: tags.all,
		tagsOf: articles.map((article) => article.tags.map(tags.placeOf)),
		...(threads.all.length > 0 && {
			threads: threads.all,
			threadOf: articles.map(({ thread }) => (thread ? threads.placeOf(thread) : -1)),
		}),
	};
}

/** Each subject once, by its address, in the order of the addresses. */
function numbered(subjects: readonly Subject[]) {
	const bySlug = new Map(subjects.map((subject) => [subject.slug, subject]));
	const all = [...bySlug.values()].sort((a, b) => (a.slug < b.slug ? -1 : 1));
	const places = new Map(all.map(({ slug }, place) => [slug, place]));
	return { all, placeOf: ({ slug }: Subject) => places.get(slug) ?? -1 };
}

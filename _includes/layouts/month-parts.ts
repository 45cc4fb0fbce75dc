import type { CountedLink } from "../components/counted-links.tsx";
import { monthPathOf } from "../domain/addresses/paths/calendar.ts";
import { authorPath, sectionPath } from "../domain/addresses/paths/lists.ts";
import type { Card } from "../domain/article/article.ts";
import { groupBy } from "../domain/lists/group-by.ts";
import { authorName } from "../domain/lists/lists.ts";
import { compareVietnamese } from "../domain/text/collate.ts";
import type { VolumeView } from "../domain/views.ts";

/** The sections that these articles of one month are of, in the order of the masthead. */
export function sectionsOfMonth(articles: readonly Card[], { sections }: VolumeView): CountedLink[] {
	return sections.flatMap(({ slug, name }) => {
		const own = articles.filter((article) => article.section === slug);
		return own[0] ? [{ name, url: monthPathOf(sectionPath(slug), own[0].date), articles: own.length }] : [];
	});
}

/** Who had a hand in these articles of one month, by name. */
export function authorsOfMonth(articles: readonly Card[], { authors }: VolumeView): CountedLink[] {
	const own = groupBy(articles, ({ credit }) => credit.people.flatMap((one) => one.slug ?? []));
	return [...own]
		.flatMap(([slug, members]) =>
			members[0]
				? {
						name: authorName(slug, members, authors),
						url: monthPathOf(authorPath(slug), members[0].date),
						articles: members.length,
					}
				: [],
		)
		.sort((a, b) => compareVietnamese(a.name, b.name));
}

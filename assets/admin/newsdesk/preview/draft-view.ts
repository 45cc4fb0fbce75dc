import type { Article, Filed } from "../../../../_includes/domain/article/article.ts";
import type { Attachment } from "../../../../_includes/domain/article/attachment.ts";
import type { NearbyCard } from "../../../../_includes/domain/article/related/nearby.ts";
import { nearbyOf } from "../../../../_includes/domain/article/related/related.ts";
import type { Rendition } from "../../../../_includes/domain/article/rendition.ts";
import { newsroomTime } from "../../../../_includes/domain/dates/dates.ts";
import { commentingOf } from "../../../../_includes/domain/letters/commenting.ts";
import type { FactStory, NewsroomFacts } from "../../../../_includes/domain/newsdesk/facts.ts";
import type { VolumeView } from "../../../../_includes/domain/views.ts";
import { monthOf, monthsBefore } from "../../../../_includes/domain/volumes/volumes.ts";

/**
 * What the page of a draft may see: what the build will let it see, as far as the newsdesk knows the newspaper.
 *
 * @param renditions its pictures, by `Picture.src`
 * @param attachments its sounds, films and documents, by `Attachment.src`
 */
export function viewOfDraft(
	article: Filed<Article>,
	facts: NewsroomFacts,
	renditions: ReadonlyMap<string, Rendition>,
	attachments: ReadonlyMap<string, Attachment>,
): VolumeView {
	const { newspaper, sections, pages, stylesheet } = facts;
	return {
		newspaper,
		sections,
		pages,
		assets: { stylesheet, icon: "" },
		preview: true,
		renditions,
		attachments,
		unpublished: new Map(),
		month: monthOf(article),
		articles: [article],
		before: [],
		nearby: nearbyOf([article], [storiesNear(article, facts.stories)]),
		thumbnails: new Map(),
		authors: new Map(facts.authors.map(({ slug, name }) => [slug, { name }])),
		threads: new Map(facts.threads.map(({ slug, name }) => [slug, { slug, title: name }])),
		comments: new Map(),
		oldPages: new Map(),
		commenting: commentingOf(newspaper),
	};
}

/** What the page of an article may know of others: those of its month and of the twelve before, as `cardsBefore` says. */
function storiesNear(article: Filed<Article>, stories: readonly FactStory[]): NearbyCard[] {
	const months = new Set([monthOf(article), ...monthsBefore(monthOf(article))]);
	return stories.map(nearbyCard).filter((card) => months.has(monthOf(card)) && card.url !== article.url);
}

/** A story as it stands beside another one. Pictures of what is on the site are the build's to make. */
function nearbyCard({ url, title, date, section, thread, tags }: FactStory): NearbyCard {
	return {
		url,
		title,
		date: newsroomTime(Date.parse(date)),
		section,
		tags: tags.map((slug) => ({ slug })),
		...(thread && { thread }),
	};
}

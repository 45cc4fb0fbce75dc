import type { NamedLink } from "../components/breadcrumbs.tsx";
import type { CardContent } from "../components/card.tsx";
import type { PrintedTime } from "../components/time.tsx";
import { sectionPath } from "../domain/addresses/paths/lists.ts";
import type { Card } from "../domain/article/article.ts";
import { cropClass } from "../domain/article/picture/crop.ts";
import { type NewsroomTime, printTime } from "../domain/dates/dates.ts";
import type { BriefStory } from "../domain/lists/month-lists.ts";
import { printDuration } from "../domain/text/duration.ts";
import type { CardsView, FrameView } from "../domain/views.ts";

export function printed(time: NewsroomTime): PrintedTime {
	return { iso: time.iso, text: printTime(time) };
}

type NamedSection = FrameView["sections"][number];

/** The section of an article. The reader lets no article pass whose section does not exist. */
export function sectionOf(
	{ section: slug, url }: Pick<Card, "section" | "url">,
	{ sections }: FrameView,
): NamedSection {
	const section = sections.find((one) => one.slug === slug);
	if (!section) throw new Error(`Expected a section of content/sections.yaml, found "${slug}" (${url})`);
	return section;
}

export function sectionLink({ name, slug }: NamedSection): NamedLink {
	return { name, url: sectionPath(slug) };
}

/** What lists show of an article. */
export function cardOf(article: BriefStory, view: CardsView): CardContent {
	const rendition = article.cover?.src && view.renditions.get(article.cover.src);
	const crop = rendition && cropClass(article.cover?.focal ?? rendition.eye, rendition);
	const status = view.unpublished.get(article.url);
	const sound = article.audio && view.attachments.get(article.audio.src);
	return {
		url: article.url,
		title: article.title,
		time: printed(article.date),
		section: sectionOf(article, view).name,
		...(article.lede && { lede: article.lede }),
		...(rendition && { rendition }),
		...(crop && { crop }),
		...(rendition && article.cover?.ai && { ai: article.cover.ai }),
		...(article.photoStory && { pictures: article.photoStory.pictures }),
		...(sound?.seconds !== undefined && { listen: `Nghe ${printDuration(sound.seconds)}` }),
		...(status && { status }),
	};
}

/** A card among those of its own day, of which only the hour is told. */
export function withHour({ time, ...card }: CardContent): CardContent {
	return { ...card, time: { iso: time.iso, text: time.iso.slice(11, 16) } };
}

/** A card among those of its own section, which it need not name again. */
export function withoutSection({ section: _, ...card }: CardContent): CardContent {
	return card;
}

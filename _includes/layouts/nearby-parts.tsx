import type { NamedLink } from "../components/breadcrumbs.tsx";
import type { CardContent } from "../components/card.tsx";
import { RelatedList } from "../components/related-list.tsx";
import { Siblings } from "../components/siblings.tsx";
import type { Article } from "../domain/article/article.ts";
import type { NearbyCard, NearbyIndex } from "../domain/article/related/nearby.ts";
import { relatedTo, siblingsOf } from "../domain/article/related/related.ts";
import { printDate } from "../domain/dates/dates.ts";
import type { VolumeView } from "../domain/views.ts";
import { sectionOf } from "./cards.ts";

interface NearbyPartsProps {
	readonly view: VolumeView;
	readonly nearby: NearbyIndex;
	readonly article: Article;
}

/**
 * The stories to read after an article, within it, since a wide screen has them beside its text. By their words alone: a
 * picture of another month would make this page depend on its bytes.
 */
export function RelatedStories({ view, nearby, article }: NearbyPartsProps) {
	return <RelatedList cards={relatedTo(article, nearby).map((card) => contentOf(card, view))} />;
}

/** Its siblings in the section, after it. */
export function SiblingStories({ view, nearby, article }: NearbyPartsProps) {
	const { previous, next } = siblingsOf(article, nearby);
	return (
		<Siblings
			section={sectionOf(article, view).name}
			previous={previous && linkTo(previous)}
			next={next && linkTo(next)}
		/>
	);
}

function contentOf({ url, title, date, section: slug }: NearbyCard, view: VolumeView): CardContent {
	const section = view.sections.find((one) => one.slug === slug)?.name;
	const status = view.unpublished.get(url);
	return {
		url,
		title,
		time: { iso: date.iso, text: printDate(date) },
		...(section && { section }),
		...(status && { status }),
	};
}

const linkTo = ({ title, url }: NearbyCard): NamedLink => ({ name: title, url });

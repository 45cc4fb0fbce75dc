import type { NamedLink } from "../components/breadcrumbs.tsx";
import { type RelatedCard, RelatedList } from "../components/related-list.tsx";
import { Siblings } from "../components/siblings.tsx";
import type { Article } from "../domain/article/article.ts";
import type { NearbyCard } from "../domain/article/related/nearby.ts";
import { thumbnailName } from "../domain/article/rendition.ts";
import { printDate } from "../domain/dates/dates.ts";
import type { VolumeView } from "../domain/views.ts";
import { sectionOf } from "./cards.ts";

interface NearbyPartsProps {
	readonly view: VolumeView;
	readonly article: Article;
}

/** The stories to read after an article, within it, since a wide screen has them beside its text. */
export function RelatedStories({ view, article }: NearbyPartsProps) {
	const { related = [] } = view.nearby.get(article.url) ?? {};
	return <RelatedList cards={related.map((card) => contentOf(card, view))} />;
}

/** Its siblings in the section, after it. */
export function SiblingStories({ view, article }: NearbyPartsProps) {
	const { previous, next } = view.nearby.get(article.url) ?? {};
	return (
		<Siblings
			section={sectionOf(article, view).name}
			previous={previous && linkTo(previous)}
			next={next && linkTo(next)}
		/>
	);
}

function contentOf({ url, title, date, section: slug, cover }: NearbyCard, view: VolumeView): RelatedCard {
	const section = view.sections.find((one) => one.slug === slug)?.name;
	const status = view.unpublished.get(url);
	const picture = view.thumbnails.get(thumbnailName(cover ?? {}));
	return {
		url,
		title,
		time: { iso: date.iso, text: printDate(date) },
		...(section && { section }),
		...(picture && { picture }),
		...(status && { status }),
	};
}

const linkTo = ({ title, url }: NearbyCard): NamedLink => ({ name: title, url });

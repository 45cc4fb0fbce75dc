import { Html } from "../components/html.tsx";
import { MonthIndex } from "../components/month-index.tsx";
import { NewsStrip } from "../components/news-strip.tsx";
import { yearPath } from "../domain/addresses/paths/calendar.ts";
import { COMMENTS_FEED } from "../domain/addresses/paths/letters.ts";
import { ARCHIVE } from "../domain/addresses/paths/pages.ts";
import { planFront } from "../domain/front/front-plan.ts";
import { hasPodcast } from "../formats/feeds/podcast.ts";
import { serialiseJsonLd } from "../formats/structured-data/json-ld.ts";
import { siteGraph } from "../formats/structured-data/site-graph.ts";
import { namedMonths } from "./calendar.ts";
import { cardOf } from "./cards.ts";
import { FrontBlocks } from "./front-blocks.tsx";
import { FrontTop } from "./front-top.tsx";
import { FeedLink, PodcastLink } from "./machine-links.tsx";
import { Page } from "./page.tsx";
import type { FrontData } from "./site-data.ts";
import { SocialMeta } from "./social-meta.tsx";

/** Of the archive the front shows these newest years; a page of its own has all. */
const ARCHIVE_YEARS = 2;

/** The front: breaking news, a lead story and its companions, the newest titles, the blocks, the archive. */
export function HomePage({ view, lists }: FrontData) {
	const { newspaper } = view;
	const { strip, lead, companions, newest, blocks } = planFront(view);
	return (
		<Page
			view={view}
			url="/"
			description={newspaper.description}
			kind="front"
			head={
				<>
					<SocialMeta
						newspaper={newspaper}
						type="website"
						url="/"
						title={newspaper.name}
						description={newspaper.description}
					/>
					{view.comments && <FeedLink title={`Bình luận trên ${newspaper.name}`} href={COMMENTS_FEED} />}
					{hasPodcast(view) && <PodcastLink title={newspaper.name} url="/" />}
					<Html as="script" type="application/ld+json" html={serialiseJsonLd(siteGraph(newspaper))} />
				</>
			}
		>
			<h1 class="visually-hidden">{newspaper.name} - Trang nhất</h1>
			{strip && <NewsStrip {...strip} />}
			{lead ? (
				<FrontTop lead={lead} companions={companions} newest={newest} card={(one) => cardOf(one, view)} />
			) : (
				<p class="list-empty">Số báo đầu tiên đang được chuẩn bị.</p>
			)}
			<FrontBlocks blocks={blocks} view={view} />
			{lists.years.length > 0 && (
				<section class="front-archive" aria-labelledby="kho-bao">
					<h2 class="block-name" id="kho-bao">
						<a href={ARCHIVE}>Kho báo</a>
					</h2>
					<MonthIndex
						months={namedMonths(lists.years.slice(0, ARCHIVE_YEARS).flatMap(({ months }) => months))}
						yearUrl={yearPath}
					/>
				</section>
			)}
		</Page>
	);
}

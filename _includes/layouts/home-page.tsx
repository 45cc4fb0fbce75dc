import { LeadCard } from "../components/card.tsx";
import { BriefList, CardList } from "../components/card-list.tsx";
import { FrontBlock } from "../components/front-block.tsx";
import { MonthIndex } from "../components/month-index.tsx";
import { sectionPath } from "../domain/lists.ts";
import { cardOf, withoutSection } from "./cards.ts";
import { planFront } from "./front-plan.ts";
import { ARCHIVE_ID, Page } from "./page.tsx";
import type { SiteData } from "./site-data.ts";
import { SocialMeta } from "./social-meta.tsx";

/** The front: a lead story and its companions, the newest titles, a block for each section, the archive. */
export function HomePage({ edition, lists, assets }: SiteData) {
	const { newspaper } = edition;
	const { lead, companions, newest, blocks } = planFront(edition);
	return (
		<Page
			edition={edition}
			assets={assets}
			url="/"
			description={newspaper.description}
			kind="front"
			head={
				<SocialMeta
					newspaper={newspaper}
					type="website"
					url="/"
					title={newspaper.name}
					description={newspaper.description}
				/>
			}
		>
			<h1 class="visually-hidden">{newspaper.name} - Trang nhất</h1>
			{lead ? (
				<div class="front-top">
					<LeadCard card={cardOf(lead, edition)} />
					{companions.length > 0 && (
						<div class="front-companions">
							<CardList cards={companions.map((one) => cardOf(one, edition))} level={2} />
						</div>
					)}
					{newest.length > 0 && (
						<section class="front-newest" aria-labelledby="tin-moi">
							<h2 class="block-name" id="tin-moi">
								Tin mới
							</h2>
							<BriefList cards={newest.map((one) => cardOf(one, edition))} level={3} />
						</section>
					)}
				</div>
			) : (
				<p class="list-empty">Số báo đầu tiên đang được chuẩn bị.</p>
			)}
			{blocks.length > 0 && (
				<div class="front-blocks">
					{blocks.map(({ section, articles }) => (
						<FrontBlock
							key={section.slug}
							name={section.name}
							url={sectionPath(section.slug)}
							id={`muc-${section.slug}`}
							cards={articles.map((one) => withoutSection(cardOf(one, edition)))}
						/>
					))}
				</div>
			)}
			{lists.months.length > 0 && (
				<section class="front-archive" id={ARCHIVE_ID} aria-labelledby={`${ARCHIVE_ID}-ten`}>
					<h2 class="block-name" id={`${ARCHIVE_ID}-ten`}>
						Kho báo
					</h2>
					<MonthIndex months={lists.months} />
				</section>
			)}
		</Page>
	);
}

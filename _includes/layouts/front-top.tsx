import { type CardContent, LeadCard } from "../components/card.tsx";
import { BriefList, CardList } from "../components/card-list.tsx";
import type { FrontPlan } from "../domain/front/front-plan.ts";

interface FrontTopProps extends Pick<FrontPlan, "companions" | "newest"> {
	readonly lead: NonNullable<FrontPlan["lead"]>;
	readonly card: (article: FrontPlan["newest"][number]) => CardContent;
}

/** So many of the newest stand beside the lead; fewer stand under it. */
const BESIDE = 4;

/** What stands at the top of a front: a lead story and its companions, the newest titles. */
export function FrontTop({ lead, companions, newest, card }: FrontTopProps) {
	return (
		<div class="front-top">
			<LeadCard card={card(lead)} wide={newest.length >= BESIDE ? "31rem" : "42rem"} />
			{companions.length > 0 && <Companions cards={companions.map(card)} />}
			{newest.length > 0 && (
				<section class="front-newest" aria-labelledby="tin-moi">
					<h2 class="block-name" id="tin-moi">
						Tin mới
					</h2>
					<BriefList cards={newest.map(card)} level={3} />
				</section>
			)}
		</div>
	);
}

/** The stories beside the lead. On a wide page either all of them show their pictures or none does. */
function Companions({ cards }: { readonly cards: readonly CardContent[] }) {
	const pictured = cards.every(({ rendition }) => rendition !== undefined);
	return (
		<div class={pictured ? "front-companions front-companions--pictures" : "front-companions"}>
			<CardList cards={cards} level={2} />
		</div>
	);
}

import type { ComponentChildren } from "preact";
import { MonthIndex } from "../components/month-index.tsx";
import type { ListPlan } from "../domain/front/list-plan.ts";
import type { MonthOfList } from "../domain/lists/front-lists.ts";
import type { CardsView } from "../domain/views.ts";
import { countedMonths } from "./calendar.ts";
import { cardOf, withoutSection } from "./cards.ts";
import { FrontBlocks } from "./front-blocks.tsx";
import { FrontTop } from "./front-top.tsx";

interface ListFrontProps {
	readonly plan: ListPlan;
	readonly view: CardsView;
	/** The ways to what the front leaves out. */
	readonly children: ComponentChildren;
}

/** The front of a section, tag or author: the newest stories, some of each of the months before, and the ways to the others. */
export function ListFront({
	plan: { lead, companions, newest, blocks, ofSection },
	view,
	children,
}: ListFrontProps) {
	if (!lead) return <p class="list-empty">Chưa có bài nào.</p>;
	return (
		<>
			<FrontTop
				lead={lead}
				companions={companions}
				newest={newest}
				card={(one) => (ofSection ? withoutSection(cardOf(one, view)) : cardOf(one, view))}
			/>
			<FrontBlocks blocks={blocks} view={view} />
			{children}
		</>
	);
}

interface AllMonthsProps {
	readonly months: readonly (MonthOfList & { readonly url: string })[];
	/** The search page with the list's filter set: `/tim-kiem/?muc=thoi-su`. */
	readonly search: string;
}

/** The months of a list whose months have pages, with their counts, and the way to search among all of it. */
export function AllMonths({ months, search }: AllMonthsProps) {
	return (
		<section class="older" aria-labelledby="theo-thang">
			<h2 id="theo-thang">Tất cả, theo tháng</h2>
			<MonthIndex months={countedMonths(months)} />
			<SearchLink to={search} />
		</section>
	);
}

/** Leads to the search among all of a list. */
export function SearchLink({ to }: { readonly to: string }) {
	return (
		<p class="older-search">
			<a href={to}>Tìm trong kho</a>
		</p>
	);
}

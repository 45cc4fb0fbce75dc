import { MonthIndex } from "../_includes/components/month-index.tsx";
import { yearId, yearPath } from "../_includes/domain/addresses/paths/calendar.ts";
import { ARCHIVE, pageFile } from "../_includes/domain/addresses/paths/pages.ts";
import { count } from "../_includes/domain/problem/wording.ts";
import { countedMonths } from "../_includes/layouts/calendar.ts";
import { ListPage } from "../_includes/layouts/list-page.tsx";
import type { FrontData } from "../_includes/layouts/site-data.ts";

export const data = { permalink: pageFile(ARCHIVE) };

/** The archive: all years and months in which something was printed, and how much. */
export function render({ view, lists: { all, years, months } }: FrontData) {
	const { newspaper } = view;
	const countOf = new Map(years.map((one) => [one.year, count(one.count)]));
	const first = Math.min(...years.map(({ year }) => year));
	return (
		<ListPage
			view={view}
			url={ARCHIVE}
			heading="Kho báo"
			description={`Tất cả tin, bài đã đăng trên ${newspaper.name}, theo năm và theo tháng.`}
			introduction={
				all.count > 0 && (
					<p>
						{count(all.count)} tin, bài từ năm {first}, theo năm và theo tháng.
					</p>
				)
			}
		>
			{all.count > 0 ? (
				<div class="archive">
					<MonthIndex
						months={countedMonths(months)}
						yearUrl={yearPath}
						yearId={yearId}
						yearCount={(year) => countOf.get(year) ?? ""}
					/>
				</div>
			) : (
				<p class="list-empty">Chưa có bài nào.</p>
			)}
		</ListPage>
	);
}

/** A month of the archive by its numbers. */
export interface MonthEntry {
	readonly url: string;
	readonly year: number;
	readonly month: number;
	/** How many articles it has, as printed, where that is told. */
	readonly count?: string;
}

interface MonthIndexProps {
	readonly months: readonly MonthEntry[];
	/** The page of a year, where years have pages: those of a list have none. */
	readonly yearUrl?: (year: number) => string;
	/** Names the place of a year in the page. */
	readonly yearId?: (year: number) => string;
	/** How many articles a year has, as printed. */
	readonly yearCount?: (year: number) => string;
}

/** Months of the archive, a row for each year, newest year first. */
export function MonthIndex({ months, yearUrl, yearId, yearCount }: MonthIndexProps) {
	const years = [...new Set(months.map(({ year }) => year))].sort((a, b) => b - a);
	return (
		<dl class="month-index">
			{years.map((year) => (
				<div key={year} id={yearId?.(year)}>
					<dt>
						{yearUrl ? (
							<a href={yearUrl(year)} aria-label={`Năm ${year}`}>
								{year}
							</a>
						) : (
							year
						)}
						{yearCount && <span class="year-count"> {yearCount(year)} bài</span>}
					</dt>
					<dd>
						<ol>
							{months
								.filter((one) => one.year === year)
								.sort((a, b) => a.month - b.month)
								.map(({ url, month, count }) => (
									<li key={url}>
										<a href={url} aria-label={`Tháng ${month} năm ${year}${count ? `, ${count} bài` : ""}`}>
											Tháng {month}
											{count && <span class="month-count">{count}</span>}
										</a>
									</li>
								))}
						</ol>
					</dd>
				</div>
			))}
		</dl>
	);
}

/** A month of the archive by its numbers. */
export interface MonthEntry {
	readonly url: string;
	readonly year: number;
	readonly month: number;
}

interface MonthIndexProps {
	readonly months: readonly MonthEntry[];
	/** The page of a year, where years have pages: those of a list have none. */
	readonly yearUrl?: (year: number) => string;
}

/** Months of the archive, a row for each year, newest year first. */
export function MonthIndex({ months, yearUrl }: MonthIndexProps) {
	const years = [...new Set(months.map(({ year }) => year))].sort((a, b) => b - a);
	return (
		<dl class="month-index">
			{years.map((year) => (
				<div key={year}>
					<dt>
						{yearUrl ? (
							<a href={yearUrl(year)} aria-label={`Năm ${year}`}>
								{year}
							</a>
						) : (
							year
						)}
					</dt>
					<dd>
						<ol>
							{months
								.filter((one) => one.year === year)
								.sort((a, b) => a.month - b.month)
								.map(({ url, month }) => (
									<li key={url}>
										<a href={url} aria-label={`Tháng ${month} năm ${year}`}>
											Tháng {month}
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

/** A month of the archive by its numbers. */
export interface MonthEntry {
	readonly url: string;
	readonly year: number;
	readonly month: number;
}

/** Months of the archive, a row for each year, newest year first. */
export function MonthIndex({ months }: { readonly months: readonly MonthEntry[] }) {
	const years = [...new Set(months.map(({ year }) => year))].sort((a, b) => b - a);
	return (
		<dl class="month-index">
			{years.map((year) => (
				<div key={year}>
					<dt>{year}</dt>
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

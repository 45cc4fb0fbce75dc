import { reportPath } from "../../domain/addresses/paths/letters.ts";

/** The way to tell the newsroom of a mistake in an article. */
export function ReportLink({ article }: { readonly article: string }) {
	return (
		<p class="report-mistake">
			<a href={reportPath(article)} rel="nofollow">
				Báo lỗi trong bài
			</a>
		</p>
	);
}

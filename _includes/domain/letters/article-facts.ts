import type { VolumeView } from "../views.ts";
import { closingTime, takesComments } from "./commenting.ts";

/** What answers to letters need to know of a public article. */
export interface ArticleFacts {
	readonly title: string;
	/** Milliseconds since 1970 UTC from which on it takes no comments; null: it takes them for ever. Absent: it takes none. */
	readonly closes?: number | null;
	/** Ids of the comments that are printed. */
	readonly comments?: readonly string[];
}

/** Of each article of a volume, by its path. */
export type VolumeFacts = Readonly<Record<string, ArticleFacts>>;

export const factsOf = ({
	articles,
	comments,
	commenting,
}: Pick<VolumeView, "articles" | "comments" | "commenting">): VolumeFacts =>
	Object.fromEntries(
		articles.map((article): [string, ArticleFacts] => {
			if (!takesComments(article, commenting)) return [article.url, { title: article.title }];
			const printed = (comments.get(article.url) ?? []).map(({ id }) => id);
			return [
				article.url,
				{
					title: article.title,
					closes: closingTime(article, commenting)?.epoch ?? null,
					...(printed.length > 0 && { comments: printed }),
				},
			];
		}),
	);

import type { Article } from "../article/article.ts";
import { type NewsroomTime, newsroomTime } from "../dates/dates.ts";

/** Whether articles take comments, and for how long: `comments` of `content/newspaper.yaml`. */
export interface Commenting {
	/** False: nobody can write, and what readers wrote is not printed. */
	readonly open: boolean;
	/** Days after an article is dated in which readers may write; 0 for ever. */
	readonly closeAfterDays: number;
}

/** Where `content/newspaper.yaml` says nothing. */
export const USUAL_COMMENTING: Commenting = { open: true, closeAfterDays: 60 };

/** What a newspaper says of its articles' comments, also where it says nothing. */
export const commentingOf = ({ comments = USUAL_COMMENTING }: { readonly comments?: Commenting }) => comments;

type Commented = Pick<Article, "comments" | "date">;

/** Whether an article shows its comments at all. */
export const takesComments = ({ comments }: Pick<Article, "comments">, { open }: Commenting) =>
	open && comments;

/**
 * From when on nobody can comment on an article any more: midnight after the last day. It follows from the article's own
 * date, so that a page says it without knowing when it is built.
 */
export function closingTime({ date }: Pick<Commented, "date">, { closeAfterDays }: Commenting) {
	if (closeAfterDays === 0) return undefined;
	return newsroomTime(Date.parse(`${date.iso.slice(0, 10)}T00:00:00+07:00`) + (closeAfterDays + 1) * DAY);
}

/** Whether readers may comment on an article at a moment. */
export function isOpenAt(article: Commented, commenting: Commenting, now: NewsroomTime["epoch"]): boolean {
	const closes = closingTime(article, commenting);
	return takesComments(article, commenting) && (closes === undefined || now < closes.epoch);
}

const DAY = 86_400_000;

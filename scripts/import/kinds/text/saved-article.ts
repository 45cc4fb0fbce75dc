import type { NewsroomTime } from "../../../../_includes/domain/dates/dates.ts";
import type { Passage } from "../../foreign-article.ts";

/** A line of a saved page that has text, cleaned, and its number in the file, from 1. */
export type SavedPassage = Passage;

/** A paragraph of the body, or the caption of a picture whose file was not saved with the page. */
export interface BodyPart extends SavedPassage {
	readonly kind: "paragraph" | "caption";
	/** The other copy of a caption, above it: the picture's alt text. */
	readonly alt?: SavedPassage;
}

/** The article of a saved page. Every passage of the page is in exactly one place of it. */
export interface SavedArticle {
	readonly title: string;
	readonly date: NewsroomTime;
	/** When it was last changed, where the page tells that beside. */
	readonly updated?: NewsroomTime;
	/** Why the date is not sure: the page tells only when the article was changed, or only the day. */
	readonly doubt?: "updated" | "hour";
	readonly dateline?: string;
	readonly lede?: string;
	/** The line under the first picture, as printed. */
	readonly cover?: SavedPassage;
	readonly body: readonly BodyPart[];
	/** The printed line; two lines of it are joined by a semicolon. */
	readonly credit?: string;
	/** What belongs to the web page and not to the article. */
	readonly chrome: readonly SavedPassage[];
	/** Text below the article that nothing says what it is: titles of other articles, comments. */
	readonly unplaced: readonly SavedPassage[];
}

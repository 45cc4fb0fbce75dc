import type { NewsroomTime } from "../dates/dates.ts";

/** What the newsroom says under a comment. */
export interface Answer {
	/** Plain text, as in a comment. */
	readonly text: string;
	readonly date: NewsroomTime;
	/** Who answers; absent where it is the newsroom as a whole. */
	readonly by?: string;
}

/** A reader's comment that an editor has approved, as `content/comments/` keeps it: in NFC, and nothing in it is markup. */
export interface Comment {
	/** Ten letters of a-z and 2-7, made when it was received: `k3v7qa2mxe`. */
	readonly id: string;
	readonly name: string;
	/** When it was received. */
	readonly date: NewsroomTime;
	/** Plain text: an empty line parts paragraphs. */
	readonly text: string;
	/** `id` of the earlier comment that it answers. */
	readonly replyTo?: string;
	/** Which editor has let it pass, and when. */
	readonly approved: { readonly by: string; readonly when: NewsroomTime };
	readonly answer?: Answer;
}

/** What is left of a comment that was forgotten: nothing that anybody wrote. By it readers' stored copies forget it, too. */
export interface ForgottenComment {
	readonly id: string;
	readonly forgotten: NewsroomTime;
}

/** How many comments stand under the article itself, the newest; those before are on a page of their own. */
export const COMMENTS_ON_PAGE = 50;

/** The comments of an article by the page that has them, each oldest first. */
export function bindComments<One>(comments: readonly One[]): {
	readonly older: readonly One[];
	readonly newest: readonly One[];
} {
	const cut = Math.max(comments.length - COMMENTS_ON_PAGE, 0);
	return { older: comments.slice(0, cut), newest: comments.slice(cut) };
}

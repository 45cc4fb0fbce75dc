import type { ForeignBody } from "../../../_includes/formats/from-html/foreign-body.ts";
import { readBody } from "../convert/read-body.ts";
import type { ForeignArticle } from "../foreign-article.ts";

/** An article that has a place in the newsroom. */
export interface TakenArticle {
	/** `wordpress post-123` */
	readonly key: string;
	/** `WordPress (WXR)` */
	readonly kindTitle: string;
	readonly article: ForeignArticle;
	/** Nothing is written of it but its addresses. */
	readonly isGone: boolean;
}

/** The same, its text read; that of what is gone is not. */
export interface ReadArticle extends TakenArticle {
	readonly body: ForeignBody | undefined;
}

export function readTaken(taken: TakenArticle): ReadArticle {
	return { ...taken, body: taken.isGone ? undefined : readBody(taken.article.body) };
}

/** Characters of an article that is sent to another process: what is longer costs more to send than to work on. */
const LONG = 128 * 1024;

export function isLong({ article: { body, cover } }: Pick<TakenArticle, "article">): boolean {
	return body.text.length + (cover?.bytes?.length ?? 0) > LONG;
}

import type { Dropped, ForeignPicture } from "../../_includes/formats/from-html/foreign-body.ts";

export type { Dropped, ForeignPicture };

/**
 * What an old system tells of one article, in one shape for all kinds of sources: read, decoded, not yet judged. A kind
 * decides nothing; whether it can be published, under which address and in which words is decided after, in one place.
 */
export interface ForeignArticle {
	/** Its identity in the old system, the same in every later export of it: `post-123`, `news-45`, a path in the folder. */
	readonly id: string;
	/** Where it stands, for reports: the file as problems name it, and the line from 1. */
	readonly file: string;
	readonly line: number;
	/** A page (`Giới thiệu`, `Liên hệ`) has no day and no section; all else is an article. */
	readonly type: "article" | "page";
	readonly state: ForeignState;
	/**
	 * All addresses that it answered, the lasting one first: absolute where the old site is known, else paths, with their
	 * query where the query names it (`/?p=123`). As the old system wrote them, escaped or not.
	 */
	readonly addresses: readonly string[];
	/** The last part of its address, as the old system had it. */
	readonly slug?: string;
	readonly title?: string;
	readonly lede?: ForeignText;
	readonly body: ForeignText;
	readonly published?: ForeignTime;
	readonly updated?: ForeignTime;
	readonly expires?: ForeignTime;
	readonly people: readonly ForeignPerson[];
	/** The printed credit line, where the source has one: `Tin, ảnh: Ánh Nguyệt`. */
	readonly credit?: string;
	readonly dateline?: string;
	/** In the order of the source; the first that the newsroom's table knows is the home section, the others become tags. */
	readonly sections: readonly ForeignTerm[];
	readonly tags: readonly ForeignTerm[];
	/** The running story. */
	readonly thread?: ForeignTerm;
	readonly cover?: ForeignPicture;
	/** Where it was first printed. */
	readonly source?: { readonly name: string; readonly url?: string };
	/** Whether readers may still write; absent where the source does not tell. */
	readonly takesComments?: boolean;
	/** The approved ones; the others are told in `dropped`. */
	readonly comments: readonly ForeignComment[];
	/** Tracks: enclosures of feeds, files that are no picture. They become links at the end of the text. */
	readonly attachments: readonly ForeignAttachment[];
	/** What the source holds of it and this shape does not: told in the report, with its words. */
	readonly dropped: readonly Dropped[];
	/** Words of the source that nothing says what they are: they stand in comments on top of the file, until somebody looks. */
	readonly unplaced?: readonly Passage[];
	/** What somebody should look at, each a Vietnamese sentence: `trang không ghi giờ đăng, lấy 00:00: xem lại dòng date`. */
	readonly notes?: readonly string[];
}

/** A piece of text, and its line in the source from 1. */
export interface Passage {
	readonly text: string;
	readonly line: number;
}

/**
 * `published` answers at its address; `scheduled` will at its time; `draft`, `pending`, `private` and `locked` (behind a
 * password) become drafts; `withdrawn` answered once and was taken down: nothing is written but its addresses, as gone.
 */
export type ForeignState =
	| "published"
	| "scheduled"
	| "draft"
	| "pending"
	| "private"
	| "locked"
	| "withdrawn";

/** A text in the source's own form. `line` is where it begins in the file, from 1. */
export interface ForeignText {
	readonly format: "html" | "markdown" | "text";
	readonly text: string;
	readonly line: number;
}

/**
 * A moment as the source tells it. `epoch` in milliseconds where the source gives a moment (Unix time, an offset);
 * `wall` where it gives the newsroom's clock, `2022-05-26 18:56` or a bare day `2022-05-26`; `raw` where it is not to be
 * understood: the article then becomes a draft, whose comment on top says it.
 */
export type ForeignTime = { readonly epoch: number } | { readonly wall: string } | { readonly raw: string };

export interface ForeignPerson {
	readonly name: string;
	/** What they did, where the source tells: `text`, `photo` ... in the words of the source. */
	readonly role?: string;
}

/** A section, tag or running story. */
export interface ForeignTerm {
	readonly name: string;
	readonly slug?: string;
	/** Of the lists that it answered at: `/category/thoi-su/`, `/vi/news/thoi-su/`. */
	readonly addresses: readonly string[];
	readonly description?: string;
}

export interface ForeignComment {
	/** In the old system, so that a second run knows it again. */
	readonly id: string;
	readonly name: string;
	readonly published: ForeignTime;
	readonly text: ForeignText;
	/** The one that it answers. */
	readonly parent?: string;
	/** Whether it is the newsroom's own answer. */
	readonly fromNewsroom?: boolean;
}

export interface ForeignAttachment {
	readonly url: string;
	readonly title?: string;
}

import type { NewsroomTime } from "../dates/dates.ts";
import type { Credit } from "./credit/credit.ts";

/** A picture as an article cites it. `src` is its address in the newsroom: `/media/2022/05/ben-pha.jpg`. */
export interface Picture {
	readonly src: string;
	readonly alt: string;
	readonly caption?: string;
	/** Who took it, without the word "Ảnh:". */
	readonly credit?: string;
	/** Kept in sight wherever the picture is cropped. */
	readonly focal?: Focal;
	readonly ai?: AiUse;
}

/** Where a picture's subject is, in hundredths of its width and height from the left upper corner. */
export interface Focal {
	readonly x: number;
	readonly y: number;
}

/** What a machine did: made it, or changed what a person had made. */
export type AiUse = "made" | "changed";

/** The picture over the text. An imported article may keep a caption whose picture is lost: then there is no `src`. */
export type Cover = Picture | (Omit<Picture, "src"> & { readonly src?: undefined });

/** A part of an episode, from so many seconds on. */
export interface Chapter {
	readonly from: number;
	readonly title: string;
}

/** The sound of an article that is an episode. */
export interface Episode {
	/** `/media/2026/11/tap-1.mp3` */
	readonly src: string;
	/** What is said in it, as captions. */
	readonly transcript?: string;
	/** In the order in which one hears them. */
	readonly chapters?: readonly Chapter[];
	readonly ai?: AiUse;
}

/** A dated note that something in the article was wrong. Plain text. */
export interface Correction {
	readonly date: NewsroomTime;
	readonly text: string;
}

/** One of the many subjects of an article: the printed form and its place in `/the/<slug>/`. */
export interface Tag {
	readonly name: string;
	readonly slug: string;
}

/** Where an article was first printed. */
export interface Source {
	readonly name: string;
	readonly url?: string;
}

/** An article that the desk wants under another, and where in that one's file it says so. */
export interface RelatedPick {
	/** The article's address, `/2022/05/26/ben-pha/`, or its file, `2022/05/ben-pha.md`. */
	readonly to: string;
	readonly line: number;
	readonly column: number;
}

/**
 * One article of the newspaper: parsed, checked, in NFC, in the newsroom's time zone, with its address decided.
 * Nothing after the reader checks it again.
 */
export interface Article {
	readonly slug: string;
	/** `/2022/05/26/<slug>/` */
	readonly url: string;
	readonly title: string;
	readonly date: NewsroomTime;
	/** Slug of the one home section. */
	readonly section: string;
	readonly tags: readonly Tag[];
	readonly credit: Credit;
	readonly lede?: string;
	readonly dateline?: string;
	readonly cover?: Cover;
	/** What a machine did to the text. */
	readonly ai?: AiUse;
	/** Of a photo story, which is told by its pictures: how many it has, the cover among them. */
	readonly photoStory?: { readonly pictures: number };
	readonly audio?: Episode;
	readonly updated?: NewsroomTime;
	readonly corrections: readonly Correction[];
	/** Slug of the running story it belongs to. */
	readonly thread?: string;
	/** What the desk picked to stand under it; absent where it picked nothing. */
	readonly related?: readonly RelatedPick[];
	readonly source?: Source;
	readonly comments: boolean;
	readonly draft: boolean;
	readonly embargo?: NewsroomTime;
	readonly expires?: NewsroomTime;
	/** Of which article of an old system it was made: `wordpress post-123`. Its faults are work to do, and stop no build. */
	readonly imported?: string;
	/** The text, in Markdown, line ends as \n. */
	readonly body: string;
	/** Line of the file on which `body` begins, from 1: turns a line of the body into a line of the file. */
	readonly bodyLine: number;
}

/** The text of an article, as its file holds it. */
export type Body = Pick<Article, "body" | "bodyLine">;

/** What lists and the front know of an article: all but its text. */
export type Card = Omit<Article, keyof Body>;

/** With the file that it was read from, as problems name it: no page prints that. */
export type Filed<One extends Card> = One & { readonly file: string };

/** The last moment at which the text changed, by an update or a correction, if it ever did. */
export function lastChange({
	updated,
	corrections,
}: Pick<Article, "updated" | "corrections">): NewsroomTime | undefined {
	const changes = [...(updated ? [updated] : []), ...corrections.map((correction) => correction.date)];
	return changes.reduce<NewsroomTime | undefined>(
		(last, change) => (last && last.epoch >= change.epoch ? last : change),
		undefined,
	);
}

type Dated = Pick<Card, "date" | "url">;

/** The order of every list. Two articles of one minute stand by their addresses, so that no build depends on the disk. */
export function newestFirst(one: Dated, other: Dated): number {
	return other.date.epoch - one.date.epoch || (one.url < other.url ? -1 : 1);
}

import type { RuledAddresses } from "./addresses/addresses.ts";
import type { Article, Body, Card } from "./article/article.ts";
import type { Attachment } from "./article/attachment.ts";
import type { Status } from "./article/live.ts";
import type { NextChange } from "./article/next-change.ts";
import type { NearbyCard } from "./article/related/nearby.ts";
import type { Nearby } from "./article/related/related.ts";
import type { Rendition, Thumbnail } from "./article/rendition.ts";
import type { Front } from "./front/front.ts";
import type { Comment } from "./letters/comment.ts";
import type { Commenting } from "./letters/commenting.ts";
import type { MonthLists } from "./lists/month-lists.ts";
import type { Repository } from "./newsdesk/repository.ts";
import type { KnownTag } from "./newsroom/known-tag.ts";
import type { Author, Imprint, Newspaper, Section } from "./newsroom/newspaper.ts";
import type { StaticPage } from "./newsroom/static-page.ts";
import type { Thread } from "./newsroom/thread.ts";
import type { Bundle } from "./parts/search/bundles.ts";
import type { SynonymGroup } from "./text/synonyms.ts";
import type { TitleWords } from "./text/title-index.ts";

/** Addresses of what every page loads. */
export interface Assets {
	/** `/assets/site.css` */
	readonly stylesheet: string;
	/** The newspaper's drawing, with its hash: `/icons/icon.….svg` */
	readonly icon: string;
}

/** What every page of the newspaper prints around what it tells: head, masthead, imprint. */
export interface FrameView {
	readonly newspaper: Imprint;
	/** In the order of the masthead. */
	readonly sections: readonly Pick<Section, "slug" | "name">[];
	/** Pages that stand by themselves, by title: every page links to them at its foot. */
	readonly pages: readonly Pick<StaticPage, "url" | "title">[];
	readonly assets: Assets;
	/** A preview for the newsroom: shows what is not live, marked, and asks not to be indexed. */
	readonly preview: boolean;
}

/** What pages print that show articles or cards of them. */
export interface CardsView extends FrameView {
	/** By `Picture.src`. A picture whose file is missing has none. */
	readonly renditions: ReadonlyMap<string, Rendition>;
	/** Sounds, films and documents that they cite, by `Attachment.src`. */
	readonly attachments: ReadonlyMap<string, Attachment>;
	/** Status of the shown articles that are not live, by address. Empty in a public build. */
	readonly unpublished: ReadonlyMap<string, Exclude<Status, "live">>;
}

/** All that the pages of a volume may see. What is in it is in the key of the volume, and nothing else is. */
export interface VolumeView extends CardsView {
	/** `2022-05` */
	readonly month: string;
	/** Those of the month that are shown, newest first. */
	readonly articles: readonly Article[];
	/** Of each of the twelve months before that has articles, newest first: for related and previous ones. */
	readonly before: readonly (readonly NearbyCard[])[];
	/** What stands near each of the articles, by its address: cut of these and of those before. */
	readonly nearby: ReadonlyMap<string, Nearby>;
	/** Of the covers of what stands near them, by `thumbnailName`. */
	readonly thumbnails: ReadonlyMap<string, Thumbnail>;
	/** Authors of these articles who have a file, by slug. */
	readonly authors: ReadonlyMap<string, Pick<Author, "name">>;
	/** Running stories that these articles belong to, by slug. */
	readonly threads: ReadonlyMap<string, Pick<Thread, "slug" | "title">>;
	/** What readers wrote under these articles, oldest first, by the article's address. Empty where none is printed. */
	readonly comments: ReadonlyMap<string, readonly Comment[]>;
	/** Old addresses of these articles that are pages, as paths, by the article's address. */
	readonly oldPages: ReadonlyMap<string, readonly string[]>;
	/** Whether and how long readers may write. */
	readonly commenting: Commenting;
}

/** What a reader wrote, and the article under which it stands. */
export interface RecentComment {
	readonly article: Pick<Card, "url" | "title" | "section">;
	readonly comment: Comment;
}

/** What is told to the desk at which the newsroom writes. */
export interface NewsdeskView {
	/** Key of its files. */
	readonly files: string;
	/** The newsroom's folder in its repository: `content`. */
	readonly content: string;
	/** Absent where nobody has said where the newsroom's files are kept. */
	readonly repository?: Repository;
}

/** All that the front may see: the pages that are in no volume. What is in it is in the key of the front. */
export interface FrontView extends CardsView {
	readonly newspaper: Newspaper;
	readonly sections: readonly Section[];
	readonly pages: readonly StaticPage[];
	/** Authors who have a file, by slug. */
	readonly authors: ReadonlyMap<string, Author>;
	/** Running stories that a shown article belongs to, by slug. */
	readonly threads: ReadonlyMap<string, Thread>;
	/** Tags that have an entry in `content/tags.yaml`, by slug. Articles bear their printed form already. */
	readonly tags: ReadonlyMap<string, KnownTag>;
	/** Names and spellings that mean the same to the search, from `content/synonyms.yaml`. */
	readonly synonyms: readonly SynonymGroup[];
	/** What the editors ask of the front at the moment of the build. */
	readonly front: Front;
	/**
	 * Of the shown articles those that it may name, newest first (`chooseFrontCards`): all of the newest months, of older
	 * ones what a list needs. Only live ones, unless it is a preview.
	 */
	readonly cards: readonly Card[];
	/** How many articles each month has, by month: `2022-05`. */
	readonly counts: ReadonlyMap<string, number>;
	/** What each month has of the lists, by month. */
	readonly months: ReadonlyMap<string, MonthLists>;
	/** The entries of the months in the sitemaps of their years, as printed, by year: a text for each group of `monthEntries`. */
	readonly sitemaps: ReadonlyMap<number, readonly string[]>;
	/** The words of the titles of all articles. */
	readonly titles: TitleWords;
	/** Texts of the articles that a feed prints in full (`feedMembers`), by address. */
	readonly bodies: ReadonlyMap<string, Body>;
	/** What readers wrote: how much there is, and the newest. Absent where the newspaper takes no comments. */
	readonly comments?: { readonly count: number; readonly newest: readonly RecentComment[] };
	readonly addresses: RuledAddresses;
	/** The search bundles of the site, by which titles are listed. Absent where there is no search. */
	readonly bundles?: readonly Bundle[];
	/** Where the newsroom writes in a browser. Absent where there is no such desk. */
	readonly newsdesk?: NewsdeskView;
	/** When the clock alone changes the site next, if it ever does. */
	readonly nextChange?: NextChange;
	/** The commit that is built. Absent outside git. */
	readonly commit?: string;
}

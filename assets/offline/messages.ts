import type { GoneList, OfflineYear, PackedSubject } from "../../_includes/domain/parts/offline/offline.ts";

/**
 * What pages and the worker say to each other. A page asks by `postMessage(request, [port])` and is answered on the port;
 * what every page should know is sent to all of them.
 */
export type Request =
	/** A page has loaded. `automatic`: the edition may be fetched unasked, since the connection is known not to be metered. */
	| { readonly type: "visit"; readonly automatic: boolean }
	/** How the download stands that is running, if one is. */
	| { readonly type: "progress" }
	/** Fetches the newest edition, whose name is `edition`, or the pack of a month, or goes on with it. Answered when it ends, whatever way. */
	| { readonly type: "download"; readonly pack: string }
	/** Stops what is being fetched; what has come stays, and `download` goes on from there. */
	| { readonly type: "pause" }
	/** Stops it and forgets what has come of it. */
	| { readonly type: "cancel" }
	| { readonly type: "remove"; readonly pack: string }
	| { readonly type: "save"; readonly card: SavedCard; readonly pictures: readonly string[] }
	| { readonly type: "unsave"; readonly url: string };

/** What each request is answered. `failed` is for people who read consoles; what readers are told is the page's to say. */
export interface Answers {
	readonly visit: Standing;
	readonly progress: Progress | null;
	readonly download: Progress;
	readonly pause: null;
	readonly cancel: null;
	readonly remove: null;
	readonly save: SaveOutcome;
	readonly unsave: null;
}

export type Answer<Type extends Request["type"]> = Answers[Type] | { readonly failed: string };

/** What is sent to every page, asked or not. */
export type Notice =
	| { readonly type: "progress"; readonly progress: Progress }
	/** A newer edition is stored than the one that this page is of. */
	| { readonly type: "newer"; readonly printed: string }
	/** What is stored has changed otherwise: a pack removed, a story saved or withdrawn. */
	| { readonly type: "changed" };

/** How the page that asks stands. */
export interface Standing {
	/** Whether the page came from what is stored, since the network did not answer. */
	readonly offline: boolean;
	/** The edition that is stored, `25-11-2026`; empty where there is none. */
	readonly printed: string;
	/** Whether a newer edition is stored than this page is of. */
	readonly newer: boolean;
	/** Whether the reader has saved the story of this page. */
	readonly saved: boolean;
}

/** What the page `/ngoai-tuyen/` tells. */
export interface OfflineStatus {
	/** The edition that is stored and whole. */
	readonly edition?: { readonly printed: string; readonly date: string } & Amount;
	/** The newest one that the server has, where it answers; `toFetch` bytes of it are not stored yet. */
	readonly newest?: { readonly printed: string; readonly articles: number; readonly toFetch: number };
	/** The months that the server offers or this browser has, newest first; those of `years` only where it has them. */
	readonly months: readonly MonthStatus[];
	/** Years of which older months can be had. */
	readonly years: readonly OfflineYear[];
	readonly saved: number;
	/** What is being fetched, or was stopped and can go on. */
	readonly progress?: Progress;
}

export interface Amount {
	readonly articles: number;
	readonly pictures: number;
	/** Articles that search finds. */
	readonly searchable: number;
	/** Bytes that came over the network for it. */
	readonly bytes: number;
}

export interface MonthStatus {
	/** `2026-08` */
	readonly name: string;
	readonly articles: number;
	readonly bytes: number;
	/** Which of them are pictures. */
	readonly pictures: number;
	readonly stored: boolean;
}

/** How a download stands. */
export interface Progress {
	readonly pack: string;
	readonly state: "running" | "paused" | "cut" | "full" | "wrong" | "done" | "cancelled";
	readonly articles: number;
	readonly ofArticles: number;
	readonly bytes: number;
	readonly ofBytes: number;
}

/** A story that the reader keeps, as its page tells of itself. Raw text. */
export interface SavedCard {
	/** `/2026/11/25/ben-pha/` */
	readonly url: string;
	readonly title: string;
	readonly lede: string;
	/** `2026-11-25T07:10:00+07:00`, and as it is printed. */
	readonly date: string;
	readonly printed: string;
	readonly section: string;
	/** Address of a small picture; empty where there is none. */
	readonly picture: string;
	/** What it stands in beside the lists of its date; not known of what was saved by an older script. */
	readonly lists?: readonly PackedSubject[];
}

export type SaveOutcome = "saved" | "offline" | "full" | "wrong";

/** All that can be read with no network. */
export interface Stored {
	/** The edition, `25-11-2026`; empty where there is none. */
	readonly printed: string;
	/** Packs with their search bundles, newest first. An article that was withdrawn is null: its place is counted. */
	readonly packs: readonly StoredPack[];
	/** Newest first. */
	readonly saved: readonly SavedCard[];
	/** Stories that the reader had saved and that are gone. */
	readonly lost: readonly LostCard[];
	/** All that is gone by now. */
	readonly gone: GoneList;
}

/** What is left of a saved story that is gone. */
export type LostCard = Pick<SavedCard, "url" | "printed" | "section">;

export interface StoredPack {
	readonly name: string;
	/** First and last day, `2026-11-16`. */
	readonly from: string;
	readonly to: string;
	readonly articles: readonly (StoredArticle | null)[];
	/** Whether its search bundle is stored: not where one of its stories was withdrawn, whose words are in it. */
	readonly isIndexed: boolean;
}

export interface StoredArticle {
	readonly url: string;
	readonly title: string;
	readonly printed: string;
	/** What it stands in beside the lists of its date. */
	readonly lists?: readonly PackedSubject[];
}

/**
 * What a browser can keep of the newspaper for reading with no network: the words of `/offline/edition.json`, which the
 * build writes and the worker reads.
 *
 * The **edition** is the shell (front, section fronts, search page, scripts, styles, fonts) and the newest **packs**. A
 * pack is the articles of a whole ISO week with their small pictures and a search bundle of that week alone; a week of many
 * articles is cut into its days. Older articles come in packs of a month, each on the reader's word.
 */
export interface OfflineEdition {
	/** Changes with every file of the shell and of the packs of the edition. */
	readonly id: string;
	/** When its newest article was published: `2026-11-25T07:10:00+07:00`, and the day as it is printed, `25-11-2026`. */
	readonly date: string;
	readonly printed: string;
	/** Changes with every script and style sheet. Pages bring it as the header `X-Assets`. */
	readonly assets: string;
	readonly shell: OfflinePack;
	/** Newest first: together they are the articles of the edition. */
	readonly packs: readonly OfflinePack[];
	/** Older months, newest first: `2026-08`. */
	readonly months: readonly OfflinePack[];
	/** Those before them, by year, newest first. Editions of before had none. */
	readonly years?: readonly OfflineYear[];
	/** Name of the list of addresses that are gone, moved or will expire, of the type `GoneList`. */
	readonly gone: string;
}

/** A year of which months can be stored. Its list, `OfflinePack[]`, is asked for by who wants one of them. */
export interface OfflineYear {
	/** `2023` */
	readonly name: string;
	readonly months: number;
	readonly articles: number;
	readonly list: string;
}

/** Files that are stored and dropped together. */
export interface OfflinePack {
	/** `2026-w47`, `2026-11-24`, `2026-08` or `shell`. But for the shell, also the name of its search bundle. */
	readonly name: string;
	/** First and last day of the period, `2026-11-16`. Of the shell: empty. */
	readonly from: string;
	readonly to: string;
	readonly articles: number;
	/** Bytes that come over the network, packed by Brotli where that helps, and which of them are pictures. */
	readonly bytes: number;
	readonly pictures: number;
	/** Its `PackList` is `/offline/lists/<list>.json`; the name is the hash of that file. */
	readonly list: string;
}

/** `/offline/lists/<hash>.json`: what is in a pack. */
export interface PackList {
	/** In the order of their addresses, which is that of the search bundle's listing. */
	readonly articles: readonly PackedArticle[];
	readonly files: readonly PackedFile[];
}

/**
 * `fragment` is the place of the article's fragment among the fragments of the list, which stand in the order of their
 * names. `lists`: what it stands in beside the lists of its date. Each article names its own, so that what tells of one
 * that was withdrawn goes with its entry.
 */
export type PackedArticle = readonly [
	url: string,
	title: string,
	printed: string,
	fragment: number,
	lists?: readonly PackedSubject[],
];

/** The page of a section, a tag, an author or a running story, and its name: `/tac-gia/anh-nguyet/`, "Ánh Nguyệt". */
export type PackedSubject = readonly [path: string, name: string];

/**
 * A file as it is asked for, `/2026/11/25/ben-pha/` for a page; the first 20 hexadecimal digits of the SHA-256 of its
 * content; the bytes that come over the network.
 */
export type PackedFile = readonly [address: string, hash: string, bytes: number];

/**
 * `/offline/lists/<gone>.json`: addresses that must not be shown any more, and where the story is now, if anywhere; of
 * comments that were forgotten their places alone, `#binh-luan-ab2cd3ef4g`; of one
 * that will expire, from when on, in milliseconds since 1970 UTC. Of one that was withdrawn, on which day, `25/11/2026` or
 * empty, and what the newsroom tells its readers; one that has expired has neither.
 */
export type GoneList = readonly (readonly [
	address: string,
	to: string | null,
	at?: number,
	withdrawn?: string,
	notice?: string,
])[];

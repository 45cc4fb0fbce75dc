import type { NewsroomTime } from "../../domain/dates/dates.ts";

/** A feed as data, before it is RSS, Atom or JSON. All addresses are absolute. */
export interface Feed {
	readonly title: string;
	readonly description: string;
	/** The page whose news it brings, with a slash at the end: the feeds are served under it. */
	readonly home: string;
	/** Its own address, where that is not under `home`. */
	readonly self?: string;
	/** Name and e-mail of the publisher, and the address of its front. */
	readonly publisher: { readonly name: string; readonly email: string; readonly url: string };
	/** A square picture of the newspaper. */
	readonly icon: string;
	/** When an article of it last changed: what is built again unchanged is dated as it was. */
	readonly updated: NewsroomTime;
	/** Newest first. */
	readonly entries: readonly FeedEntry[];
}

/** An article in a feed. */
export interface FeedEntry {
	/** The canonical address, which is also the entry's identity: an edited article is the same entry. */
	readonly url: string;
	readonly title: string;
	readonly lede?: string;
	readonly published: NewsroomTime;
	/** The last update or correction, else `published`. */
	readonly updated: NewsroomTime;
	/** "Tin, ảnh: Ánh Nguyệt" */
	readonly credit: string;
	readonly authors: readonly { readonly name: string; readonly url?: string }[];
	readonly section: { readonly name: string; readonly url: string };
	readonly tags: readonly string[];
	readonly picture?: FeedPicture;
}

/** An entry with the whole article as HTML: lede, picture, text, credit, corrections. */
export interface FullEntry extends FeedEntry {
	readonly html: string;
}

/** A feed of whole articles. */
export interface FullFeed extends Feed {
	readonly entries: readonly FullEntry[];
}

export interface FeedPicture {
	readonly url: string;
	/** `image/jpeg` */
	readonly type: string;
	/** In bytes, where it is known. */
	readonly length?: number;
	readonly width: number;
	readonly height: number;
	readonly alt: string;
	/** Who took it. */
	readonly credit?: string;
	readonly caption?: string;
}

/** Where a file of a feed is in the site: `/chuyen-muc/thoi-su/rss.xml`. */
export function feedPath({ home, publisher }: Feed, file: string): string {
	return `/${home.slice(publisher.url.length)}${file}`;
}

import type { Dropped, ForeignAttachment, ForeignPicture } from "../../foreign-article.ts";

/** An entry of a feed of any form, before it is judged. Texts are HTML. */
export interface FeedEntry {
	readonly line: number;
	/** By which the feed knows it; absent where it gives none. */
	readonly id: string | undefined;
	/** The one of its page first. */
	readonly addresses: readonly string[];
	readonly title: string;
	/** The whole text, where the feed says that it is one. */
	readonly content: FeedText | undefined;
	/** What may be a summary, or all there is. */
	readonly summary: FeedText | undefined;
	readonly published: string | undefined;
	readonly updated: string | undefined;
	readonly people: readonly string[];
	readonly categories: readonly string[];
	readonly pictures: readonly ForeignPicture[];
	readonly attachments: readonly ForeignAttachment[];
	readonly source: { readonly name: string; readonly url?: string } | undefined;
	readonly dropped: readonly Dropped[];
}

export interface FeedText {
	readonly html: string;
	readonly line: number;
}

/** Parts what a feed encloses into pictures and all else. */
export function isPictureFile(url: string, type: string | undefined): boolean {
	if (type?.includes("/")) return type.startsWith("image/");
	return type === "image" || /\.(?:jpe?g|png|gif|webp|avif)(?:[?#]|$)/i.test(url);
}

/** A file of the media library. */
export interface Attachment {
	readonly id: number;
	/** Of the file itself. */
	readonly url: string;
	readonly title: string;
	/** HTML, as the texts below. `""` where there is none. */
	readonly caption: string;
	readonly description: string;
	/** Text. */
	readonly alt: string;
	/** Of its page, as the export has it. */
	readonly address: string | undefined;
	/** The post that it was uploaded for, or that has it as its picture; 0 for none. */
	readonly parent: number;
	/** Where its item begins in the file. */
	readonly line: number;
}

/** What an export holds beside its posts, and posts speak of: known before the first of them is read. */
export interface Library {
	readonly attachments: ReadonlyMap<number, Attachment>;
	/** What was uploaded for a post, in the order of the file. */
	readonly uploadedFor: ReadonlyMap<number, readonly number[]>;
	/** Reusable blocks: their text by their id. */
	readonly reusable: ReadonlyMap<number, string>;
}

/** `photo.jpg`, not `film.mp4`. */
export function isPicture(url: string): boolean {
	return /\.(?:jpe?g|jpe|png|gif|webp|avif|bmp|tiff?|heic|svg)(?:[?#]|$)/i.test(url);
}

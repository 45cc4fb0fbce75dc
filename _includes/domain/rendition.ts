/** What a picture has become for readers: files of several widths, smallest first in `srcset`. */
export interface Rendition {
	/** The file for browsers that take no `srcset`, and for social cards: a JPEG. */
	readonly url: string;
	readonly width: number;
	readonly height: number;
	/** `/pictures/ben-pha-ab12-480.webp 480w, ...` */
	readonly srcset: string;
	/** `image/webp` */
	readonly type: string;
}

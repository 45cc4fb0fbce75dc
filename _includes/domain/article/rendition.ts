/** An encoded file of a picture. */
export interface PictureFile {
	/** Of what is in it. */
	readonly hash: string;
	readonly bytes: number;
}

/** A picture cropped to a shape. */
export interface Crop {
	/** `/pictures/ben-pha-ab12-1200-800x600q70.webp` */
	readonly url: string;
	readonly width: number;
	readonly height: number;
}

/** The files of one kind that a picture has become, for browsers that take that kind. */
export interface PictureSource {
	/** `image/avif` */
	readonly type: string;
	/** Narrowest first: `/pictures/ben-pha-ab12-480.avif 480w, ...` */
	readonly srcset: string;
}

/** What a picture has become for readers: files of several kinds and widths. */
export interface Rendition {
	/** The file for browsers that take none of the others: a JPEG. */
	readonly url: string;
	/** Size of that file, in bytes. */
	readonly bytes?: number;
	readonly width: number;
	readonly height: number;
	/** The kind that weighs least first. A browser takes the first that it knows; WebP, the last, is known to all that keep pages. */
	readonly sources: readonly PictureSource[];
	/** Of a cover: the same, cropped to the size of a social card. A picture too small for one has none. */
	readonly card?: string;
	/** Of the same cover: cropped to the shapes that search engines ask for, 1:1, 4:3 and 16:9. */
	readonly crops?: readonly Crop[];
	/** All its files by name, `ben-pha-ab12-480.webp`. */
	readonly files: Readonly<Record<string, PictureFile>>;
}

/** A cover cropped to a small card beside a text. */
export interface Thumbnail extends Crop, Pick<Rendition, "files"> {}

/** The address of the smallest file of a picture that every browser shows: `/pictures/ben-pha-ab12-480.webp`. */
export const smallestFile = ({ sources, url }: Rendition): string => {
	const { srcset = url } = sources.at(-1) ?? {};
	return srcset.split(" ", 1)[0] ?? url;
};

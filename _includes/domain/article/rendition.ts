import type { Focal } from "./article.ts";

/** An encoded file of a picture. */
export interface PictureFile {
	/** Of what is in it. */
	readonly hash: string;
	/** That come over the network: of a drawing they are packed. */
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
	/** `image/avif`; of a plain drawing `image/svg+xml` */
	readonly type: string;
	/** Narrowest first: `/pictures/ben-pha-ab12-480.avif 480w, ...` */
	readonly srcset: string;
}

/** A cover cropped for those who pass it on. */
export interface CoverCrops {
	/** To the size of a social card. */
	readonly card: string;
	/** To the shapes that search engines ask for, 1:1, 4:3 and 16:9. */
	readonly crops: readonly Crop[];
}

/** What a picture has become for readers: files of several kinds and widths. */
export interface Rendition {
	/** The file for browsers that take none of the others: a JPEG. */
	readonly url: string;
	/** Size of that file, in bytes. */
	readonly bytes?: number;
	readonly width: number;
	readonly height: number;
	/**
	 * The kind that weighs least first. A browser takes the first that it knows; the last, WebP or a drawing, is known to all
	 * that keep pages.
	 */
	readonly sources: readonly PictureSource[];
	/** What draws the eye in it. */
	readonly eye: Focal;
	/** Of a cover: cropped around each subject that articles mark in it, by `markName`. One too small has none. */
	readonly cropped?: Readonly<Record<string, CoverCrops>>;
	/** All its files by name, `ben-pha-ab12-480.webp`. */
	readonly files: Readonly<Record<string, PictureFile>>;
}

/** The name of a subject that an article marks in a picture: `40x30`; the empty one is that of what draws the eye. */
export const markName = (focal: Focal | undefined): string => (focal ? `${focal.x}x${focal.y}` : "");

/** A cover cropped as an article marks it; nothing where it is too small. */
export const croppedAs = (
	{ cropped = {} }: Pick<Rendition, "cropped">,
	focal: Focal | undefined,
): CoverCrops | undefined => cropped[markName(focal)];

/** A cover cropped to a small card beside a text. */
export interface Thumbnail extends Crop, Pick<Rendition, "files"> {}

/** Under which name a cover stands among thumbnails: one for each subject that is marked in it. */
export const thumbnailName = ({ src = "", focal }: ThumbnailSource): string =>
	focal ? `${src}#${markName(focal)}` : src;

interface ThumbnailSource {
	readonly src?: string | undefined;
	readonly focal?: Focal | undefined;
}

/** The address of the smallest file of a picture that every browser shows: `/pictures/ben-pha-ab12-480.webp`. */
export const smallestFile = ({ sources, url }: Rendition): string => {
	const { srcset = url } = sources.at(-1) ?? {};
	return srcset.split(" ", 1)[0] ?? url;
};

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

/** What a picture has become for readers: files of several widths, smallest first in `srcset`. */
export interface Rendition {
	/** The file for browsers that take no `srcset`: a JPEG. */
	readonly url: string;
	/** Size of that file, in bytes. */
	readonly bytes?: number;
	readonly width: number;
	readonly height: number;
	/** `/pictures/ben-pha-ab12-480.webp 480w, ...` */
	readonly srcset: string;
	/** `image/webp` */
	readonly type: string;
	/** Of a cover: the same, cropped to the size of a social card. A picture too small for one has none. */
	readonly card?: string;
	/** Of the same cover: cropped to the shapes that search engines ask for, 1:1, 4:3 and 16:9. */
	readonly crops?: readonly Crop[];
	/** All its files by name, `ben-pha-ab12-480.webp`. */
	readonly files: Readonly<Record<string, PictureFile>>;
}

/** A cover cropped to a small card beside a text. */
export interface Thumbnail extends Crop, Pick<Rendition, "files"> {}

/** The address of the smallest file of a picture: `/pictures/ben-pha-ab12-480.webp`. */
export const smallestFile = ({ srcset }: Rendition): string => srcset.slice(0, srcset.indexOf(" "));

import { articleSlug } from "../../../_includes/domain/article/article-file.ts";
import type { PlacedPicture } from "../../../_includes/formats/from-html/print/print-figure.ts";
import type { PlacedFile } from "../../../_includes/formats/from-html/print/print-file.ts";
import { hashOf } from "../../../_includes/site/cache/hash.ts";
import { oneLine } from "../decide/one-line.ts";
import type { ForeignArticle, ForeignPicture } from "../foreign-article.ts";
import type { Media } from "../media/media-folder.ts";

/** Where the pictures of an article are placed. */
export interface PicturePlaces {
	readonly media: Media;
	/** Of the article: `2015/03`. */
	readonly month: string;
	/** What is not to be had is told here. */
	readonly lost: string[];
}

/** The pictures of a text, by what it calls them. */
export async function placePictures(
	pictures: readonly ForeignPicture[],
	article: ForeignArticle,
	places: PicturePlaces,
): Promise<ReadonlyMap<string, PlacedPicture>> {
	const found = new Map<string, PlacedPicture>();
	for (const picture of pictures) {
		const placed = await placeOrReserve(picture, article, places);
		if (placed && !found.has(picture.src)) found.set(picture.src, placed);
	}
	return found;
}

/** The files that links lead to, by their addresses. */
export async function placeFiles(
	hrefs: Iterable<string>,
	article: ForeignArticle,
	{ media, month, lost }: PicturePlaces,
): Promise<ReadonlyMap<string, PlacedFile>> {
	const found = new Map<string, PlacedFile>();
	for (const href of hrefs) {
		const placed = found.has(href) ? undefined : await media.placeFile(href, article, month);
		if (!placed) continue;
		const { isMissing, ...file } = placed;
		if (isMissing) lost.push(href.slice(0, 300));
		found.set(href, file);
	}
	return found;
}

export async function placeCover(
	picture: ForeignPicture,
	article: ForeignArticle,
	places: PicturePlaces,
): Promise<PlacedPicture | Omit<PlacedPicture, "src">> {
	const placed = await placeOrReserve(picture, article, places);
	const { alt = "", caption, credit } = picture;
	return placed ?? { alt: oneLine(alt), ...(caption && { caption }), ...(credit && { credit }) };
}

/**
 * A picture among the newsroom's; where it is not to be had, the place where it will be looked for: its words stand in the
 * text, and once the file is there it is printed.
 */
async function placeOrReserve(
	picture: ForeignPicture,
	article: ForeignArticle,
	{ media, month, lost }: PicturePlaces,
): Promise<PlacedPicture | undefined> {
	if (picture.src === "") return undefined;
	const placed = await media.place(picture, article, month);
	if (placed) return placed;
	const told = picture.src.length > 300 ? `${picture.src.slice(0, 300)}…` : picture.src;
	lost.push(told);
	const { alt = "", caption, credit, src } = picture;
	return {
		src: reserved(src, month),
		alt: oneLine(alt),
		...(caption && { caption }),
		...(credit && { credit }),
	};
}

const PICTURE_FILE = /\.(?:jpe?g|png|webp|avif|gif|svg)$/i;

/** `/media/2015/03/ben-pha-1f0c2a3b.jpg`: no other picture has such a name by chance. */
function reserved(src: string, month: string): string {
	const file = src
		.slice(-300)
		.split(/[/\\?#&=]/)
		.findLast((part) => PICTURE_FILE.test(part));
	const [name = "", extension = "jpg"] = file
		? [file.slice(0, file.lastIndexOf(".")), file.slice(file.lastIndexOf(".") + 1)]
		: [];
	return `/media/${month}/${articleSlug(name.slice(0, 60)) || "anh"}-${hashOf(src).slice(0, 8)}.${extension.toLowerCase()}`;
}

import { cleanText, onOneLine } from "../clean-text.ts";
import type { ForeignPicture } from "../foreign-body.ts";

/** A picture that is in `content/media` now. */
export interface PlacedPicture {
	/** `/media/2015/03/ben-pha.jpg` */
	readonly src: string;
	readonly alt: string;
	readonly caption?: string;
	readonly credit?: string;
}

/** What opens something in the square brackets of a picture. */
const IN_ALT = /[\\`[\]<*_~]|&(?!#)|(?<=&)#/g;
/** What ends the line under it, or would be read as another character. */
const IN_TITLE = /[\\"]|&(?!#)|(?<=&)#/g;

/** A picture as Markdown; its own words go before those that came with the file. */
export function printFigure(picture: ForeignPicture, placed: PlacedPicture): string {
	const alt = onOneLine(cleanText(picture.alt ?? placed.alt)).replace(IN_ALT, "\\$&");
	const title = titleOf(picture, placed).replace(IN_TITLE, "\\$&");
	return `![${alt}](${placed.src}${title === "" ? "" : ` "${title}"`})${picture.braces ?? ""}`;
}

/** The line under a picture: caption and credit, as they are printed. */
export function titleOf(picture: ForeignPicture, placed?: PlacedPicture): string {
	const caption = onOneLine(cleanText(picture.caption ?? placed?.caption ?? ""));
	// A caption of its own that names nobody may come from elsewhere than the credit in the file.
	const credit = onOneLine(
		cleanText(picture.credit ?? (caption.includes("nh:") ? "" : (placed?.credit ?? ""))),
	);
	if (credit === "") return caption;
	return `${caption}${caption === "" ? "" : /[.!?…]$/.test(caption) ? " " : ". "}Ảnh: ${credit}`;
}

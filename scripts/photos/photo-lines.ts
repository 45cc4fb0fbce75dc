import path from "node:path";
import { printBraces } from "../../_includes/domain/article/picture/braces.ts";
import { printFigure } from "../../_includes/formats/from-html/print/print-figure.ts";
import type { TakenPhoto } from "./take-photos.ts";

/** What an article of a month calls a photo: by its file's name, or of another month by its address. */
export const sourceOf = ({ name }: TakenPhoto, month: string): string =>
	path.posix.dirname(name) === month ? path.posix.basename(name) : `/media/${name}`;

/** The line of an article that prints a photo. What it shows is for a human being to say, unless its file says it. */
export function photoLine(photo: TakenPhoto, month: string): string {
	const { caption, credit, alt, ai } = photo;
	const src = sourceOf(photo, month);
	return printFigure({ src, alt, caption, credit, braces: printBraces(ai ? { ai } : {}) }, { src, alt });
}

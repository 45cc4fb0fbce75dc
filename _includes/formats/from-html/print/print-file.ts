import { LIMITS } from "../../../domain/reader/limits.ts";
import { cleanText, onOneLine } from "../clean-text.ts";
import { PLAYERS } from "../html/embeds.ts";

/** What can be shown beside an article and is no picture. */
export type FileKind = "sound" | "film" | "document";

/** A file that is in `content/media` now, or will be looked for there. */
export interface PlacedFile {
	/** `/media/2015/03/quyet-dinh-12.pdf` */
	readonly src: string;
	readonly kind: FileKind;
}

/** Blocks of articles by what they show. */
const BLOCKS: Readonly<Record<FileKind, string>> = { sound: "am-thanh", film: "phim", document: "tai-lieu" };

/** An address or the name of a file, which tells nobody what is in it. */
const NO_TITLE = /^(?:(?:https?:)?\/\S*|\S+\.[a-z0-9]{2,5})$/i;

/** A file as a block of our Markdown, and what of its words found no place. */
export function printFile(
	{ src, kind }: PlacedFile,
	words: string,
): { readonly markdown: string; readonly left: string } {
	const told = onOneLine(cleanText(words));
	const isLabel = told === PLAYERS.audio || told === PLAYERS.video;
	const isTitle = !isLabel && !NO_TITLE.test(told) && told.length <= LIMITS.title && !/&#\w/.test(told);
	// A document must have a title.
	const name = kind === "document" ? src.slice(src.lastIndexOf("/") + 1, src.lastIndexOf(".")) : "";
	const title = isTitle && told !== "" ? told : name;
	return {
		markdown: `${`::: ${BLOCKS[kind]} ${title}`.trimEnd()}\nTệp: ${src}\n:::`,
		left: isTitle || isLabel ? "" : told,
	};
}

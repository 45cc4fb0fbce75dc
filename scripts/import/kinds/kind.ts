import type { Problem } from "../../../_includes/domain/problem/problem.ts";
import type { ForeignArticle } from "../foreign-article.ts";

export const KINDS = [
	"wordpress",
	"nukeviet",
	"joomla",
	"ghost",
	"feed",
	"html",
	"markdown",
	"word",
	"text",
] as const;
export type KindName = (typeof KINDS)[number];

/** What a source is recognised by: its name and its first bytes. */
export interface Sample {
	/** The path below the given folder, with forward slashes; the name alone of a file that was given itself. */
	readonly file: string;
	/** The first 64 KiB at most. */
	readonly bytes: Uint8Array;
	/** The same, decoded: UTF-8 or UTF-16 by its mark, else byte for byte as Latin-1. */
	readonly text: string;
}

export interface KindContext {
	/** The old site's address, where it was given: `https://baobentre.vn`. */
	readonly site?: URL;
	/** The folder that was given and that `file` is below, or the file's own: relative pictures and links start from it. */
	readonly root: string;
}

/** One kind of source. */
export interface Kind {
	readonly name: KindName;
	/** As the report names it: `WordPress (WXR)`. */
	readonly title: string;
	/** Whether a file is of this kind, by its content. */
	sees(sample: Sample): boolean;
	/**
	 * The articles of one file, in the order of the file, each as soon as it is read: memory does not grow with the file
	 * but where the format asks for it (a dump's tables are joined at its end). A problem of a single article is given in
	 * its place and the reading goes on; one of the whole file ends it. Never throws for what a file holds.
	 */
	read(file: string, context: KindContext): AsyncIterable<ForeignArticle | Problem>;
}

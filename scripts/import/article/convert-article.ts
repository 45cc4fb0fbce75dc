import type { NewsroomTime } from "../../../_includes/domain/dates/dates.ts";
import type { ReadingContext } from "../../../_includes/domain/reader/article/read-article.ts";
import type { ForeignBody } from "../../../_includes/formats/from-html/foreign-body.ts";
import { escapeMarkdown } from "../../../_includes/formats/from-html/print/escape-markdown.ts";
import type { PlacedPicture } from "../../../_includes/formats/from-html/print/print-figure.ts";
import { type PlacedFile, printFile } from "../../../_includes/formats/from-html/print/print-file.ts";
import { type PrintedBody, printBody } from "../../../_includes/formats/from-html/print-body.ts";
import type { LinkEnd } from "../addresses/old-addresses.ts";
import { commentsText } from "../decide/comments.ts";
import { fitToRead } from "../decide/fit-to-read.ts";
import { oneLine } from "../decide/one-line.ts";
import type { Dropped, ForeignArticle } from "../foreign-article.ts";

/** A text that is read, and where what it cites is now. */
export interface PlacedBody {
	readonly body: ForeignBody;
	readonly title: string;
	/** By `src`; those that are missing are not in it. */
	readonly pictures: ReadonlyMap<string, PlacedPicture>;
	/** The files that its links and tracks lead to, as far as they can be shown. */
	readonly files: ReadonlyMap<string, PlacedFile>;
	/** Where all links of the text and its tracks lead. */
	readonly links: ReadonlyMap<string, LinkEnd>;
}

/** An article, and all that was decided of it: plain data, of which any process makes the same file. */
export interface Conversion extends PlacedBody {
	/** `wordpress post-123` */
	readonly key: string;
	readonly article: ForeignArticle;
	/** In the newsroom's folder: `articles/2022/05/ben-pha.md`. */
	readonly file: string;
	readonly time: NewsroomTime;
	readonly section: string | undefined;
	readonly thread: string | undefined;
	/** As they are printed. */
	readonly tags: readonly string[];
	/** How the names of its people are printed, by what the source calls them. */
	readonly people: ReadonlyMap<string, string>;
	/** Who is named where the source names nobody. */
	readonly author: string | undefined;
	readonly aliases: readonly string[];
	readonly cover: PlacedPicture | Omit<PlacedPicture, "src"> | undefined;
	/** Why it is a draft. */
	readonly reasons: readonly string[];
	/** Who is said to have approved the comments: `WordPress (WXR)`. */
	readonly kindTitle: string;
}

/** What becomes of an article: its files, and what is told of it. */
export interface Converted extends Pick<PrintedBody, "told"> {
	readonly text: string;
	/** Further pieces of a text that is too long for one file. */
	readonly more: readonly string[];
	/** Of the file of its comments; empty where there are none. */
	readonly comments: string;
	/** What the reader refused of it. */
	readonly refused: readonly string[];
	readonly notes: readonly string[];
	readonly dropped: readonly Dropped[];
	/** How many of its links led to pages that are there no more. */
	readonly lostLinks: number;
}

/** Prints an article and judges it as `check` will. */
export function convertArticle(conversion: Conversion, context: ReadingContext): Converted {
	const { key, article, file, time, reasons, kindTitle, ...parts } = conversion;
	const { lostLinks, ...printed } = printPlaced(conversion);
	const tracks = article.attachments.map((track) => attachmentLink(track, conversion));
	const fit = fitToRead(
		article,
		{
			...{ ...parts, key, time, reasons, body: printed.markdown },
			links: tracks.map(({ markdown }) => markdown),
		},
		file.slice("articles/".length),
		context,
	);
	const comments = commentsText(key, article.comments, time, kindTitle);
	return {
		...{ text: fit.text, more: fit.more, comments: comments.text },
		...{ refused: fit.refused, notes: fit.notes, told: printed.told },
		dropped: [
			...printed.dropped,
			...tracks.flatMap(({ left }) => (left === "" ? [] : { what: "địa chỉ của tệp", text: left })),
			...fit.dropped,
			...comments.dropped,
		],
		lostLinks: lostLinks + tracks.filter(({ isLost }) => isLost).length,
	};
}

/** The text as Markdown, with what it cites where that is now. */
export function printPlaced({ body, title, pictures, files, links }: PlacedBody): PrintedBody & {
	readonly lostLinks: number;
} {
	let lostLinks = 0;
	const printed = printBody(body, {
		title,
		link: (href) => {
			const { to, isLost } = endOf(href, links);
			if (isLost) lostLinks += 1;
			return to;
		},
		picture: (src) => pictures.get(src),
		file: (href) => files.get(href),
	});
	return { ...printed, lostLinks };
}

function endOf(href: string, links: PlacedBody["links"]): LinkEnd {
	const end = links.get(href);
	if (!end) throw new Error(`Nobody has looked where a link leads: ${href}`);
	return end;
}

/** A track as the block that shows it, or as the link to where it is; `left` are its words that found no place. */
function attachmentLink(
	{ url, title }: ForeignArticle["attachments"][number],
	{ files, links }: Pick<PlacedBody, "files" | "links">,
): { readonly markdown: string; readonly left: string; readonly isLost: boolean } {
	const file = files.get(url);
	const name = oneLine(title ?? "") || oneLine(url);
	if (file) return { ...printFile(file, name), isLost: false };
	const { to = url, isLost } = endOf(url, links);
	const isWeb = /^(?:https?:\/\/|\/)/i.test(to);
	const words = escapeMarkdown(name);
	const address = to.replace(/[\s()<>\\"]/g, encodeURIComponent);
	return { markdown: isWeb ? `[${words}](${address})` : words, left: "", isLost };
}

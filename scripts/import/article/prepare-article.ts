import type { ReadingContext } from "../../../_includes/domain/reader/article/read-article.ts";
import type { ForeignBody } from "../../../_includes/formats/from-html/foreign-body.ts";
import { hashOf } from "../../../_includes/site/cache/hash.ts";
import { decideFate, type FateContext } from "../decide/fate.ts";
import { oneLine } from "../decide/one-line.ts";
import { type PageText, pageText } from "../decide/page-text.ts";
import type { ForeignArticle } from "../foreign-article.ts";
import type { Media } from "../media/media-folder.ts";
import { type Placement, type Survey, tagTerms, threadSlug } from "../survey.ts";
import { type Conversion, type PlacedBody, printPlaced } from "./convert-article.ts";
import { linkEnds } from "./link-ends.ts";
import { placeCover, placeFiles, placePictures } from "./place-pictures.ts";
import type { ReadArticle } from "./read-article.ts";

/** What all articles of an import are prepared with. */
export interface Preparing extends Omit<FateContext, "heading" | "isPageTaken"> {
	readonly survey: Survey;
	readonly media: Media;
	readonly context: ReadingContext;
}

/** An article on its way through: what depends on those before it is done. */
export interface Prepared {
	readonly article: ForeignArticle;
	readonly placement: Placement;
	readonly title: string;
	/** Pictures that are not to be had. */
	readonly lostPictures: readonly string[];
	/** Sounds, films and documents of the same kind. */
	readonly lostFiles: readonly string[];
	/** What it becomes: neither of the two of what is gone. */
	readonly page?: PageText & Pick<ReturnType<typeof printPlaced>, "told" | "lostLinks">;
	readonly conversion?: Conversion;
}

/** Has what an article will ask for looked at and fetched, while those before it are worked on. */
export function beginArticle(
	{ article, body: read }: ReadArticle,
	{ file, fate }: Placement,
	media: Preparing["media"],
): void {
	if (file === undefined || !read || fate.room === "pages") return;
	const { body } = parted(article, read);
	media.begin([...body.pictures, ...(article.cover ? [article.cover] : [])], hrefsOf(article, body), article);
}

/** Places the pictures of an article and finds where its links lead. */
export async function prepareArticle(
	{ key, kindTitle, article, body: read }: ReadArticle,
	placement: Placement,
	setting: Preparing,
): Promise<Prepared> {
	const { survey, media, context } = setting;
	const { file, fate } = placement;
	const lostPictures: string[] = [];
	const lostFiles: string[] = [];
	if (file === undefined || !read)
		return { article, placement, title: article.title ?? "", lostPictures, lostFiles };
	const { title, body } = parted(article, read);
	const isPage = fate.room === "pages";
	const month = fate.time.iso.slice(0, 7).replace("-", "/");
	const places = { media, month, lost: lostPictures, lostFiles };
	const hrefs = hrefsOf(article, body);
	const placed: PlacedBody = {
		...{ body, title },
		pictures: await placePictures(isPage ? [] : body.pictures, article, places),
		files: await placeFiles(isPage ? [] : hrefs, article, { media, month, lost: lostFiles }),
		links: linkEnds(hrefs, article, placement, survey, context.site),
	};
	const page = isPage ? printPage(article, placed, file, context) : undefined;
	if (page?.refused.length === 0) return { article, placement, title, lostPictures, lostFiles, page };
	const cover = article.cover && (await placeCover(article.cover, article, places));
	const decided = decideFate(article, { ...setting, heading: read.heading, isPageTaken: () => true });
	const reasons = page
		? page.refused.map((fault) => `là trang riêng, máy kiểm chưa nhận: ${fault}`)
		: decided.reasons;
	const thread = article.thread && threadSlug(article.thread);
	const names = article.people.map(({ name }) => oneLine(name));
	const conversion: Conversion = {
		...{ ...placed, key, article, cover, reasons, kindTitle, time: fate.time, section: fate.section },
		// A page that cannot be one stays among the drafts, where somebody sees it.
		file: page ? `articles/${month}/trang-${placement.slug}-${hashOf(key).slice(0, 6)}.md` : file,
		thread: thread && survey.threads.has(thread) ? thread : undefined,
		tags: tagTerms(article, setting.table, fate.section).map((term) => survey.tags.print(oneLine(term.name))),
		people: new Map(names.map((name) => [name, survey.people.print(name)])),
		author: setting.author,
		aliases: survey.addresses.aliasesOf(article),
	};
	return { article, placement, title, lostPictures, lostFiles, conversion };
}

const hrefsOf = ({ attachments }: ForeignArticle, { links }: ForeignBody) => [
	...links,
	...attachments.map(({ url }) => url),
];

/** The title, and the text; where the title is the heading that opens the text, it stands there no more. */
function parted(article: ForeignArticle, read: ForeignBody) {
	const own = oneLine(article.title ?? "");
	const { heading } = read;
	if (own !== "" || heading === undefined) return { title: own, body: read };
	return { title: oneLine(heading), body: { ...read, blocks: read.blocks.slice(1) } };
}

function printPage(
	article: ForeignArticle,
	placed: PlacedBody,
	file: string,
	context: ReadingContext,
): NonNullable<Prepared["page"]> {
	const { markdown, dropped, told, lostLinks } = printPlaced(placed);
	const page = pageText(article, placed.title, markdown, file, context);
	return { ...page, dropped: [...dropped, ...page.dropped], told, lostLinks };
}

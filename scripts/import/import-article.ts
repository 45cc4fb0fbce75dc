import { addressKey, readSitePath } from "../../_includes/domain/addresses/site-path.ts";
import { articleSlug } from "../../_includes/domain/article/article-file.ts";
import type { ReadingContext } from "../../_includes/domain/reader/article/read-article.ts";
import type { ForeignBody } from "../../_includes/formats/from-html/foreign-body.ts";
import type { PlacedPicture } from "../../_includes/formats/from-html/print/print-figure.ts";
import { printBody } from "../../_includes/formats/from-html/print-body.ts";
import { hashOf } from "../../_includes/site/cache/hash.ts";
import { plainText, readBody } from "./convert/read-body.ts";
import { commentsText } from "./decide/comments.ts";
import { decideFate, type FateContext } from "./decide/fate.ts";
import { fitToRead } from "./decide/fit-to-read.ts";
import { oneLine } from "./decide/one-line.ts";
import { pageText } from "./decide/page-text.ts";
import type { Dropped, ForeignArticle, ForeignPicture } from "./foreign-article.ts";
import type { FileWriter, Outcome } from "./ledger/file-writer.ts";
import type { Media } from "./media/media-folder.ts";
import { type Placement, type Survey, tagTerms, threadSlug } from "./survey.ts";

/** What became of one article, for the report. */
export interface Imported {
	readonly key: string;
	readonly title: string;
	/** Where it stands in the source: `xuat.xml`, line. */
	readonly from: { readonly file: string; readonly line: number };
	/** In the newsroom's folder; absent of what is gone, or failed. */
	readonly to?: string;
	readonly state: "published" | "draft" | "page" | "gone";
	readonly outcome: Outcome;
	/** Why it is a draft. */
	readonly reasons: readonly string[];
	/** What somebody should look at. */
	readonly notes: readonly string[];
	readonly dropped: readonly Dropped[];
	/** Taken over, but not as it was. */
	readonly told: readonly { readonly what: string; readonly text: string }[];
	readonly lostPictures: readonly string[];
	/** The text as it was and as it is now, for samples. */
	readonly old: string;
	readonly text: string;
}

export interface ArticleSetting extends Omit<FateContext, "heading" | "isPageTaken"> {
	readonly survey: Survey;
	readonly media: Media;
	readonly writer: FileWriter;
	/** Files that the newsroom has moved, by what they say of themselves. */
	readonly moved: ReadonlyMap<string, string>;
	/** Who is said to have approved the comments: `WordPress (WXR)`. */
	readonly kindTitle: string;
	readonly context: ReadingContext;
}

/** One article on its way through: read, its pictures placed, printed, judged, written. */
export async function importArticle(
	article: ForeignArticle,
	placement: Placement,
	setting: ArticleSetting,
): Promise<Imported> {
	const { survey, media, writer } = setting;
	const { key, file, source, fate } = placement;
	const told = {
		key,
		title: article.title ?? "",
		from: { file: article.file, line: article.line },
		old: article.body.text,
		notes: article.notes ?? [],
	};
	if (file === undefined)
		return {
			...{ ...told, state: "gone", outcome: "same", reasons: [], told: [], lostPictures: [], text: "" },
			dropped: [...article.dropped, { what: "bài đã gỡ ở báo cũ", text: textOf(article) }],
		};
	const read = readBody(article.body);
	const { title, body } = parted(article, read);
	const lostPictures: string[] = [];
	const isPage = fate.room === "pages";
	const month = fate.time.iso.slice(0, 7).replace("-", "/");
	const pictures = new Map<string, PlacedPicture>();
	if (!isPage) media.begin([...body.pictures, ...(article.cover ? [article.cover] : [])], article);
	for (const picture of isPage ? [] : body.pictures) {
		const placed = await placeOrReserve(picture, article, month, media, lostPictures);
		if (placed && !pictures.has(picture.src)) pictures.set(picture.src, placed);
	}
	const link = linkerOf(article, placement, survey, setting.context.site);
	const printed = printBody(body, { title, link, picture: (src) => pictures.get(src) });
	const done = { ...told, title, told: printed.told, lostPictures };
	const allDropped = [...article.dropped, ...printed.dropped];
	const page = isPage ? pageText(article, title, printed.markdown, file, setting.context) : undefined;
	if (page?.refused.length === 0) {
		const outcome = await writer.write(key, file, page.text, source);
		const comments = article.comments.map(({ name, text }) => `${name} ${plainText(text)}`).join(" ");
		return {
			...{ ...done, state: "page", outcome, reasons: [], text: page.text, to: file },
			dropped: [
				...allDropped,
				...page.dropped,
				...(comments ? [{ what: "bình luận của trang riêng", text: comments }] : []),
			],
		};
	}
	const cover = article.cover && (await coverOf(article.cover, article, month, media, lostPictures));
	const decided = decideFate(article, { ...setting, heading: read.heading, isPageTaken: () => true });
	const reasons = page
		? page.refused.map((fault) => `là trang riêng, máy kiểm chưa nhận: ${fault}`)
		: decided.reasons;
	// A page that cannot be one stays among the drafts, where somebody sees it.
	const to = page ? `articles/${month}/trang-${placement.slug}-${hashOf(key).slice(0, 6)}.md` : file;
	const thread = article.thread && threadSlug(article.thread);
	const name = to.slice("articles/".length);
	const fit = fitToRead(
		article,
		{
			...{ key, title, cover, body: printed.markdown, reasons },
			time: fate.time,
			section: fate.section,
			thread: thread && survey.threads.has(thread) ? thread : undefined,
			tags: tagTerms(article, setting.table, fate.section).map((term) =>
				survey.tags.print(oneLine(term.name)),
			),
			people: survey.people,
			author: setting.author,
			aliases: survey.addresses.aliasesOf(article),
			links: attachmentsOf(article, link),
		},
		name,
		setting.context,
	);
	const outcome = await writer.write(key, to, fit.text, source, setting.moved.get(key));
	for (const [at, text] of fit.more.entries())
		await writePart({ key, file: to, source, title, text, number: at + 2 }, fate, writer);
	const comments = commentsText(key, article.comments, fate.time, setting.kindTitle);
	if (comments.text !== "")
		await writer.write(
			key,
			to.replace(/^articles/, "comments").replace(/md$/, "yaml"),
			comments.text,
			source,
		);
	const why = [...reasons, ...fit.refused];
	return {
		...done,
		state: why.length > 0 ? "draft" : "published",
		outcome,
		reasons: why,
		notes: [...told.notes, ...fit.notes],
		text: fit.text,
		to,
		dropped: [...allDropped, ...fit.dropped, ...comments.dropped],
	};
}

/** All that an article says, where nothing of it is printed. */
function textOf({ title, lede, body, comments, attachments, unplaced = [] }: ForeignArticle): string {
	const texts = [lede, body, ...comments.map(({ text }) => text)].flatMap((one) =>
		one ? plainText(one) : [],
	);
	const names = [...comments.map(({ name }) => name), ...attachments.map((one) => one.title || one.url)];
	return [title ?? "", ...texts, ...names, ...unplaced.map(({ text }) => text)].join(" ").trim();
}

/** The title, and the text; where the title is the heading that opens the text, it stands there no more. */
function parted(article: ForeignArticle, read: ForeignBody) {
	const own = oneLine(article.title ?? "");
	const { heading } = read;
	if (own !== "" || heading === undefined) return { title: own, body: read };
	return { title: oneLine(heading), body: { ...read, blocks: read.blocks.slice(1) } };
}

/**
 * A picture among the newsroom's; where it is not to be had, the place where it will be looked for: its words stand in the
 * text, and once the file is there it is printed.
 */
async function placeOrReserve(
	picture: ForeignPicture,
	article: ForeignArticle,
	month: string,
	media: Media,
	lost: string[],
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

async function coverOf(
	picture: ForeignPicture,
	article: ForeignArticle,
	month: string,
	media: Media,
	lost: string[],
): Promise<PlacedPicture | Omit<PlacedPicture, "src">> {
	const placed = await placeOrReserve(picture, article, month, media, lost);
	const { alt = "", caption, credit } = picture;
	return placed ?? { alt: oneLine(alt), ...(caption && { caption }), ...(credit && { credit }) };
}

/** Where the links of an article lead: nowhere that readers cannot go when they read it. */
function linkerOf(
	article: ForeignArticle,
	{ fate, isDraft }: Placement,
	{ addresses, starts }: Survey,
	newspaper: string | undefined,
) {
	const since = fate.room === "pages" ? 0 : fate.time.epoch;
	const startOf = (path: string) => starts.get(addressKey(path.replace(/[?#].*$/s, "")));
	return (href: string): string | undefined => {
		const to = addresses.link(href, article);
		if (!to?.startsWith("/")) {
			// An address of this newspaper, or of a preview, that nothing of ours is at.
			const whole = (to || href).replace(/[?#].*$/s, "");
			const own = /^https?:\/\//i.test(whole) ? readSitePath(whole, newspaper ?? "https://.") : undefined;
			return own?.ok && startOf(own.path) === undefined ? "" : to;
		}
		const start = startOf(to);
		return start === undefined || isDraft || start <= since ? to : "";
	};
}

function attachmentsOf(
	{ attachments }: ForeignArticle,
	link: (href: string) => string | undefined,
): { url: string; title: string }[] {
	return attachments.map(({ url, title }) => {
		const to = link(url) ?? url;
		const name = oneLine(title ?? "") || oneLine(url);
		const isWeb = /^(?:https?:\/\/|\/)/i.test(to);
		return { url: isWeb ? to.replace(/[\s()<>\\"]/g, encodeURIComponent) : "", title: name };
	});
}

/** A further piece of a text that is too long for one file: a draft of its own, below the first. */
async function writePart(
	{
		key,
		file,
		source,
		title,
		text,
		number,
	}: {
		readonly key: string;
		readonly file: string;
		readonly source: string;
		readonly title: string;
		readonly text: string;
		readonly number: number;
	},
	fate: Placement["fate"],
	writer: FileWriter,
): Promise<void> {
	const own = `${key}#${number}`;
	const lines = [
		"---",
		`# Bài nháp vì quá dài cho một tệp: đây là phần ${number}.`,
		`title: ${JSON.stringify(`${title.slice(0, 200)} (phần ${number})`)}`,
		`date: ${fate.time.iso.slice(0, 16).replace("T", " ")}`,
		"draft: true",
		`imported: ${JSON.stringify(own)}`,
		"---",
		"",
		text,
		"",
	];
	await writer.write(own, file.replace(/\.md$/, `-phan-${number}.md`), lines.join("\n"), source);
}

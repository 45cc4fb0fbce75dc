import { slug as toSlug } from "../../../_includes/domain/addresses/slug.ts";
import { frontMatterDate } from "../../../_includes/domain/article/article-file.ts";
import { readCaption } from "../../../_includes/domain/article/caption.ts";
import type { NewsroomTime } from "../../../_includes/domain/dates/dates.ts";
import { isSourceUrl } from "../../../_includes/domain/reader/article/article-cover.ts";
import { LIMITS } from "../../../_includes/domain/reader/limits.ts";
import { escapeMarkdown } from "../../../_includes/formats/from-html/print/escape-markdown.ts";
import type { PlacedPicture } from "../../../_includes/formats/from-html/print/print-figure.ts";
import { plainLine, readBody } from "../convert/read-body.ts";
import type { Dropped, ForeignArticle } from "../foreign-article.ts";
import { momentOf } from "./foreign-moment.ts";
import { FrontMatter } from "./front-matter.ts";
import { cutWords, oneLine } from "./one-line.ts";
import { authorsOf } from "./people.ts";

/** What an article's file is put together of, beside the article itself. */
export interface ArticleParts {
	/** `wordpress post-123` */
	readonly key: string;
	readonly title: string;
	readonly time: NewsroomTime;
	readonly section?: string | undefined;
	readonly thread?: string | undefined;
	readonly reasons: readonly string[];
	/** Names of its tags, spelled as they are printed. */
	readonly tags: readonly string[];
	/** How the names of its people are printed, by how the source writes them. */
	readonly people: ReadonlyMap<string, string>;
	/** Who is named where the source names nobody. */
	readonly author?: string | undefined;
	readonly aliases: readonly string[];
	readonly cover?: PlacedPicture | Omit<PlacedPicture, "src"> | undefined;
	/** The text in Markdown. */
	readonly body: string;
	/** Tracks, in Markdown: they stand at the end of the text. */
	readonly links: readonly string[];
}

export interface ArticleText {
	readonly text: string;
	readonly dropped: readonly Dropped[];
}

/** An article as a journalist would have written its file. What a value has no room for stands in the text, and is not lost. */
export function articleText(article: ForeignArticle, parts: ArticleParts): ArticleText {
	const { time, reasons, cover } = parts;
	const dropped: Dropped[] = [];
	const before: string[] = [];
	const after: string[] = [];
	/** The head of a value; the rest goes to the text. */
	const fit = (text: string, most: number, rest: string[]) => {
		const [head, tail] = cutWords(text, most);
		if (tail !== "") rest.push(escapeMarkdown(tail));
		return head;
	};
	const front = new FrontMatter();
	for (const reason of reasons) front.comment(`Bài nháp vì ${oneLine(reason)}`);
	front.entry(
		"title",
		fit(parts.title, LIMITS.title, before) || `Bài chưa có tít (${parts.key.slice(0, 100)})`,
	);
	front.plain("date", frontMatterDate(time));
	const updated = momentOf(article.updated);
	// What a system calls changed before it was published is no change.
	if (updated && updated.epoch > time.epoch && article.published)
		front.plain("updated", frontMatterDate(updated));
	const authors = authorsOf(article.people, parts.people);
	dropped.push(...authors.dropped);
	const credit = fit(oneLine(article.credit ?? ""), LIMITS.credit, after);
	front.list("author", authors.items);
	front.entry("credit", credit);
	if (authors.items.length === 0 && credit === "") front.entry("author", parts.author);
	front.plain("section", parts.section);
	front.row("tags", tagsOf(parts.tags, dropped));
	const dateline = fit(oneLine(article.dateline ?? ""), LIMITS.dateline, before);
	front.entry("dateline", dateline);
	const lede = article.lede && readBody(article.lede);
	front.entry("lede", fit(lede ? oneLine(plainLine(lede)) : "", LIMITS.lede, before));
	if (lede) dropped.push(...lede.dropped);
	if (cover) writeCover(front, cover, (text, most) => fit(text, most, before));
	front.plain("thread", parts.thread);
	writeSource(front, article.source, dropped);
	front.list("aliases", parts.aliases);
	if (article.takesComments === false && article.comments.length === 0) front.plain("comments", "false");
	const end = momentOf(article.expires);
	if (end && end.epoch > time.epoch) front.plain("expires", frontMatterDate(end));
	if (reasons.length > 0) front.plain("draft", "true");
	front.entry("imported", parts.key);
	writeUnplaced(front, article.unplaced ?? [], after);
	return {
		text: front.print([...before, parts.body.trim(), ...parts.links, ...after].filter(Boolean).join("\n\n")),
		dropped,
	};
}

function tagsOf(names: readonly string[], dropped: Dropped[]): string[] {
	const tags = new Map<string, string>();
	for (const name of names) {
		const place = toSlug(name);
		if (name === "" || tags.has(place)) continue;
		if (place === "" || name.length > LIMITS.name || tags.size >= LIMITS.tags)
			dropped.push({ what: "thẻ không dùng được", text: name });
		else tags.set(place, name);
	}
	return [...tags.values()];
}

function writeCover(
	front: FrontMatter,
	cover: PlacedPicture | Omit<PlacedPicture, "src">,
	fit: (text: string, most: number) => string,
): void {
	const parted = cover.credit === undefined && cover.caption ? readCaption(oneLine(cover.caption)) : cover;
	front.table("cover", {
		src: "src" in cover ? cover.src : undefined,
		alt: cutWords(oneLine(cover.alt), LIMITS.caption)[0],
		caption: fit(oneLine(parted.caption ?? ""), LIMITS.caption),
		credit: fit(oneLine(parted.credit ?? ""), LIMITS.credit),
	});
}

function writeSource(front: FrontMatter, source: ForeignArticle["source"], dropped: Dropped[]): void {
	if (!source) return;
	const [name, rest] = cutWords(oneLine(source.name), LIMITS.name);
	const url = oneLine(source.url ?? "");
	const isUrl = url.length <= LIMITS.address && isSourceUrl(url);
	if (rest !== "") dropped.push({ what: "phần cuối tên nguồn", text: rest });
	if (url !== "" && !isUrl) dropped.push({ what: "địa chỉ nguồn không đọc được", text: url });
	if (name === "") return;
	if (isUrl) front.table("source", { name, url });
	else front.entry("source", name);
}

/** As much of what could not be placed stands in comments; front matter may not hold a book. */
const MOST_UNPLACED = 20_000;

function writeUnplaced(
	front: FrontMatter,
	unplaced: NonNullable<ForeignArticle["unplaced"]>,
	after: string[],
): void {
	if (unplaced.length === 0) return;
	const length = unplaced.reduce((sum, { text }) => sum + text.length, 0);
	if (length > MOST_UNPLACED) {
		after.push(...unplaced.map(({ text }) => escapeMarkdown(oneLine(text))));
		return;
	}
	front.comment("Chữ dưới bài, chưa biết đặt vào đâu; xem rồi xóa:");
	for (const { text, line } of unplaced) front.comment(`(dòng ${line}) ${oneLine(text)}`);
}

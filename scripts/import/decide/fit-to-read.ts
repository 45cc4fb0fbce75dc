import { frontMatterDate } from "../../../_includes/domain/article/article-file.ts";
import type { Problem } from "../../../_includes/domain/problem/problem.ts";
import type { ReadingContext } from "../../../_includes/domain/reader/article/read-article.ts";
import { LIMITS } from "../../../_includes/domain/reader/limits.ts";
import { escapeMarkdown } from "../../../_includes/formats/from-html/print/escape-markdown.ts";
import { readArticleText } from "../../../_includes/formats/inspect/read-file.ts";
import { decodeFile } from "../../../_includes/site/read/bytes/decode-file.ts";
import { inTime } from "../../../_includes/site/read/in-time.ts";
import { plainPassages, readBody } from "../convert/read-body.ts";
import type { Dropped, ForeignArticle } from "../foreign-article.ts";
import { type ArticleParts, type ArticleText, articleText } from "./article-text.ts";
import { FrontMatter } from "./front-matter.ts";
import { cutWords, oneLine } from "./one-line.ts";

/** A file that the strict reader takes, whatever its source held. */
export interface FitText extends ArticleText {
	/** What the reader refused of the article as it would have been; then it is a draft. */
	readonly refused: readonly string[];
	/** What became of its letters: told in the report. */
	readonly notes: readonly string[];
	/** Pieces of a text that is too long for one file, in order: each a file of its own. */
	readonly more: readonly string[];
}

/** Characters of a text in one file: with three bytes a letter and its front matter it stays below the limit. */
const ROOM = LIMITS.fileBytes / 4;
/** As many reasons are told. */
const TOLD = 3;

/**
 * Puts an article together and reads it as `check` will, before anything is written. What the reader refuses becomes a
 * draft with the reason: with its text as plain paragraphs, or with its title and date alone before the text; at last
 * without a text, which is then told as lost.
 *
 * @param name of the file in the folder of articles
 */
export function fitToRead(
	article: ForeignArticle,
	parts: ArticleParts,
	name: string,
	context: ReadingContext,
): FitText {
	const [body = "", ...more] = parted(parts.body);
	const tooLong = more.length > 0 ? ["quá dài cho một tệp: phần sau ở các tệp cùng tên, có số phần."] : [];
	const whole: ArticleParts = { ...parts, body, reasons: [...parts.reasons, ...tooLong] };
	const first = articleText(article, whole);
	const faults = errorsOf(first.text, name, context);
	if (faults.length === 0) return { ...first, refused: tooLong, notes: [], more };
	const { problem, meant } = { meant: undefined, ...decodeFile(name, Buffer.from(first.text)) };
	if (problem && meant !== undefined && errorsOf(meant, name, context).length === 0)
		return {
			...{ ...first, text: meant, refused: tooLong, more },
			notes: [`đã chuyển sang Unicode. ${problem.message}`],
		};
	const unnamed = articleText(article, { ...whole, aliases: [] });
	if (parts.aliases.length > 0 && errorsOf(unnamed.text, name, context).length === 0)
		return {
			...{ ...unnamed, refused: tooLong, more },
			notes: [`địa chỉ cũ không ghi vào bài được: ${parts.aliases.join(", ")}`],
		};
	const told = [...new Set(faults.map(({ message }) => `máy kiểm chưa nhận: ${oneLine(message)}`))];
	const refused = [...tooLong, ...told.slice(0, TOLD)];
	const reasons = [...parts.reasons, ...refused];
	const [plain = "", ...others] = parted(
		plainPassages(readBody(article.body)).map(escapeMarkdown).join("\n\n"),
	);
	for (const [attempt, rest] of [
		[articleText(article, { ...whole, body: plain, aliases: [], reasons }), others],
		[{ text: bareDraft(parts, body, reasons), dropped: bareLosses(article) }, more],
		[{ text: bareDraft(parts, plain, reasons), dropped: bareLosses(article) }, others],
	] as const)
		if (errorsOf(attempt.text, name, context).length === 0)
			return { ...attempt, refused, notes: [], more: rest };
	const lost: Dropped[] = [{ what: "cả bài, máy kiểm không nhận", text: article.body.text }];
	return {
		text: bareDraft({ ...parts, title: "" }, "", reasons),
		dropped: [{ what: "tít, máy kiểm không nhận", text: parts.title }, ...bareLosses(article), ...lost],
		...{ refused, notes: [], more: [] },
	};
}

/** What keeps a file from being read; warnings are work for later. */
function errorsOf(text: string, name: string, context: ReadingContext): readonly Problem[] {
	const { text: read, problem: unread } = decodeFile(name, Buffer.from(text));
	if (unread) return [unread];
	const { value, problem } = inTime(name, read, () =>
		readArticleText({ file: name, path: name, text: read }, context),
	);
	if (!value) return [problem];
	// What its text needs of the newspaper is looked at once all have come.
	return [...value.problems, ...(value.text?.problems ?? [])].filter(({ severity }) => severity === "error");
}

/** A title and a date, and the text as far as it is read. */
function bareDraft({ key, title, time }: ArticleParts, body: string, reasons: readonly string[]): string {
	const front = new FrontMatter();
	for (const reason of reasons) front.comment(`Bài nháp vì ${oneLine(reason).slice(0, 500)}`);
	front.entry("title", cutWords(title, LIMITS.title)[0] || "Bài chưa nhập được");
	front.plain("date", frontMatterDate(time));
	front.plain("draft", "true");
	front.entry("imported", key);
	return front.print(body || "Nội dung còn ở bản gốc của báo cũ.");
}

/** The words of an article that a bare draft has no place for. */
function bareLosses({ lede, people, credit, tags, sections, cover }: ForeignArticle): Dropped[] {
	const words = [
		...[lede?.text, credit, cover?.caption, cover?.alt],
		...[...people, ...tags, ...sections].map(({ name }) => name),
	];
	const text = words.filter(Boolean).join(" ");
	return text === "" ? [] : [{ what: "khai báo, máy kiểm không nhận", text }];
}

/** A text in pieces that have room in a file: between passages, and between words only where a passage is larger. */
function parted(text: string): string[] {
	if (text.length <= ROOM) return [text];
	const pieces: string[] = [];
	let piece = "";
	for (const passage of text.split("\n\n").flatMap(shortPassages)) {
		if (piece.length + passage.length > ROOM && piece !== "") {
			pieces.push(piece);
			piece = "";
		}
		piece = piece === "" ? passage : `${piece}\n\n${passage}`;
	}
	return piece === "" ? pieces : [...pieces, piece];
}

function shortPassages(passage: string): string[] {
	const found: string[] = [];
	for (let at = 0; at < passage.length; ) {
		let end = Math.min(at + ROOM, passage.length);
		const gap = end < passage.length ? passage.lastIndexOf(" ", end) : -1;
		if (gap > at) end = gap;
		else if (end < passage.length && /[\uD800-\uDBFF]/.test(passage[end - 1] ?? "")) end -= 1;
		found.push(passage.slice(at, end));
		at = end;
	}
	return found.length === 0 ? [passage] : found;
}

import { readCaption } from "../../_includes/domain/article/caption.ts";
import { frontMatterDate } from "../newsroom/article-file.ts";
import { yamlValue } from "../newsroom/yaml-value.ts";
import { escapeMarkdown } from "./convert/print/escape-markdown.ts";
import type { BodyPart, SavedArticle, SavedPassage } from "./kinds/text/saved-article.ts";

/**
 * An article of a saved page as a journalist would have written its file. What has no place yet is in comments of the
 * front matter: text that could not be placed, and that the section is missing.
 *
 * @param section slug, where it is known
 * @param choice the newspaper's sections, to choose one from
 */
export function writeMarkdown(article: SavedArticle, section: string | undefined, choice: string): string {
	const { title, date, updated, credit, dateline, lede, cover, body, unplaced } = article;
	const front = [
		entry("title", title),
		`date: ${frontMatterDate(date)}`,
		// What a page calls changed before it was published is no change.
		...(updated && updated.epoch >= date.epoch ? [`updated: ${frontMatterDate(updated)}`] : []),
		credit === undefined
			? "# Chưa có tên người viết: thêm dòng author hoặc credit."
			: entry("credit", credit),
		section === undefined
			? `# Chưa có chuyên mục: thêm dòng section, chọn trong ${choice}.`
			: entry("section", section),
		...(dateline === undefined ? [] : [entry("dateline", dateline)]),
		...(lede === undefined ? [] : [entry("lede", lede)]),
		...(cover === undefined ? [] : writeCover(cover)),
		...writeUnplaced(unplaced),
	];
	return `${["---", ...front, "---", "", body.map(writePart).join("\n\n")].join("\n")}\n`;
}

function entry(key: string, value: string): string {
	return `${key}: ${yamlValue(value)}`;
}

/** The alt text stays as it was saved; the line under the picture is parted into caption and credit. */
function writeCover({ text }: SavedPassage): string[] {
	const { caption, credit } = readCaption(text);
	return [
		"cover:",
		`  ${entry("alt", text)}`,
		...(caption === undefined ? [] : [`  ${entry("caption", caption)}`]),
		...(credit === undefined ? [] : [`  ${entry("credit", credit)}`]),
	];
}

function writeUnplaced(passages: readonly SavedPassage[]): string[] {
	if (passages.length === 0) return [];
	return [
		"# Chữ dưới bài, chưa biết đặt vào đâu; xem rồi xóa:",
		...passages.map(({ text, line }) => `# (dòng ${line}) ${text}`),
	];
}

/** Markdown knows no figure without a file: the caption of a lost picture stands in italics where the picture was. */
function writePart({ kind, text }: BodyPart): string {
	return kind === "caption" ? `*${escapeMarkdown(text)}*` : escapeMarkdown(text);
}

import type { Token } from "markdown-it";
import type { ProblemLog } from "../../domain/problem/problem-log.ts";
import { quoted } from "../../domain/problem/wording.ts";
import { isLinkAddress } from "../markdown/markdown-links.ts";
import { picturesIn } from "../markdown/markdown-pictures.ts";
import { inspectBold } from "./inspect-bold.ts";
import { inspectBraces } from "./inspect-braces.ts";
import { inspectCaption } from "./inspect-caption.ts";
import { inspectMarks } from "./inspect-marks.ts";
import type { SourcePlaces } from "./source-places.ts";

/** A passage without any of these holds no mark that is looked for: most passages. */
const MARKED = /[*<#[]/;
/** `<b>`, `</div>`, `<iframe src="...">`, `<!--`; not `<5 tuổi>`, nor `<https://...>`, which is a link. */
const HTML_TAG = /(?<!\\)<(?:\/?([a-z][a-z0-9]*)(?:\s[^<>]*)?\/?>|!--)/gi;
/** `[chữ](địa chỉ "tít")` */
const LINK = /(?<![!\\])\[[^[\]\n]*\]\(((?:[^()\n]|\([^()\n]*\))*)\)/g;
/** `"tít"` behind the address of a link. */
const LINK_TITLE = /^(?:"[^"]*"|'[^']*'|\([^()]*\))$/;
/** `![lời tả] (ten.jpg)`, `![lời tả][1]`: meant as a picture. `Hay quá![^1]` is not. */
const PICTURE_LIKE = /(?<!\\)!\[(?!\^)[^[\]\n]*\][ \t]*[([]/g;
const NOTE_REFERENCE = /(?<!\\)\[\^([^[\]\s]+)\]/g;

/** What stands in a picture's round brackets, up to the one behind a quotation mark, or else the first. */
const INSIDE = /^([^\n]*?["“”’'](?=\))|[^\n)]*)/;
/** Characters after a picture's bracket that are looked at for its caption. */
const LONGEST_CAPTION = 3000;

/** What is known of the whole body while its passages are looked at. */
export interface PassageSetting {
	readonly places: SourcePlaces;
	readonly log: ProblemLog;
	/** See `definedNotes`. */
	readonly notes: Readonly<Record<string, number>>;
	/** Names of HTML tags that were already reported: once is enough for the writer. */
	readonly seenTags: Set<string>;
}

/** Marks in one passage of text that would print as they stand instead of doing what the writer meant. */
export function inspectPassage(passage: Token, line: number, setting: PassageSetting): void {
	if (!MARKED.test(passage.content)) return;
	const { places, log, notes, seenTags } = setting;
	const content = withoutPictures(passage).replace(/`[^`\n]*`/g, blank);
	inspectBraces(passage, line, places, log);
	inspectBold(passage, content, line, places, log);
	inspectMarks(passage, content, line, places, log);
	for (const match of content.matchAll(HTML_TAG)) {
		const [source, tag = "!--"] = match;
		if (log.full) return;
		if (seenTags.has(tag.toLowerCase())) continue;
		seenTags.add(tag.toLowerCase());
		log.warning(
			places.offsetOfMatch(match, line),
			`Thẻ HTML ${quoted(source)} sẽ in ra nguyên như chữ.`,
			"Bỏ thẻ; dùng dấu của Markdown: **đậm**, *nghiêng*, [chữ](https://địa-chỉ).",
		);
	}
	for (const match of content.matchAll(LINK)) {
		const target = (match[1] ?? "").trim().replace(/^<(.*)>/, "$1");
		const [address = ""] = target.split(/\s/);
		const title = target.slice(address.length).trim();
		if (isLinkAddress(address) && (title === "" || LINK_TITLE.test(title))) continue;
		if (log.full) return;
		const curly = /[“”„‟‘’]/.exec(target)?.[0];
		if (curly !== undefined) {
			log.warning(
				places.offsetOfMatch(match, line),
				`Liên kết có dấu ngoặc cong “${curly}” nên sẽ in ra nguyên như chữ: ${quoted(match[0])}.`,
				"Bỏ ngoặc quanh địa chỉ; lời hiện khi trỏ vào liên kết thì đặt trong ngoặc kép thẳng.",
			);
			continue;
		}
		log.warning(
			places.offsetOfMatch(match, line),
			`Liên kết tới ${quoted(address)} không dùng được, sẽ in ra nguyên như chữ.`,
			"Viết đủ địa chỉ, bắt đầu bằng https://; trang của báo thì bắt đầu bằng “/”.",
		);
	}
	for (const match of content.matchAll(PICTURE_LIKE)) {
		if (log.full) return;
		if (log.full) return;
		const offset = places.offsetOfMatch(match, line);
		const from = match.index + match[0].length;
		const inside = INSIDE.exec(content.slice(from, from + LONGEST_CAPTION))?.[1] ?? "";
		const found = places.isAt(match[0] + inside, offset) ? offset + match[0].length : undefined;
		if (match[0].endsWith("](") && inspectCaption(inside, offset, found, log)) continue;
		log.error(
			offset,
			`Ảnh viết chưa đúng mẫu: ${quoted(match[0])}`,
			'Viết liền, đủ hai cặp ngoặc: ![Lời tả ảnh](ten-anh.jpg "Chú thích. Ảnh: Tên")',
		);
	}
	for (const match of content.matchAll(NOTE_REFERENCE)) {
		const [source, label = ""] = match;
		if (notes[`:${label}`] !== undefined) continue;
		if (log.full) return;
		log.warning(
			places.offsetOfMatch(match, line),
			`Chú thích “${source}” được dẫn trong bài nhưng chưa có nội dung.`,
			`Thêm ở cuối bài một dòng: ${source}: nội dung chú thích`,
		);
	}
}

/** The content of a passage, its pictures blanked: what they hold is not text. */
function withoutPictures(passage: Token): string {
	const { content } = passage;
	const parts: string[] = [];
	let at = 0;
	for (const { from, to } of picturesIn(passage)) {
		parts.push(content.slice(at, from), blank(content.slice(from, to)));
		at = to;
	}
	return [...parts, content.slice(at)].join("");
}

/** Keeps the lines, so that places after it are still counted right. */
function blank(source: string): string {
	return source.replace(/[^\n]/g, " ");
}

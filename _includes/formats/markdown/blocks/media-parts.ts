import type { AiUse } from "../../../domain/article/article.ts";
import { ATTACHMENT_TYPES, type Attachment, playsEverywhere } from "../../../domain/article/attachment.ts";
import { AI_MARKS } from "../../../domain/text/ai-marks.ts";
import { printBytes, printDuration } from "../../../domain/text/duration.ts";
import { readWebVtt, transcriptOf } from "../../media/web-vtt.ts";
import { element, type HtmlElement, type HtmlNode, serialiseHtml } from "../../trees/html-tree.ts";

/** What stands between the parts of a line under a sound or a film. */
const POINT = " · ";

/** The files of a sound or a film, as browsers choose among them. */
export const sourcesOf = (files: readonly Attachment[]): readonly HtmlElement[] =>
	files.map(({ url, type }) => element("source", { src: url, type: ATTACHMENT_TYPES[type].type }));

/** A file to keep, one that plays on every phone if there is such: "Tải về MP3, 1,2 MB". */
export function downloadOf(files: readonly Attachment[]): readonly HtmlElement[] {
	const file = files.find(({ type }) => playsEverywhere(type)) ?? files[0];
	if (!file) return [];
	const { url, type, bytes } = file;
	const words = `Tải về ${ATTACHMENT_TYPES[type].name}, ${printBytes(bytes)}`;
	return [element("a", { class: "media-download", href: url, download: true }, words)];
}

interface MediaLine {
	readonly title: string;
	readonly seconds?: number | undefined;
	/** `Thu âm: Ánh Nguyệt` */
	readonly credit?: string | undefined;
	readonly ai?: { readonly use: AiUse; readonly of: "sound" | "film" } | undefined;
}

/** What is told of a sound or a film: title, length, who made it, what a machine did. */
export function mediaLine({ title, seconds, credit, ai }: MediaLine): readonly HtmlNode[] {
	const parts: HtmlNode[] = [];
	const add = (node: HtmlNode) => parts.push(...(parts.length > 0 ? [POINT] : []), node);
	if (title) add(element("span", { class: "media-title" }, title));
	if (seconds !== undefined) add(element("span", { class: "media-length" }, printDuration(seconds)));
	if (credit) add(element("span", { class: "photo-credit" }, credit));
	if (ai) add(element("span", { class: "ai-mark" }, AI_MARKS[ai.of][ai.use]));
	return parts;
}

/** A sound or a film where nothing plays: its title and where it does, in words. */
export function linkedMedia(verb: "Nghe" | "Xem", page: string, line: readonly HtmlNode[]): string {
	const door = element("a", { href: page }, `${verb} trên trang báo`);
	return `${serialiseHtml(element("p", {}, ...line, ...(line.length > 0 ? [POINT] : []), door))}\n`;
}

/** The beginning of what was said, folded away; behind it stands the Markdown that was written, or the captions' words. */
export const TRANSCRIPT_OPEN = '<details class="transcript"><summary>Bản chép lời</summary>\n';
export const TRANSCRIPT_CLOSE = "</details>\n";

/** What was said, by the captions. */
export function captionsTranscript(captions: Attachment | undefined): string {
	const paragraphs = spokenIn(captions);
	if (paragraphs.length === 0) return "";
	const text = paragraphs.map((one) => `${serialiseHtml(element("p", {}, one))}\n`).join("");
	return TRANSCRIPT_OPEN + text + TRANSCRIPT_CLOSE;
}

/** The same as paragraphs. */
export function spokenIn(captions: Attachment | undefined): readonly string[] {
	const reading = captions?.text === undefined ? undefined : readWebVtt(captions.text);
	return reading?.ok ? transcriptOf(reading.cues) : [];
}

/** Told where a stored page is read with no network, by a script: sounds, films and documents are in no stored edition. */
export const notStored = (what: "Phim" | "Âm thanh" | "Tài liệu") =>
	element("p", { class: "media-absent", hidden: true }, `${what} không có trong bản đọc ngoại tuyến.`);

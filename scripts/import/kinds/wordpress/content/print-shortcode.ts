import type { Dropped } from "../../../foreign-article.ts";
import { htmlPieces } from "../../../markup/html-pieces.ts";
import { figureHtml, fileNameOf, galleryHtml, linkHtml } from "../../../markup/media-html.ts";
import { type Attachment, isPicture, type Library } from "../library.ts";
import { pictureHtml } from "./picture-html.ts";
import type { Shortcode } from "./shortcodes.ts";

/** Where a shortcode stands. */
export interface Place {
	readonly library: Library;
	/** Of the post. */
	readonly id: number;
	readonly line: number;
	/** Told as not taken over. */
	readonly dropped: Dropped[];
	/** The files of the library that the text shows with the words that the library has of them. */
	readonly used: Set<number>;
}

type Print = (code: Shortcode, place: Place) => string;

const PRINTS: ReadonlyMap<string, Print> = new Map(
	Object.entries({
		caption: printCaption,
		wp_caption: printCaption,
		gallery: printGallery,
		embed: ({ content, attributes, words }) => printLink(content ?? attributes.get("src") ?? words[0] ?? ""),
		audio: printTrack,
		video: printTrack,
		playlist: printPlaylist,
		vc_single_image: printImage,
		ux_image: printImage,
	} satisfies Record<string, Print>),
);

/** The HTML of a shortcode. One that nobody here knows goes, and is told; what it enclosed stays. */
export function printShortcode(code: Shortcode, place: Place): string | undefined {
	const print = PRINTS.get(code.name.toLowerCase());
	if (print) return print(code, place);
	if (code.inCode || !isShortcode(code)) return undefined;
	place.dropped.push({ what: `[${code.name}]`, text: code.raw, line: place.line });
	return code.content ?? "";
}

/** `[contact-form-7 id="5"]`, `[row]…[/row]`, `[rev_slider home]`; no `[sic]`, `[1]` or `[Theo Reuters]`. */
function isShortcode({ name, attributes, content, raw }: Shortcode): boolean {
	return content !== undefined || attributes.size > 0 || name.includes("_") || raw.endsWith("/]");
}

/** `[caption]<a><img></a> Chú thích[/caption]`, before 2012 `[caption caption="Chú thích"]<img>[/caption]` */
function printCaption({ attributes, content = "" }: Shortcode): string {
	const end = pictureEnd(content);
	const written = attributes.get("caption") ?? "";
	if (end === 0) return [content, written].filter(Boolean).join("\n\n");
	const below = content.slice(end).replace(/^\s*<\/p>|<p>\s*$/g, "");
	return figureHtml(content.slice(0, end), [below, written].filter((text) => /\S/.test(text)).join(" "));
}

/** Where the picture of a text ends, the link around it too; 0 where there is none. */
function pictureEnd(html: string): number {
	let end = 0;
	for (const { kind, name, raw, at } of htmlPieces(html)) {
		if (end === 0 && name === "img") end = at + raw.length;
		else if (end > 0 && kind === "close" && name === "a") return at + raw.length;
		else if (end > 0 && (kind !== "text" || /\S/.test(raw))) return end;
	}
	return end;
}

const numbersOf = (list: string) => list.split(",").map(Number).filter(Number.isSafeInteger);

function printGallery(code: Shortcode, place: Place): string {
	const pictures = chosen(code, place, (file) => isPicture(file.url));
	return galleryHtml(pictures.map((file) => shown(file, place)).join(""));
}

function printPlaylist(code: Shortcode, place: Place): string {
	return chosen(code, place, (file) => !isPicture(file.url))
		.map(({ url, title }) => linkHtml(url, title || fileNameOf(url)))
		.join("");
}

function shown(file: Attachment, { used }: Place): string {
	used.add(file.id);
	return pictureHtml(file);
}

/** The files that a gallery or a list of tracks names; all of the post where it names none. */
function chosen(
	{ name, attributes }: Shortcode,
	{ library, id, line, dropped }: Place,
	isOfKind: (file: Attachment) => boolean,
): readonly Attachment[] {
	const listed = attributes.get("ids") ?? attributes.get("include");
	if (listed !== undefined) {
		const files = numbersOf(listed).map((one) => library.attachments.get(one) ?? one);
		const missing = files.filter((file) => typeof file === "number");
		if (missing.length > 0)
			dropped.push({ what: `[${name}]: ảnh, tệp không có trong tệp xuất`, text: missing.join(" "), line });
		return files.filter((file) => typeof file !== "number");
	}
	const left = new Set(numbersOf(attributes.get("exclude") ?? ""));
	const post = Number(attributes.get("id") ?? id);
	return (library.uploadedFor.get(post) ?? [])
		.flatMap((one) => (left.has(one) ? [] : (library.attachments.get(one) ?? [])))
		.filter(isOfKind);
}

const SOURCES = ["src", "mp3", "m4a", "ogg", "wav", "wma", "flac", "mp4", "m4v", "webm", "ogv", "wmv", "flv"];

function printTrack({ attributes, words, content = "" }: Shortcode, { library, id }: Place): string {
	const named = SOURCES.map((source) => attributes.get(source)).find((url) => url) ?? words[0];
	// Without an address it plays what was uploaded for the post.
	const own = (library.uploadedFor.get(id) ?? [])
		.flatMap((one) => library.attachments.get(one) ?? [])
		.find(({ url }) => !isPicture(url));
	const url = named ?? own?.url ?? "";
	return `${printLink(url, named ? undefined : own?.title)}${content}`;
}

function printImage({ attributes, content = "" }: Shortcode, place: Place): string {
	const file = place.library.attachments.get(Number(attributes.get("image") ?? attributes.get("id")));
	return `${file ? shown(file, place) : ""}${content}`;
}

/** An address that the old site showed a film, a sound or another site's page for. */
function printLink(written: string, label?: string): string {
	const url = written.trim().replace(/&amp;/g, "&");
	if (!/^(?:https?:\/)?\/\S+$/i.test(url)) return written;
	return linkHtml(url, label || url);
}

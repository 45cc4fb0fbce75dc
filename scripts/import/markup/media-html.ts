import { element, serialiseHtml } from "../../../_includes/formats/trees/html-tree.ts";

/** @param picture HTML @param caption HTML; `""` for none */
export function figureHtml(picture: string, caption: string): string {
	const line = /\S/.test(caption) ? `<figcaption>${caption.trim()}</figcaption>` : "";
	return `\n<figure>${picture.trim()}${line}</figure>\n`;
}

/** Pictures that were shown together. @param pictures HTML */
export function galleryHtml(pictures: string): string {
	return /\S/.test(pictures) ? `\n<div class="wp-block-gallery">${pictures}</div>\n` : "";
}

/** A link that stands alone, in the place of what a reader saw or heard there. `label` is text. */
export function linkHtml(href: string, label: string): string {
	return `\n${serialiseHtml(element("p", {}, element("a", { href }, label)))}\n`;
}

/** `https://example.vn/a/b.mp3?x=1` is called `b.mp3`. */
export function fileNameOf(url: string): string {
	const [path = ""] = url.split(/[?#]/);
	return path.slice(path.lastIndexOf("/") + 1) || url;
}

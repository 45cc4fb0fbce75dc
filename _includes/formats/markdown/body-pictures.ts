import type { Picture } from "../../domain/article/article.ts";
import { readCaption } from "../../domain/article/caption.ts";
import type { NewsroomTime } from "../../domain/dates/dates.ts";
import { readPictureSource } from "../../domain/reader/article/picture-source.ts";
import { parseBody } from "./markdown-parser.ts";
import { citedPicture } from "./markdown-pictures.ts";

/**
 * The pictures that a text shows, in the order of the page, each once.
 *
 * @param date of the article: a picture named without a folder is of that month
 */
export function bodyPictures(body: string, date: NewsroomTime): readonly Picture[] {
	if (!body.includes("![")) return [];
	const pictures = new Map<string, Picture>();
	for (const block of parseBody(body).tokens) {
		for (const token of block.children?.length ? block.children : [block]) {
			if (token.type !== "picture" && token.type !== "figure") continue;
			const { src, alt, title, focal, ai } = citedPicture(token);
			const source = readPictureSource(src, date);
			if (!source.ok || pictures.has(source.src)) continue;
			const words = { ...readCaption(title), ...(focal && { focal }), ...(ai && { ai }) };
			pictures.set(source.src, { src: source.src, alt, ...words });
		}
	}
	return [...pictures.values()];
}

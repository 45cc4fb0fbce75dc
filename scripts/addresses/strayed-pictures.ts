import type { Article, Filed } from "../../_includes/domain/article/article.ts";
import { inspectBody } from "../../_includes/formats/inspect/inspect-body.ts";

/**
 * A line for the journalist if an article that was given another month now looks for its pictures there: those named
 * without a folder are of the article's month. Else "".
 */
export function tellStrayed(before: Filed<Article>, after: Filed<Article>): string {
	const [old, now] = [shownPictures(before), shownPictures(after)];
	const strayed = old.filter((src) => !now.includes(src));
	if (strayed.length === 0) return "";
	const found = now.filter((src) => !old.includes(src));
	return `Ảnh trong bài không ghi tháng nên nay được tìm ở ${found.join(", ")}: chép tệp ảnh sang đó, hoặc viết đủ ${strayed.join(", ")}.\n`;
}

/** `Picture.src` of all pictures that an article shows. */
export function shownPictures(article: Filed<Article>): readonly string[] {
	const cover = article.cover?.src;
	return [...(cover === undefined ? [] : [cover]), ...inspectBody(article).pictures.map(({ src }) => src)];
}

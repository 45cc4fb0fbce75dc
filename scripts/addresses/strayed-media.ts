import type { Article, Filed } from "../../_includes/domain/article/article.ts";
import { inspectBody } from "../../_includes/formats/inspect/inspect-body.ts";

/**
 * A line for the journalist if an article that was given another month now looks there for its pictures, sounds, films and
 * documents: those named without a folder are of the article's month. Else "".
 */
export function tellStrayed(before: Filed<Article>, after: Filed<Article>): string {
	const [old, now] = [citedMedia(before), citedMedia(after)];
	const strayed = old.filter((src) => !now.includes(src));
	if (strayed.length === 0) return "";
	const found = now.filter((src) => !old.includes(src));
	return `Ảnh hay tệp trong bài không ghi tháng nên nay được tìm ở ${found.join(", ")}: chép các tệp ấy sang đó, hoặc viết đủ ${strayed.join(", ")}.\n`;
}

/** `src` of all pictures that an article shows, and of all that it plays and offers beside them. */
export function citedMedia(article: Filed<Article>): readonly string[] {
	const { cover, audio } = article;
	const { pictures, files } = inspectBody(article);
	return [cover?.src, audio?.src, audio?.transcript, ...[...pictures, ...files].map(({ src }) => src)].filter(
		(src) => src !== undefined,
	);
}

import type { Cover, Source } from "../../article/article.ts";
import type { NewsroomTime } from "../../dates/dates.ts";
import { quoted } from "../../problem/wording.ts";
import { accept, type FieldDesk } from "../field-desk.ts";
import { readFocalAndAi } from "./article-ai.ts";
import type { ArticleFields } from "./article-schema.ts";
import { readPictureSource } from "./picture-source.ts";

/**
 * The picture over the text. One with no file keeps its caption and is a warning: imported articles lose pictures.
 *
 * @param date of the article, for a picture named without its month; undefined if that could not be read
 * @param imported whether the article comes from an old system: then a picture that nobody has described is printed
 */
export function readCover(
	desk: FieldDesk,
	written: ArticleFields["cover"],
	date: NewsroomTime | undefined,
	imported = false,
): Cover | undefined {
	if (written === undefined) return undefined;
	const { src, alt = "", caption, credit } = written;
	const words = {
		alt,
		...(caption && { caption }),
		...(credit && { credit }),
		...readFocalAndAi(desk, "cover", written),
	};
	if (src === undefined) {
		desk.log.warning(
			desk.places.keyAt(["cover"]),
			"Chưa có tệp ảnh bìa (thiếu “src” của “cover”); bài đăng không có ảnh.",
			`Chép tệp ảnh vào ${desk.content}/media rồi thêm dòng src: ten-anh.jpg trong cover, hoặc xóa cả mục cover.`,
		);
		return words;
	}
	if (alt === "") {
		desk.log[imported ? "warning" : "error"](
			desk.places.at(["cover", "src"]),
			`Ảnh ${quoted(src)} thiếu “alt”, lời tả ảnh cho người không nhìn thấy ảnh.`,
			"Thêm một dòng alt trong cover, tả điều thấy trong ảnh, ví dụ alt: Bến phà buổi sáng, xe xếp hàng dài.",
		);
	}
	const reading = date && accept(desk, ["cover", "src"], readPictureSource(src, date, desk.content));
	return reading && { ...words, src: reading.src };
}

/** Where the article was first printed. Its link is a web address or nothing. */
export function readSource(desk: FieldDesk, written: NonNullable<ArticleFields["source"]>): Source {
	const { name, url } = written;
	if (url !== undefined && !isSourceUrl(url)) {
		desk.log.error(
			desk.places.at(["source", "url"]),
			`Đường dẫn nguồn phải là địa chỉ trang web, nhưng đang là ${quoted(url)}.`,
			"Viết đầy đủ, bắt đầu bằng https://, hoặc xóa dòng url.",
		);
	}
	return { name, ...(url && { url }) };
}

/** Whether a text is an address of the web as `source.url` takes it. Of at most `LIMITS.address` characters. */
export function isSourceUrl(text: string): boolean {
	return /^https?:\/\/[^\s/?#"<>\\@:]+\.[^\s/?#"<>\\@:]+(?::\d+)?(?:[/?#][^\s"<>\\]*)?$/.test(text);
}

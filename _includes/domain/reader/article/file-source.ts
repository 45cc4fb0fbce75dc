import { type AttachmentKind, extensionsOf } from "../../article/attachment.ts";
import type { NewsroomTime } from "../../dates/dates.ts";
import { type MediaForm, type MediaSourceReading, readMediaSource } from "./media-source.ts";

/** Attachments as messages name them. */
export const FILE_WORDS = {
	sound: { file: "tệp âm thanh", what: "Âm thanh", example: "phong-van.mp3", unnamed: "am-thanh" },
	film: { file: "tệp phim", what: "Phim", example: "lu-ve.mp4", unnamed: "phim" },
	captions: { file: "tệp phụ đề", what: "Phụ đề", example: "lu-ve.vtt", unnamed: "phu-de" },
	document: { file: "tệp tài liệu", what: "Tài liệu", example: "quyet-dinh.pdf", unnamed: "tai-lieu" },
	table: { file: "tệp bảng số", what: "Bảng số", example: "luong-mua.csv", unnamed: "bang" },
	boundaries: { file: "tệp ranh giới", what: "Ranh giới", example: "xa-moi.geojson", unnamed: "ranh-gioi" },
} as const satisfies Readonly<Record<AttachmentKind, Omit<MediaForm, "extensions">>>;

/**
 * The file that an article cites as being of a kind: see `readMediaSource`.
 *
 * @param date of the article
 * @param content the newsroom's folder, as problems name it
 */
export function readFileSource(
	kind: AttachmentKind,
	src: string,
	date: NewsroomTime,
	content = "content",
): MediaSourceReading {
	return readMediaSource(src, date, content, { ...FILE_WORDS[kind], extensions: extensionsOf(kind) });
}

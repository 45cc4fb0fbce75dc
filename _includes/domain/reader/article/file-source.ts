import { type AttachmentKind, extensionsOf } from "../../article/attachment.ts";
import type { NewsroomTime } from "../../dates/dates.ts";
import { type MediaForm, type MediaSourceReading, readMediaSource } from "./media-source.ts";

/** A phone plays no other phone's film but of this kind; only to rename it is not enough. */
const FROM_CAMERA =
	"Xuất phim ra MP4 (H.264, tiếng AAC, cao 720 điểm ảnh) bằng phần mềm dựng, hoặc chạy: ffmpeg -i phim.mov -c:v libx264 -crf 26 -vf scale=-2:720 -pix_fmt yuv420p -c:a aac -movflags +faststart phim.mp4";

/** Attachments as messages name them. */
export const FILE_WORDS = {
	sound: { file: "tệp âm thanh", what: "Âm thanh", example: "phong-van.mp3", unnamed: "am-thanh" },
	film: {
		...{ file: "tệp phim", what: "Phim", example: "lu-ve.mp4", unnamed: "phim" },
		cures: { mov: FROM_CAMERA, mkv: FROM_CAMERA, avi: FROM_CAMERA, wmv: FROM_CAMERA, "3gp": FROM_CAMERA },
	},
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

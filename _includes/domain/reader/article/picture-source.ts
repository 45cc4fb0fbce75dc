import type { NewsroomTime } from "../../dates/dates.ts";
import { type MediaForm, type MediaSourceReading, readMediaSource } from "./media-source.ts";

const PICTURE: MediaForm = {
	file: "tệp ảnh",
	what: "Ảnh",
	extensions: ["jpg", "jpeg", "png", "webp", "avif", "gif", "svg"],
	example: "ben-pha.jpg",
	unnamed: "anh",
};

/**
 * The picture that an article cites: see `readMediaSource`.
 *
 * @param date of the article
 * @param content the newsroom's folder, as problems name it
 */
export function readPictureSource(src: string, date: NewsroomTime, content = "content"): MediaSourceReading {
	return readMediaSource(src, date, content, PICTURE);
}

import { monthPath } from "../../addresses/paths/calendar.ts";
import { slug } from "../../addresses/slug.ts";
import type { NewsroomTime } from "../../dates/dates.ts";
import { quoted } from "../../problem/wording.ts";

/** What a file of the newsroom's media is cited as. */
export interface MediaForm {
	/** `tệp ảnh` */
	readonly file: string;
	/** The same at the beginning of a sentence, in a word: `Ảnh`. */
	readonly what: string;
	readonly extensions: readonly string[];
	readonly example: string;
	/** What to do with files that people have and that are not taken, by how they end. */
	readonly cures?: Readonly<Record<string, string>>;
	/** The name where nothing is left of the one that was written. */
	readonly unnamed: string;
}

export type MediaSourceReading =
	| { readonly ok: true; readonly src: string }
	/** `message` and `cure` as in Problem. */
	| { readonly ok: false; readonly message: string; readonly cure: string };

/**
 * A file that an article cites, as `/media/2022/05/ben-pha.jpg`. It may be written so, without the first slash, or as
 * `ben-pha.jpg` alone: then it lies in the month of the article. Nothing outside `content/media` can be cited.
 *
 * Names are ASCII, because accented file names change their bytes on the way from one computer to another.
 *
 * @param date of the article
 * @param content the newsroom's folder, as problems name it
 */
export function readMediaSource(
	src: string,
	date: NewsroomTime,
	content: string,
	{ file, what, extensions, example, unnamed, cures = {} }: MediaForm,
): MediaSourceReading {
	const [, year, month, name = ""] = /^(?:\/?media\/(\d{4})\/(0[1-9]|1[0-2])\/)?([^/\\]+)$/.exec(src) ?? [];
	const dot = name.lastIndexOf(".");
	const extension = name.slice(dot + 1).toLowerCase();
	const folder = year === undefined ? `/media${monthPath(date)}` : `/media/${year}/${month}/`;
	if (name === "" || /^[a-z][a-z0-9+.-]*:/i.test(src)) {
		return {
			ok: false,
			message: `${what} phải nằm trong ${content}/media, nhưng đang là ${quoted(src)}.`,
			cure: `Chép ${file} vào ${content}${folder} rồi chỉ viết tên tệp, ví dụ ${example}.`,
		};
	}
	if (!extensions.includes(extension)) {
		return {
			ok: false,
			message: `Không nhận loại ${file} của ${quoted(name)}.`,
			cure:
				(Object.hasOwn(cures, extension) && cures[extension]) || `Dùng tệp có đuôi ${extensions.join(", ")}.`,
		};
	}
	if (!/^[A-Za-z0-9][\w.-]*$/.test(name)) {
		const better = `${slug(name.slice(0, dot)) || unnamed}.${extension}`;
		return {
			ok: false,
			message: `Tên ${file} ${quoted(name)} có dấu, dấu cách hoặc ký hiệu.`,
			cure: `Đổi tên ${file} thành ${better} rồi viết ${better}.`,
		};
	}
	return { ok: true, src: `${folder}${name}` };
}

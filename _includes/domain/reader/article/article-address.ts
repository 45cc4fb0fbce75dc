import { readOldPath } from "../../addresses/old-path.ts";
import { articlePath, dayPath, monthPath } from "../../addresses/paths/calendar.ts";
import { addressKey } from "../../addresses/site-path.ts";
import { isSlug, slug } from "../../addresses/slug.ts";
import type { NewsroomTime } from "../../dates/dates.ts";
import { quoted } from "../../problem/wording.ts";
import { acceptPath, cutItem, type FieldDesk } from "../field-desk.ts";

/** Where an article lies. */
export interface ArticleAddress {
	readonly slug?: string;
	readonly url?: string;
	/** The address that the file asks for, told even of a file name that is refused. */
	readonly asked?: string;
}

/**
 * The address of an article, from its date and file name alone. A file under a folder `YYYY/MM` must be in that of its
 * date; folders of other names say nothing.
 *
 * @param path of the file in the articles' folder: `2022/05/doan-kiem-tra.md`
 */
export function readArticleAddress(
	desk: FieldDesk,
	path: string,
	date: NewsroomTime | undefined,
): ArticleAddress {
	const name = path.slice(path.lastIndexOf("/") + 1).replace(/\.md$/i, "");
	const right = isSlug(name);
	if (!right) {
		const better = slug(name);
		desk.log.error(
			0,
			`Tên tệp ${quoted(`${name}.md`)} không làm địa chỉ được.`,
			better
				? `Đổi tên tệp thành ${better}.md.`
				: "Đổi tên tệp: chỉ dùng chữ thường không dấu, chữ số và dấu gạch nối, ví dụ doan-kiem-tra.md.",
		);
	}
	if (date === undefined) return right ? { slug: name } : {};
	const month = monthPath(date).slice(1, -1);
	const [, folder, year, number] = /(?:^|\/)((\d{4})\/(\d{1,2}))\//.exec(path) ?? [];
	if (folder !== undefined && folder !== month) {
		desk.log.error(
			desk.places.at(["date"]),
			otherMonth(folder, month),
			`Chuyển tệp sang thư mục ${path.replace(folder, month)}, hoặc sửa date thành ngày trong tháng ${number}/${year}.`,
		);
	}
	if (!right) return { asked: `${dayPath(date)}${name}/` };
	const url = articlePath(date, name);
	return { slug: name, url, asked: url };
}

/** What is said of a file that lies in the folder of another month than its date's: `2026/11`, `2026/12`. */
export const otherMonth = (folder: string, month: string): string =>
	`Tệp nằm trong thư mục ${folder}, nhưng ngày đăng thuộc tháng ${month}.`;

/** An old address of an article, and where in the file it is written. */
export interface Alias {
	readonly path: string;
	readonly offset: number;
}

/**
 * The old addresses of an article, as paths of this site.
 *
 * @param own the address of the article itself
 */
export function readAliases(
	desk: FieldDesk,
	written: readonly string[],
	own: string | undefined,
): readonly Alias[] {
	return written.flatMap((alias, index): Alias[] => {
		const path = acceptPath(desk, ["aliases", index], alias, readOldPath);
		if (path === undefined) return [];
		const offset = desk.places.at(["aliases", index]);
		if (own === undefined || addressKey(own) !== addressKey(path)) return [{ path, offset }];
		const message = `Địa chỉ cũ ${quoted(alias)} chính là địa chỉ của bài.`;
		desk.log.error(offset, message, "Xóa địa chỉ này khỏi aliases.", cutItem(desk, ["aliases", index]));
		return [];
	});
}

import type { Article, Correction } from "../../article/article.ts";
import { type NewsroomTime, printTime, readNewsroomTime } from "../../dates/dates.ts";
import { accept, type FieldDesk } from "../field-desk.ts";
import type { YamlPath } from "../yaml/yaml-places.ts";
import type { ArticleFields } from "./article-schema.ts";

/** The times of an article, each read strictly; those that are wrong are left out. */
export type ArticleTimes = Pick<Article, "corrections"> &
	Partial<Pick<Article, "date" | "updated" | "embargo" | "expires">>;

/** Reads all times of an article and holds them against one another. */
export function readArticleTimes(desk: FieldDesk, fields: ArticleFields): ArticleTimes {
	const date = readTime(desk, ["date"], fields.date);
	const updated = readTime(desk, ["updated"], fields.updated);
	const embargo = readTime(desk, ["embargo"], fields.embargo);
	const expires = readTime(desk, ["expires"], fields.expires);
	const corrections = (fields.corrections ?? []).flatMap(({ date: written, text }, index): Correction[] => {
		const time = readTime(desk, ["corrections", index, "date"], written);
		if (time) notBefore(desk, ["corrections", index, "date"], "Ngày đính chính", time, "ngày đăng", date);
		return time ? [{ date: time, text }] : [];
	});
	if (updated) notBefore(desk, ["updated"], "“updated”", updated, "“date”", date);
	if (expires) {
		const live = embargo && date && embargo.epoch > date.epoch ? embargo : date;
		const name = live === embargo ? "“embargo”" : "“date”";
		notBefore(desk, ["expires"], "“expires”", expires, name, live, "sau");
	}
	return {
		corrections,
		...(date && { date }),
		...(updated && { updated }),
		...(embargo && { embargo }),
		...(expires && { expires }),
	};
}

function readTime(desk: FieldDesk, path: YamlPath, written: string | undefined): NewsroomTime | undefined {
	return written === undefined ? undefined : accept(desk, path, readNewsroomTime(written))?.time;
}

function notBefore(
	desk: FieldDesk,
	path: YamlPath,
	name: string,
	time: NewsroomTime,
	otherName: string,
	other: NewsroomTime | undefined,
	order: "sau" | "từ" = "từ",
): void {
	if (other === undefined || time.epoch > other.epoch || (order === "từ" && time.epoch === other.epoch))
		return;
	desk.log.error(
		desk.places.at(path),
		`${name} (${printTime(time)}) ${order === "sau" ? "phải sau" : "không được trước"} ${otherName} (${printTime(other)}).`,
		`Sửa cho ${name.toLowerCase()} ${order} ${printTime(other)}${order === "từ" ? " trở đi" : ""}.`,
	);
}

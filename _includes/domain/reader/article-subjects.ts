import type { Tag } from "../article.ts";
import type { Section } from "../newspaper.ts";
import { slug } from "../slug.ts";
import { fold } from "../text/fold.ts";
import { asYamlText, quoted } from "../wording.ts";
import type { ArticleFields } from "./article-schema.ts";
import type { FieldDesk } from "./field-desk.ts";
import { nearest } from "./nearest.ts";
import { remembering } from "./remembering.ts";
import type { YamlPath } from "./yaml-places.ts";

/**
 * Slug of the section that was written as slug or name; undefined, and reported, if the newspaper has none such.
 *
 * @param path where it is written
 */
export function readSection(
	desk: FieldDesk,
	written: string,
	sections: readonly Section[],
	path: YamlPath = ["section"],
): string | undefined {
	const exact = sections.find((section) => section.slug === written || section.name === written);
	if (exact) return exact.slug;
	const folded = fold(written);
	const same = sections.find((section) => fold(section.name) === folded || section.slug === folded);
	if (same) return same.slug;
	const meant = nearest(
		written,
		sections.flatMap((section) => [section.slug, section.name]),
	);
	const list = sections.map((section) => `${section.slug} (${section.name})`).join(", ");
	desk.log.error(
		desk.places.at(path),
		`Không có chuyên mục ${quoted(written)}.`,
		`${meant ? `Có phải là ${quoted(meant)}? ` : ""}Chọn một trong các chuyên mục: ${list}.`,
	);
	return undefined;
}

const tagSlug = remembering((name) => slug(name));

/** The tags of an article, each with its address. One tag given twice, or several in one text, is reported. */
export function readTags(desk: FieldDesk, written: ArticleFields["tags"]): readonly Tag[] {
	if (written === undefined) return [];
	const [only = ""] = written;
	if (written.length === 1 && /[,;]/.test(only) && !desk.places.written(["tags", 0]).includes(0)) {
		const names = only
			.split(/[,;]/)
			.map((name) => name.trim())
			.filter(Boolean);
		desk.log.error(
			desk.places.at(["tags"]),
			`Các thẻ viết liền trong một dòng chữ: ${quoted(only)}.`,
			`Viết thành danh sách: tags: [${names.map((name) => (/^[\p{L}\p{N} ]+$/u.test(name) ? name : asYamlText(name))).join(", ")}]`,
		);
		return [];
	}
	const seen = new Map<string, string>();
	return written.flatMap((name, index): Tag[] => {
		const place = tagSlug(name);
		const same = seen.get(place);
		if (place === "") {
			desk.log.error(
				desk.places.at(["tags", index]),
				`Không làm được địa chỉ từ thẻ ${quoted(name)}.`,
				"Viết thẻ có ít nhất một chữ cái hoặc chữ số, hoặc xóa thẻ này.",
			);
			return [];
		}
		if (same !== undefined) {
			desk.log.error(
				desk.places.at(["tags", index]),
				`Thẻ ${quoted(name)} trùng với thẻ ${quoted(same)}: cùng địa chỉ /the/${place}/.`,
				"Xóa một trong hai thẻ.",
			);
			return [];
		}
		seen.set(place, name);
		return [{ name, slug: place }];
	});
}

/** Slug of the running story that was written as slug or title. */
export function readThread(desk: FieldDesk, written: string): string | undefined {
	const place = slug(written);
	if (place !== "") return place;
	desk.log.error(
		desk.places.at(["thread"]),
		`Không làm được địa chỉ từ tên dòng sự kiện ${quoted(written)}.`,
		"Viết tên có ít nhất một chữ cái hoặc chữ số.",
	);
	return undefined;
}

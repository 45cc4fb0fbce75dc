import { slug } from "../../addresses/slug.ts";
import type { Section } from "../../newsroom/newspaper.ts";
import { quoted } from "../../problem/wording.ts";
import { fold } from "../../text/fold.ts";
import { type FieldDesk, replaceValue } from "../field-desk.ts";
import { nearest, unmistakable } from "../yaml/nearest.ts";
import type { YamlPath } from "../yaml/yaml-places.ts";

/** Slug of the section that is meant by a slug or name; undefined if the newspaper has none such. */
export function findSection(written: string, sections: readonly Section[]): string | undefined {
	const exact = sections.find((section) => section.slug === written || section.name === written);
	if (exact) return exact.slug;
	const folded = fold(written);
	return sections.find((section) => fold(section.name) === folded || section.slug === folded)?.slug;
}

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
	const found = findSection(written, sections);
	if (found !== undefined) return found;
	const meant = nearest(
		written,
		sections.flatMap((section) => [section.slug, section.name]),
	);
	// A name and a slug of one section are one answer.
	const sure = new Set(
		sections.flatMap((one) =>
			(unmistakable(written, [one.slug]) ?? unmistakable(written, [one.name])) ? [one.slug] : [],
		),
	);
	const [only] = sure;
	const list = sections.map((section) => `${section.slug} (${section.name})`).join(", ");
	desk.log.error(
		desk.places.at(path),
		`Không có chuyên mục ${quoted(written)}.`,
		`${meant ? `Có phải là ${quoted(meant)}? ` : ""}Chọn một trong các chuyên mục: ${list}.`,
		only !== undefined && sure.size === 1 ? replaceValue(desk, path, only) : undefined,
	);
	return undefined;
}

/** Slug of the running story that was written as slug or title. */
export function readThreadName(desk: FieldDesk, written: string): string | undefined {
	const place = slug(written);
	if (place !== "") return place;
	desk.log.error(
		desk.places.at(["thread"]),
		`Không làm được địa chỉ từ tên dòng sự kiện ${quoted(written)}.`,
		"Viết tên có ít nhất một chữ cái hoặc chữ số.",
	);
	return undefined;
}

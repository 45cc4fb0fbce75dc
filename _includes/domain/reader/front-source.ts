import { SOURCES, type WrittenSource } from "../front.ts";
import { synonymsOf } from "../known-tag.ts";
import { slug } from "../slug.ts";
import { quoted } from "../wording.ts";
import { readSection } from "./article-subjects.ts";
import type { FieldDesk } from "./field-desk.ts";
import { nearest } from "./nearest.ts";
import type { BlockFields, FrontContext } from "./read-front.ts";

/**
 * By what a block of the front finds its stories: one section, tag, author or running story, by name or by slug.
 * Sections and running stories are known by their files, so one that is not there is an error.
 */
export function readBlockSource(
	desk: FieldDesk,
	index: number,
	fields: BlockFields,
	{ sections, tags, threads, unreadThreads = [] }: FrontContext,
): WrittenSource | undefined {
	const [by, ...others] = SOURCES.filter((one) => fields[one] !== undefined);
	if (by === undefined) return undefined;
	const path = ["blocks", index, by];
	for (const other of others) {
		desk.log.error(
			desk.places.keyAt(["blocks", index, other]),
			`Một khối chỉ lấy bài theo một mục, nhưng khối này có cả “${by}” và “${other}”.`,
			`Xóa dòng ${other}, hoặc đưa sang một khối riêng.`,
		);
	}
	const written = fields[by] ?? "";
	if (by === "section") {
		const section = readSection(desk, written, sections, path);
		return section === undefined ? undefined : { by, slug: section, written };
	}
	const place = slug(written);
	if (by === "tag") return { by, slug: synonymsOf(tags).get(place)?.slug ?? place, written };
	if (by === "author") return { by, slug: place, written };
	const thread = threads.get(place) ?? [...threads.values()].find((one) => slug(one.title) === place);
	if (thread) return { by, slug: thread.slug, written };
	if (unreadThreads.length > 0) return { by, slug: place, written };
	const meant = nearest(
		written,
		[...threads.values()].flatMap((one) => [one.slug, one.title]),
	);
	desk.log.error(
		desk.places.at(path),
		`Không có dòng sự kiện ${quoted(written)}.`,
		meant
			? `Có phải là ${quoted(meant)}?`
			: `Tạo tệp ${desk.log.file.replace(/[^/]*$/, "")}threads/${place || "ten"}.md, hoặc xóa khối này.`,
	);
	return undefined;
}

import { slug } from "../../addresses/slug.ts";
import { SOURCES, type WrittenSource } from "../../front/front.ts";
import { type KnownTag, synonymsOf } from "../../newsroom/known-tag.ts";
import type { Section } from "../../newsroom/newspaper.ts";
import type { Thread } from "../../newsroom/thread.ts";
import { quoted } from "../../problem/wording.ts";
import { readSection } from "../article/article-subjects.ts";
import type { FieldDesk } from "../field-desk.ts";
import { nearest } from "../yaml/nearest.ts";

/** What the sources of blocks are known by. */
export interface SourceContext {
	readonly sections: readonly Section[];
	readonly tags: ReadonlyMap<string, KnownTag>;
	readonly threads: ReadonlyMap<string, Thread>;
	/** Those whose file has an error: a name that is not known may mean one of them. */
	readonly unreadThreads?: readonly string[];
}

/**
 * By what a block of the front finds its stories: one section, tag, author or running story, by name or by slug.
 * Sections and running stories are known by their files, so one that is not there is an error.
 */
export function readBlockSource(
	desk: FieldDesk,
	index: number,
	fields: { readonly [By in (typeof SOURCES)[number]]?: string | undefined },
	{ sections, tags, threads, unreadThreads = [] }: SourceContext,
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
			: `Tạo tệp ${desk.content}/threads/${place || "ten"}.md, hoặc xóa khối này.`,
	);
	return undefined;
}

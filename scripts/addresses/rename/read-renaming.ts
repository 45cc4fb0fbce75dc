import { LIST_FOLDERS, type ListKind } from "../../../_includes/domain/addresses/paths/lists.ts";
import { isSlug, slug } from "../../../_includes/domain/addresses/slug.ts";
import { toNfc } from "../../../_includes/domain/text/normalise.ts";
import type { FileContext } from "../../../_includes/formats/inspect/read-file.ts";
import { UsageError } from "../../command/command.ts";
import { chooseSection } from "../../newsroom/load-sections.ts";
import type { Renaming } from "./renaming.ts";

/** The kinds that a command can name, as its flags: `--tag`. */
export const RENAMED_KINDS = Object.keys(LIST_FOLDERS) as readonly ListKind[];

/**
 * What is renamed, from the old and the new name on the command line.
 *
 * @param asked the slug of a section, where it is not to follow from its name
 * @throws UsageError where the old one is not there, or the new one gives no address
 */
export function readRenaming(
	by: ListKind,
	old: string,
	next: string,
	asked: string | undefined,
	{ sections, tags, threads }: FileContext,
): Renaming {
	const [from, to] = [oneLine(old), oneLine(next)];
	if (by === "thread") return readThreads(from, to, threads);
	const place = by === "section" && asked !== undefined ? asked : slug(to);
	if (place === "") throw new UsageError(`“${to}” không có chữ cái hay chữ số nào để làm địa chỉ.`);
	if (by === "section") {
		const { slug: own, name } = chooseSection(from, sections);
		const other = sections.find((one) => one.slug === place && place !== own);
		if (other) throw new UsageError(`Đã có chuyên mục ${other.slug} (${other.name}).`);
		return { by, from: { slug: own, name, others: [] }, to: { slug: place, name: to } };
	}
	const own = slug(from);
	const synonyms = by === "tag" ? (tags.get(own)?.synonyms ?? []) : [];
	if (own === place && from === to) throw new UsageError("Tên cũ và tên mới là một.");
	return {
		by,
		from: { slug: own, name: from, others: synonyms.map((one) => one.slug) },
		to: { slug: place, name: to },
	};
}

/** A running story is known by the name of its file, or by its title. */
function readThreads(from: string, to: string, threads: FileContext["threads"]): Renaming {
	const place = slug(from);
	const thread = threads.get(place) ?? [...threads.values()].find((one) => slug(one.title) === place);
	if (!thread) throw new UsageError(`Không có dòng sự kiện “${from}”.`);
	if (!isSlug(to)) throw new UsageError(`“${to}” không làm địa chỉ được; viết: ${slug(to) || "ten-moi"}`);
	if (threads.has(to)) throw new UsageError(`Đã có dòng sự kiện “${to}”.`);
	return {
		by: "thread",
		from: { slug: thread.slug, name: thread.slug, others: [slug(thread.title)] },
		to: { slug: to, name: to },
	};
}

const oneLine = (words: string) => toNfc(words).replace(/\s+/g, " ").trim();

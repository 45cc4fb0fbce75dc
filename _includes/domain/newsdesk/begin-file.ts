import { NO_MONTH, readNewsroomTime } from "../dates/dates.ts";
import type { NewsroomFacts } from "./facts.ts";
import type { FileKind } from "./fields/fields-of.ts";
import type { Values } from "./values.ts";
import { nameSections, writeSkeleton } from "./write-skeleton.ts";

/**
 * What a new file begins with, before its values are written: an article with the skeleton of the command, without the mark
 * of a draft. What waits at the desk for an approval is in no newspaper anyway, and the form shows no mark that it has not set.
 */
export function beginFile(
	kind: FileKind,
	values: Values,
	{ sections, content }: Pick<NewsroomFacts, "sections" | "content">,
): string {
	if (kind !== "article") return "";
	const date = readNewsroomTime(textOf(values["date"]));
	const [author] = [values["author"]].flat();
	return writeSkeleton({
		title: textOf(values["title"]),
		date: date.ok ? date.time : NO_MONTH,
		author: textOf(author),
		section: textOf(values["section"]) || (sections[0]?.slug ?? ""),
		choice: nameSections(sections),
		media: `${content}/media`,
	}).replace(/^draft: true\n/m, "");
}

const textOf = (value: unknown) => (typeof value === "string" ? value : "");

import type { Credit } from "../../../../../_includes/domain/article/credit/credit.ts";
import type { NewsroomFacts } from "../../../../../_includes/domain/newsdesk/facts.ts";
import type { Values } from "../../../../../_includes/domain/newsdesk/values.ts";
import { writeValues } from "../../../../../_includes/domain/newsdesk/writing/write-values.ts";
import { readArticle } from "../../../../../_includes/domain/reader/article/read-article.ts";

/**
 * Who made an article and what is printed of it, as the strict reader has it of a text that says nothing else.
 * Undefined where it refuses the names.
 */
export function creditAsRead(values: Values, { sections, newspaper }: NewsroomFacts): Credit | undefined {
	const text = writeValues("article", {
		title: "-",
		date: "2000-01-01 00:00",
		section: sections[0]?.slug,
		author: values["author"],
		credit: values["credit"],
		body: "-",
	});
	const source = { file: "tin.md", path: "2000/01/tin.md", text };
	return readArticle(source, { sections, site: newspaper.url }).article?.credit;
}

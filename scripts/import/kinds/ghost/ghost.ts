import type { Problem } from "../../../../_includes/domain/problem/problem.ts";
import { fileProblem } from "../../../../_includes/domain/problem/problem.ts";
import { nameForProblems } from "../../../../_includes/site/find-files.ts";
import type { ForeignArticle } from "../../foreign-article.ts";
import { readJson } from "../../json/read-json.ts";
import type { Kind, KindContext, Sample } from "../kind.ts";
import { indexGhost, tableOf } from "./export-index.ts";
import { toArticle } from "./to-article.ts";

/** Ghost's export in JSON. Who is a member, and what they pay, is left where it is. */
export const ghost: Kind = {
	name: "ghost",
	title: "Ghost (JSON)",
	sees: ({ text }: Sample) =>
		/^[\s\uFEFF\u00EF\u00BB\u00BF]*\{/.test(text) &&
		/"(?:db|data)"\s*:/.test(text) &&
		/"exported_on"\s*:|"posts_(?:tags|meta|authors)"\s*:|"mobiledoc"\s*:|"lexical"\s*:/.test(text),
	read: readExport,
};

async function* readExport(file: string, { site }: KindContext): AsyncGenerator<ForeignArticle | Problem> {
	const name = nameForProblems(file);
	const index = await indexGhost(file);
	if (!("posts" in index)) return yield index;
	if (index.posts === 0)
		return yield fileProblem(
			"error",
			name,
			"Tệp JSON không có bài nào của Ghost.",
			"Trong Ghost chọn Settings → Import/Export → Export content, rồi nhập tệp .json tải về.",
		);
	const home = site ? site.href.replace(/\/$/, "") : "";
	for await (const one of readJson(file, (list) => tableOf(list) === "posts"))
		if ("problem" in one) yield one.problem;
		else yield toArticle(one.fields, one.line, { file: name, home, index });
}

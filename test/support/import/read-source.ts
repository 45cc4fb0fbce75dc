import type { Problem } from "../../../_includes/domain/problem/problem.ts";
import type { ForeignArticle } from "../../../scripts/import/foreign-article.ts";
import type { Kind, KindContext } from "../../../scripts/import/kinds/kind.ts";

/** What a kind gives of a file, articles and problems apart. */
export async function readSource(
	kind: Kind,
	file: string,
	context: KindContext,
): Promise<{ readonly articles: readonly ForeignArticle[]; readonly problems: readonly Problem[] }> {
	const articles: ForeignArticle[] = [];
	const problems: Problem[] = [];
	for await (const one of kind.read(file, context)) {
		if ("message" in one) problems.push(one);
		else articles.push(one);
	}
	return { articles, problems };
}

import type { UnreadArticle } from "../../domain/addresses/held.ts";
import { threadPath } from "../../domain/addresses/paths/lists.ts";
import { troublesOf } from "../../domain/addresses/troubles.ts";
import { hasError, type Problem } from "../../domain/problem/problem.ts";
import { nameForProblems } from "../find-files.ts";
import type { Settings } from "../settings.ts";
import type { Newsroom, NewsroomReading } from "./read-newsroom.ts";

/** A newsroom without the files that have an error, and the articles that are not in it because of that. */
export interface FitNewsroom {
	readonly newsroom: Newsroom;
	readonly leftOut: readonly UnreadArticle[];
}

/**
 * What a preview can show of a newsroom with errors: all but the files that have one. A running story keeps its page
 * and loses its picture, since its articles name it.
 */
export function fitToShow(
	newsroom: Newsroom,
	{ problems, claims }: Pick<NewsroomReading, "problems" | "claims">,
	settings: Settings,
): FitNewsroom {
	const troubles = troublesIn({ problems, claims }, settings).filter((one) => hasError(one.problems));
	if (troubles.length === 0) return { newsroom, leftOut: [] };
	const files = new Set(troubles.map(({ file }) => file));
	const addresses = new Set(troubles.map(({ address }) => address));
	return {
		newsroom: {
			...newsroom,
			files: newsroom.files.filter(({ card }) => !files.has(card.file)),
			pages: newsroom.pages.filter(({ url }) => !addresses.has(url)),
			threads: new Map(
				[...newsroom.threads].map(([slug, thread]) => {
					const { picture: _, ...plain } = thread;
					return [slug, addresses.has(threadPath(slug)) ? plain : thread];
				}),
			),
		},
		leftOut: troubles.flatMap(({ article }) => article ?? []),
	};
}

/** The problems of a newsroom by file, each with the page it concerns. */
export const troublesIn = (
	{ problems, claims }: { readonly problems: readonly Problem[]; readonly claims: NewsroomReading["claims"] },
	{ content, articles }: Settings,
) =>
	troublesOf(problems, claims, {
		content: nameForProblems(content),
		articles: nameForProblems(articles),
	});

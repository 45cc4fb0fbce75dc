import { authorPath, sectionPath, tagPath } from "../../../_includes/domain/addresses/paths/lists.ts";
import { fold } from "../../../_includes/domain/text/fold.ts";
import type { SuggestionData } from "./suggestions.ts";

/** One line under the search box. */
export interface Suggestion {
	/** What kind of thing it leads to, as readers call it. */
	readonly kind: "Bài" | "Thẻ" | "Tác giả" | "Chuyên mục";
	readonly name: string;
	/** `/the/dua/` */
	readonly url: string;
}

/** At most so many of a kind, in this order. */
const MOST = { Bài: 5, Thẻ: 3, "Tác giả": 2, "Chuyên mục": 2 } as const;

/** Words as they are typed without marks. Signs part them. */
const words = (text: string) => fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];

/**
 * What a reader may mean: names that hold every typed word, the last as the beginning of one, with marks or without.
 * Whatever begins as was typed comes first; else the order of the file: newest and commonest first. Nothing typed
 * suggests the newest titles and the commonest tags.
 */
export function chooseSuggestions(typed: string, data: SuggestionData): readonly Suggestion[] {
	const wanted = words(typed);
	const meant = [wanted, ...inOtherWords(wanted, data.synonyms)];
	const all: readonly Suggestion[] = [
		...data.sections.map(
			([name, slug]): Suggestion => ({ kind: "Chuyên mục", name, url: sectionPath(slug) }),
		),
		...data.tags.map(([name, slug]): Suggestion => ({ kind: "Thẻ", name, url: tagPath(slug) })),
		...data.authors.map(([name, slug]): Suggestion => ({ kind: "Tác giả", name, url: authorPath(slug) })),
		...data.titles.map(([name, path]): Suggestion => ({ kind: "Bài", name, url: `/${path}/` })),
	];
	const kinds =
		wanted.length === 0 ? (["Thẻ", "Bài"] as const) : (["Chuyên mục", "Thẻ", "Tác giả", "Bài"] as const);
	return kinds.flatMap((kind) => {
		const fitting = all.filter(
			(one) => one.kind === kind && meant.some((said) => holds(words(one.name), said)),
		);
		const begins = (one: Suggestion) => words(one.name).join(" ").startsWith(wanted.join(" "));
		return [...fitting.filter(begins), ...fitting.filter((one) => !begins(one))].slice(0, MOST[kind]);
	});
}

/** What was typed, with one name in it said otherwise. The file of an older edition has no such names. */
function inOtherWords(wanted: readonly string[], groups: SuggestionData["synonyms"] = []): string[][] {
	const typed = ` ${wanted.join(" ")} `;
	return groups.flatMap((group) =>
		group
			.filter((form) => typed.includes(` ${form} `))
			.flatMap((form) =>
				group
					.filter((other) => other !== form)
					.map((other) => words(typed.replace(` ${form} `, ` ${other} `))),
			),
	);
}

function holds(own: readonly string[], wanted: readonly string[]): boolean {
	return wanted.every((word, at) =>
		own.some((one) => (at === wanted.length - 1 ? one.startsWith(word) : one === word)),
	);
}

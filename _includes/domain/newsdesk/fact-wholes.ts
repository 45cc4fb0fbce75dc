import { holdsSigns } from "../article/credit/credit.ts";
import type { KnownWholes } from "../reader/whole-names.ts";
import type { NewsroomFacts } from "./facts.ts";

/** The names that are one name though they look like several, as far as the newsdesk knows the newspaper. */
export function factWholes({ authors, tags }: Pick<NewsroomFacts, "authors" | "tags">): KnownWholes {
	const agreed = tags.filter((tag) => tag.agreed).flatMap(({ name, synonyms = [] }) => [name, ...synonyms]);
	return {
		authors: new Set(authors.map(({ name }) => name).filter(holdsSigns)),
		tags: new Set(agreed.filter(holdsSigns)),
	};
}

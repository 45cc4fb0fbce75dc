import { readCredit } from "../../../_includes/domain/article/credit/credit.ts";
import type { ForeignArticle, ForeignPerson } from "../foreign-article.ts";

/**
 * What an old system's line of its author is: names of people, `Ánh Nguyệt - Quốc Lâm`, or all else that newspapers print
 * there, `Theo TTXVN`, which stays a credit line.
 *
 * @param known people that the system names beside
 */
export function namedPeople(
	line: string,
	known: readonly ForeignPerson[] = [],
): Pick<ForeignArticle, "people" | "credit"> {
	const { credit, unread, unsure } = readCredit(line);
	const isNames =
		!unread && !unsure && credit.people.every(({ slug, roles }) => slug && roles.join() === "words");
	if (!isNames || credit.people.length === 0) return { people: known, credit: line };
	return { people: [...known, ...credit.people.map(({ name }) => ({ name }))] };
}

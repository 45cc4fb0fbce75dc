import { type JsonObject, resolve, textsOf, typesOf } from "./json-ld.ts";
import { all, oneLine, type PageDocument, unique } from "./page-document.ts";

const WRITERS =
	"[itemprop=author] [itemprop=name], [itemprop=author], [rel=author], .author-name, .author_name, .tacgia, .tac-gia, .detail-author, .article__author, .article-author, .byline";

/** Persons: an article that its newspaper has signed names nobody. */
export function writersOf(
	document: PageDocument,
	article: JsonObject | undefined,
	objects: readonly JsonObject[],
	meta: readonly string[],
): readonly string[] {
	const given = article?.["author"] ?? article?.["creator"];
	const authors = (Array.isArray(given) ? given : [given]).map((one) => resolve(one, objects));
	const people = authors.filter(
		(one) => typeof one !== "object" || one === null || !typesOf(one as JsonObject).includes("Organization"),
	);
	const named = unique([...people.flatMap((one) => textsOf(one, objects)), ...meta]).filter(
		(one) => !/^https?:|@/.test(one),
	);
	if (named.length > 0) return named;
	const printed = all(document, WRITERS)
		.slice(0, 5)
		.map((one) => oneLine(one.textContent));
	return printed.filter((text) => text !== "" && text.length < 100).slice(0, 1);
}

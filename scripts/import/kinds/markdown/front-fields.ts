import type {
	Dropped,
	ForeignArticle,
	ForeignPerson,
	ForeignTerm,
	ForeignTime,
} from "../../foreign-article.ts";
import { foreignTime } from "../foreign-time.ts";
import type { FrontDesk } from "./front-desk.ts";
import { type FrontValue, isEmpty, isTable, textAt, wordsOf } from "./front-value.ts";
import type { PostPath } from "./post-path.ts";

/** When it was published, changed and is to go; where front matter does not tell, the name of the file may. */
export function timesOf(
	desk: FrontDesk,
	{ date }: PostPath,
): Pick<ForeignArticle, "published" | "updated" | "expires"> {
	const first = (...names: readonly string[]): ForeignTime | undefined => {
		const text = desk.text(...names);
		return text === undefined ? undefined : foreignTime(text);
	};
	const written = first(
		"date",
		"publishdate",
		"published",
		"pubdate",
		"publishedat",
		"datepublished",
		"created",
		"createdat",
		"datecreated",
	);
	const published = written ?? (date && foreignTime(`${date.year}-${date.month}-${date.day}`));
	const updated = first(
		"updated",
		"lastmod",
		"lastmodifiedat",
		"lastmodified",
		"modified",
		"datemodified",
		"updatedat",
		"lastupdated",
	);
	const expires = first("expirydate", "expires", "unpublishdate");
	return { ...(published && { published }), ...(updated && { updated }), ...(expires && { expires }) };
}

/**
 * Names of writers; a short name that the site's own list knows becomes the name that was printed. What else is said of
 * a writer (a portrait, an address) is told.
 */
export function peopleOf(
	desk: FrontDesk,
	known: ReadonlyMap<string, string>,
): { readonly people: readonly ForeignPerson[]; readonly dropped: readonly Dropped[] } {
	const dropped: Dropped[] = [];
	const people = (value: FrontValue): ForeignPerson[] => {
		if (typeof value === "string")
			return value
				.split(/[,;]/)
				.map((one) => one.trim())
				.filter((one) => one !== "")
				.map((one) => ({ name: known.get(one) ?? one }));
		if (!isTable(value)) return value.flatMap(people);
		const key = ["name", "display_name", "title"].find((one) => textAt(value, one) !== undefined);
		const rest = new Map([...value].filter(([one]) => one !== key));
		if (!isEmpty(rest)) dropped.push({ what: "khai báo author", text: wordsOf(rest) });
		const name = key && textAt(value, key);
		return name ? [{ name: known.get(name) ?? name }] : [];
	};
	return { people: desk.all("author", "authors", "tacgia").flatMap(people), dropped };
}

/** Sections and tags, with the lists at which Hugo and Hexo showed them; Grav keeps both under `taxonomy`. */
export function termsOf(
	desk: FrontDesk,
	generator: string | undefined,
	list: string,
	...names: readonly string[]
): ForeignTerm[] {
	return desk
		.list(...names)
		.map((name) => name.replace(/^#/, "").trim())
		.filter((name) => name !== "")
		.map((name) => ({
			name,
			addresses:
				generator === "hugo" || generator === "hexo"
					? [`/${list}/${name.toLowerCase().replace(/\s+/g, "-")}/`]
					: [],
		}));
}

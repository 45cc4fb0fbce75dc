import { STARTER_ORIGIN } from "../site/starter-site.ts";
import { htmlElements } from "./html.ts";

/** A thing of schema.org in a page: `{"@type": "NewsArticle", ...}`. */
export type Thing = Readonly<Record<string, unknown>>;

/** What a search engine asks of a thing before it shows it. */
const REQUIRED: Readonly<Record<string, readonly string[]>> = {
	NewsArticle: ["headline", "datePublished", "author", "publisher", "mainEntityOfPage", "url", "inLanguage"],
	BreadcrumbList: ["itemListElement"],
	ListItem: ["position"],
	ProfilePage: ["mainEntity"],
	CollectionPage: ["name", "url"],
	WebSite: ["name", "url", "potentialAction"],
	SearchAction: ["target", "query-input"],
	NewsMediaOrganization: ["name", "url"],
	Organization: ["name"],
	Person: ["name"],
	ImageObject: ["url"],
	CorrectionComment: ["text", "datePublished"],
};

/** The structured data of a page, one list of things for each block. Throws where one is no JSON. */
export function structuredData(html: string): readonly (readonly Thing[])[] {
	return htmlElements(html)
		.filter(({ attributes }) => attributes.get("type") === "application/ld+json")
		.map(({ text }) => [...things(JSON.parse(text))]);
}

/** A thing and all things in it that have a type. */
function* things(value: unknown): Generator<Thing> {
	if (Array.isArray(value)) for (const one of value) yield* things(one);
	else if (isThing(value)) {
		if ("@type" in value) yield value;
		for (const one of Object.values(value)) yield* things(one);
	}
}

const isThing = (value: unknown): value is Thing => typeof value === "object" && value !== null;

export const typesOf = (thing: Thing): readonly string[] => [thing["@type"]].flat().map(String);

/**
 * What is wrong with the structured data of a page, one line for each fault: `NewsArticle lacks headline`.
 *
 * @param front the structured data of the front, whose newspaper and site other pages name
 */
export function faultsOf(
	blocks: readonly (readonly Thing[])[],
	front: readonly (readonly Thing[])[],
): readonly string[] {
	const all = blocks.flat();
	// An article is shown by others without the front: whatever it names stands in its own page.
	const elsewhere = all.some((thing) => typesOf(thing).includes("NewsArticle")) ? [] : front.flat();
	const known = new Set([...all, ...elsewhere].map((thing) => thing["@id"]));
	return all.flatMap((thing) => [
		...typesOf(thing).flatMap((type) =>
			(REQUIRED[type] ?? []).filter((name) => isEmpty(thing[name])).map((name) => `${type} lacks ${name}`),
		),
		...(typesOf(thing).includes("BreadcrumbList") ? breadcrumbFaults(thing["itemListElement"]) : []),
		...Object.entries(thing).flatMap(([name, value]) => valueFaults(name, value, known)),
	]);
}

const isEmpty = (value: unknown) =>
	value === undefined || value === null || value === "" || (Array.isArray(value) && value.length === 0);

/** Steps are counted from 1, and each has a name and an address; the last may leave the address to the page. */
function breadcrumbFaults(steps: unknown): readonly string[] {
	if (!Array.isArray(steps)) return ["BreadcrumbList has no list"];
	return steps.flatMap((step: Thing, index) => [
		...(step["position"] === index + 1 ? [] : [`step ${index + 1} has position ${step["position"]}`]),
		...(isEmpty(step["name"]) ? [`step ${index + 1} lacks name`] : []),
		...(isEmpty(step["item"]) && index < steps.length - 1 ? [`step ${index + 1} lacks item`] : []),
	]);
}

function valueFaults(name: string, value: unknown, known: ReadonlySet<unknown>): readonly string[] {
	if (/^date[A-Z]/.test(name) && !/^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?\+07:00$/.test(String(value)))
		return [`${name} is ${value}`];
	if (["url", "item"].includes(name) && typeof value === "string" && !/^https:\/\//.test(value))
		return [`${name} is ${value}, which is no whole address`];
	// `{"@id": "https://tintinh.example/#toa-soan"}` names a thing of the same page, or a page.
	if (isThing(value) && Object.keys(value).join() === "@id") {
		const id = String(value["@id"]);
		if (!known.has(id) && (id.includes("#") || !id.startsWith(STARTER_ORIGIN)))
			return [`${name} names ${id}, which no page has`];
	}
	return [];
}

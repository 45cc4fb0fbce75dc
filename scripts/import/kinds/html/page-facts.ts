import { readPrintedDates } from "../../../../_includes/domain/dates/printed-dates.ts";
import type { ForeignPicture, ForeignTime } from "../../foreign-article.ts";
import { foreignTime } from "../foreign-time.ts";
import { findArticle, type JsonObject, readJsonLd, resolve, textsOf, typesOf } from "./json-ld.ts";
import { all, oneLine, type PageDocument, type PageElement, unique } from "./page-document.ts";
import { headingOf, titleOf, withoutSiteName } from "./page-title.ts";
import { writersOf } from "./page-writers.ts";

/** What a page says of itself for machines, and beside its text. */
export interface PageFacts {
	/** Types of JSON-LD, and `og:…`, `body.…`: what sort of page it says it is. */
	readonly marks: ReadonlySet<string>;
	readonly isArticle: boolean;
	readonly title?: string;
	readonly lede?: string;
	readonly published?: ForeignTime;
	readonly updated?: ForeignTime;
	readonly people: readonly string[];
	readonly sections: readonly string[];
	readonly tags: readonly string[];
	readonly cover?: ForeignPicture;
	readonly addresses: readonly string[];
}

const DATES =
	"time[datetime], [itemprop=datePublished], [class*=date i], [class*=time i], [class*=ngay i], .pubtime, .created";

/** Reads JSON-LD first, then Open Graph and other meta, then what the page prints under the usual names. */
export function readFacts(document: PageDocument): PageFacts {
	const objects = readJsonLd(
		all(document, "script[type='application/ld+json']").map((one) => one.textContent),
	);
	const article = findArticle(objects);
	const meta = metaOf(document);
	const of = (...names: readonly string[]) => names.flatMap((name) => meta.get(name) ?? []);
	const ld = (name: string) => textsOf(article?.[name], objects).map(decodeEntities);
	const h1 = headingOf(document);
	const [title] = [
		...ld("headline"),
		...of("og:title", "twitter:title", "dc.title"),
		...(h1 ? [h1] : []),
		...titleOf(document, of("og:site_name")),
	];
	const lede = [...ld("description"), ...of("og:description", "twitter:description", "description")].map(
		oneLine,
	)[0];
	const published = [
		...ld("datePublished"),
		...of(
			"article:published_time",
			"datepublished",
			"pubdate",
			"publish-date",
			"publishdate",
			"date",
			"dc.date",
			"dc.date.issued",
			"parsely-pub-date",
		),
	][0];
	const updated = [
		...ld("dateModified"),
		...of("article:modified_time", "og:updated_time", "lastmod", "last-modified", "dc.date.modified"),
	][0];
	const time = published === undefined ? printedTime(document) : foreignTime(published);
	const sections = [...ld("articleSection"), ...of("article:section")];
	const cover =
		pictureOf(resolve(article?.["image"], objects)) ??
		of("og:image", "twitter:image").map((src) => ({ src }))[0];
	const alt = of("og:image:alt", "twitter:image:alt")[0];
	return {
		marks: new Set([
			...objects.flatMap(typesOf),
			...of("og:type").map((type) => `og:${type}`),
			...bodyClasses(document),
		]),
		isArticle:
			article !== undefined || of("og:type").includes("article") || of("article:published_time").length > 0,
		...(title !== undefined && { title: withoutSiteName(oneLine(title), h1) }),
		...(lede !== undefined && lede !== "" && { lede }),
		...(time && { published: time }),
		...(updated !== undefined && { updated: foreignTime(updated) }),
		people: writersOf(
			document,
			article,
			objects,
			of("author", "article:author", "dc.creator", "parsely-author"),
		),
		sections: unique(sections.length > 0 ? sections : breadcrumb(objects)),
		tags: unique(
			[
				...ld("keywords"),
				...of("article:tag", ...(article?.["keywords"] ? [] : ["news_keywords", "keywords"])),
			].flatMap((one) => one.split(/[,;]/)),
		),
		...(cover && { cover: { ...cover, ...(alt !== undefined && { alt }) } }),
		addresses: unique([
			...canonicalOf(document),
			...of("og:url"),
			...ld("url"),
			...links(document, "shortlink"),
		]).filter((one) => /^https?:/i.test(one)),
	};
}

/** All values of `<meta>`, by `name`, `property` or `itemprop`, small letters. */
function metaOf(document: PageDocument): ReadonlyMap<string, readonly string[]> {
	const found = new Map<string, string[]>();
	for (const meta of all(document, "meta[content]").slice(0, 500)) {
		const name = (
			meta.getAttribute("property") ??
			meta.getAttribute("name") ??
			meta.getAttribute("itemprop") ??
			""
		).toLowerCase();
		const content = (meta.getAttribute("content") ?? "").trim();
		if (name === "" || content === "") continue;
		const values = found.get(name) ?? [];
		values.push(content);
		found.set(name, values);
	}
	return found;
}

function printedTime(document: PageDocument): ForeignTime | undefined {
	for (const element of all(document, DATES).slice(0, 50)) {
		const written = element.getAttribute("datetime") ?? element.getAttribute("content");
		const time = written ? foreignTime(written) : undefined;
		if (time && !("raw" in time)) return time;
		const text = oneLine(element.textContent);
		const dates = text.length > 150 ? undefined : readPrintedDates(text);
		if (dates?.ok) return dates.dayOnly ? { wall: dates.date.iso.slice(0, 10) } : { epoch: dates.date.epoch };
	}
	return undefined;
}

/** The last list above the article, of the way from the front. */
function breadcrumb(objects: readonly JsonObject[]): string[] {
	const list = objects.find((one) => typesOf(one).includes("BreadcrumbList"))?.["itemListElement"];
	const names = (Array.isArray(list) ? list : []).map(
		(one: JsonObject | null) => textsOf(one?.["name"] ?? one?.["item"])[0],
	);
	const above = names.slice(1, names.length > 2 ? -1 : undefined).at(-1);
	return above === undefined ? [] : [above];
}

function pictureOf(value: unknown): ForeignPicture | undefined {
	if (typeof value === "string" && value !== "") return { src: value };
	if (Array.isArray(value)) return value.length > 0 ? pictureOf(value[0]) : undefined;
	if (typeof value !== "object" || value === null) return undefined;
	const { url, contentUrl, caption } = value as JsonObject;
	const src = typeof url === "string" ? url : contentUrl;
	if (typeof src !== "string" || src === "") return undefined;
	return { src, ...(typeof caption === "string" && caption !== "" && { caption }) };
}

function canonicalOf(document: PageDocument): string[] {
	const saved = /saved from url=\(\d+\)(https?:\/\/[^\s<>]{1,2000})/.exec(document.firstComment);
	return [...links(document, "canonical"), ...(saved?.[1] ? [saved[1]] : [])];
}

const links = (document: PageDocument, rel: string) =>
	all(document, `link[rel~=${rel}]`)
		.slice(0, 3)
		.map((one: PageElement) => one.getAttribute("href") ?? "");

function bodyClasses(document: PageDocument): string[] {
	return (document.querySelector("body")?.getAttribute("class") ?? "")
		.split(/\s+/)
		.slice(0, 50)
		.map((one) => `body.${one}`);
}

/** Many templates escape for HTML what stands in JSON. */
function decodeEntities(text: string): string {
	const names: Readonly<Record<string, string>> = {
		amp: "&",
		quot: '"',
		lt: "<",
		gt: ">",
		apos: "'",
		nbsp: " ",
	};
	return text.replace(
		/&(?:#(\d{1,6})|#x([\da-f]{1,5})|(amp|quot|lt|gt|apos|nbsp));/gi,
		(whole, decimal?: string, hex?: string, name?: string) => {
			if (name) return names[name.toLowerCase()] ?? whole;
			const code = decimal ? Number(decimal) : Number.parseInt(hex ?? "", 16);
			return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
		},
	);
}

import { readCaption } from "../../../../_includes/domain/article/caption.ts";
import { fold } from "../../../../_includes/domain/text/fold.ts";
import type {
	Dropped,
	ForeignArticle,
	ForeignAttachment,
	ForeignComment,
	ForeignPicture,
	ForeignState,
	ForeignTerm,
	ForeignText,
	ForeignTime,
} from "../../foreign-article.ts";
import type { Dump, DumpRow, Place } from "../../sql/dump.ts";
import { wordsOf } from "../../sql/unescape.ts";
import { namedPeople } from "../named-people.ts";
import { articleAddresses, categoryAddresses } from "./article-addresses.ts";
import { type Entry, isPublic, type JoomlaSite } from "./gather.ts";
import { withoutPluginTags } from "./plugin-tags.ts";

/** What is known where a site's articles are read. */
export interface JoomlaSource {
	readonly dump: Dump;
	/** As problems name it. */
	readonly file: string;
	readonly site: JoomlaSite;
	/** Puts the old site's address before a path, where it is known. */
	readonly absolute: (address: string) => string;
}

/** Joomla's states: unpublished, published, archived (of 1.5 and later), in the bin. */
const STATES: Readonly<Record<string, ForeignState>> = {
	"0": "draft",
	"1": "published",
	"2": "published",
	"-1": "published",
	"-2": "withdrawn",
};

/** One article out of its row. */
export function readArticle(source: JoomlaSource, place: Place): ForeignArticle {
	const { dump, site, absolute } = source;
	const row = dump.row(place);
	const id = row.number("id");
	const category = row.number("catid");
	const entry = site.categories.get(category);
	const [title, alias] = [row.get("title")?.trim(), row.get("alias") ?? ""];
	const texts = textsOf(row);
	const pictures = picturesOf(row);
	const published = timeOf(row.get("publish_up")) ?? timeOf(row.get("created"));
	const updated = timeOf(row.get("modified"));
	const expires = timeOf(row.get("publish_down"));
	const fields = fieldsOf(site, id);
	const { comments, waiting } = commentsOf(source, id);
	const author =
		row.get("created_by_alias")?.trim() || fields.author || site.users.get(row.number("created_by")) || "";
	const dropped = [
		...texts.dropped,
		...pictures.dropped,
		...told("metadesc", row.get("metadesc")),
		...told("metakey", row.get("metakey")),
		...told("note", row.get("note")),
		...fields.dropped,
		...waiting,
	];
	return {
		id: `article-${id}`,
		file: source.file,
		line: place.line,
		type: isPage(row, entry) ? "page" : "article",
		state: stateOf(row, entry),
		addresses: articleAddresses(site, { id, alias, category }).map(absolute),
		...(alias && { slug: alias }),
		...(title && { title }),
		...(texts.lede && { lede: texts.lede }),
		body: texts.body,
		...(published && { published }),
		...(updated &&
			published &&
			"epoch" in updated &&
			"epoch" in published &&
			updated.epoch > published.epoch && { updated }),
		...(expires && { expires }),
		...(author ? namedPeople(author) : { people: [] }),
		sections: sectionsOf(source, row),
		tags: (site.tagsOf.get(id) ?? []).flatMap((tag) => {
			const known = site.tags.get(tag);
			return known
				? [termOf(known, [`/index.php?option=com_tags&view=tag&id=${tag}:${known.alias}`].map(absolute))]
				: [];
		}),
		...(pictures.cover && { cover: pictures.cover }),
		...(fields.source && { source: { name: fields.source } }),
		comments,
		attachments: linksOf(row),
		dropped,
		...(row.mended.size > 0 && { notes: [...row.mended] }),
	};
}

/** Joomla's clock is Greenwich's; a row of zeros is no time. */
function timeOf(value: string | undefined): ForeignTime | undefined {
	if (!value || /^0000-00-00/.test(value)) return undefined;
	const [, day, time = "00:00:00"] = /^(\d{4}-\d\d-\d\d)(?:[ T](\d\d:\d\d:\d\d))?/.exec(value) ?? [];
	const epoch = day ? Date.parse(`${day}T${time}Z`) : Number.NaN;
	return Number.isNaN(epoch) ? { raw: value } : { epoch };
}

function stateOf(row: DumpRow, entry: Entry | undefined): ForeignState {
	const state = STATES[row.get("state") ?? ""] ?? "draft";
	if (state !== "published") return state;
	return isPublic(row) && entry?.isPublic !== false ? state : "private";
}

/** Articles that were put nowhere are pages of the site: `Giới thiệu`. */
function isPage(row: DumpRow, entry: Entry | undefined): boolean {
	if (row.get("sectionid") !== undefined) return row.number("sectionid") === 0;
	return entry?.alias === "uncategorised" || entry?.alias === "uncategorized";
}

const LONGEST_LEDE = 600;
/** What no summary holds. */
const NO_LEDE = /<(?:img|table|ul|ol|iframe|h[1-6]|pre|blockquote|video|audio|figure)\b|\{\w/i;

/** The text above “Đọc tiếp” is the lede, if it is no more than that. */
function textsOf(row: DumpRow): { lede?: ForeignText; body: ForeignText; dropped: readonly Dropped[] } {
	const [intro, rest] = [row.get("introtext") ?? "", row.get("fulltext") ?? ""];
	const line = row.lineOf("introtext");
	const isLede =
		rest.trim() !== "" &&
		intro.trim() !== "" &&
		!NO_LEDE.test(intro) &&
		(intro.match(/<p\b/gi)?.length ?? 0) <= 1 &&
		wordsOf(intro).length <= LONGEST_LEDE;
	const { html, dropped } = withoutPluginTags(isLede ? rest : `${intro}\n${rest}`.trim(), line);
	return {
		...(isLede && { lede: { format: "html", text: intro.trim(), line } }),
		body: { format: "html", text: html, line: isLede ? row.lineOf("fulltext") : line },
		dropped,
	};
}

function told(what: string, value: string | undefined): Dropped[] {
	const text = wordsOf(value ?? "");
	return text ? [{ what, text }] : [];
}

/** The values of a column in JSON; none where it is no object. */
function jsonOf(value: string | undefined): Readonly<Record<string, unknown>> {
	try {
		const parsed: unknown = JSON.parse(value || "{}");
		return typeof parsed === "object" && parsed !== null ? (parsed as Record<string, unknown>) : {};
	} catch {
		return {};
	}
}

const textIn = (values: Readonly<Record<string, unknown>>, key: string) => {
	const value = values[key];
	return typeof value === "string" ? value.trim() : "";
};

/** The picture above the article, or else the one in lists. Joomla 4 adds its size behind `#joomlaImage`. */
function picturesOf(row: DumpRow): { cover?: ForeignPicture; dropped: readonly Dropped[] } {
	const images = jsonOf(row.get("images"));
	const found = ["image_fulltext", "image_intro"].flatMap((key) => {
		const src = textIn(images, key).split("#")[0] ?? "";
		const [alt, caption] = [textIn(images, `${key}_alt`), textIn(images, `${key}_caption`)];
		return src || alt || caption ? [{ key, src, alt, caption }] : [];
	});
	const [cover, other] = found;
	if (!cover) return { dropped: [] };
	const words =
		other &&
		[other.alt, other.caption].filter((text) => text && text !== cover.alt && text !== cover.caption);
	const isLost = other && (other.src !== cover.src || words?.length);
	return {
		cover: {
			src: cover.src && (/^(?:https?:)?\//i.test(cover.src) ? cover.src : `/${cover.src}`),
			...((cover.alt || cover.caption) && { alt: cover.alt || cover.caption }),
			...(cover.caption && readCaption(cover.caption)),
		},
		dropped: isLost ? [{ what: `ảnh thứ hai (${other.key})`, text: words?.join(" ") ?? "" }] : [],
	};
}

function termOf(entry: Entry, addresses: readonly string[]): ForeignTerm {
	const description = wordsOf(entry.description);
	return {
		name: entry.title,
		...(entry.alias && { slug: entry.alias }),
		addresses,
		...(description && { description }),
	};
}

/** Its category; of Joomla 1.5 the section above it, too. */
function sectionsOf({ site, absolute }: JoomlaSource, row: DumpRow): ForeignTerm[] {
	const id = row.number("catid");
	const category = site.categories.get(id);
	const above = site.sections.get(row.number("sectionid"));
	return [
		...(category ? [termOf(category, categoryAddresses(site, id, category).map(absolute))] : []),
		...(above
			? [
					termOf(
						above,
						[
							`/${above.path}`,
							`/index.php?option=com_content&view=section&id=${row.number("sectionid")}`,
						].map(absolute),
					),
				]
			: []),
	];
}

function linksOf(row: DumpRow): ForeignAttachment[] {
	const urls = jsonOf(row.get("urls"));
	return ["a", "b", "c"].flatMap((letter) => {
		const [url, title] = [textIn(urls, `url${letter}`), textIn(urls, `url${letter}text`)];
		return url && url !== "false" ? [{ url, ...(title && { title }) }] : [];
	});
}

/** Fields that newsrooms add: who wrote, where it is from; the others are told. */
function fieldsOf(
	site: JoomlaSite,
	id: number,
): { author?: string; source?: string; dropped: readonly Dropped[] } {
	const dropped: Dropped[] = [];
	let [author, source]: (string | undefined)[] = [];
	for (const { field, value } of site.valuesOf.get(id) ?? []) {
		const label = site.fields.get(field);
		// Fields of users and of contacts have the same numbers.
		if (label === undefined) continue;
		const name = fold(label);
		const text = wordsOf(value);
		if (!author && /^(?:tac gia|but danh|author)$/.test(name)) author = text;
		else if (!source && /^(?:nguon|nguon tin|source)$/.test(name)) source = text;
		else dropped.push({ what: `trường ${label}`, text });
	}
	return { ...(author && { author }), ...(source && { source }), dropped };
}

/** Comments of JComments, which most Joomla newspapers had. */
function commentsOf(
	{ dump, site }: JoomlaSource,
	id: number,
): { comments: ForeignComment[]; waiting: Dropped[] } {
	const comments: ForeignComment[] = [];
	const waiting: Dropped[] = [];
	for (const place of site.comments.get(id) ?? []) {
		const row = dump.row(place);
		const [name, text] = [row.get("name")?.trim() ?? "", row.get("comment") ?? ""];
		if (row.number("published") !== 1) {
			waiting.push({ what: "bình luận chưa duyệt", text: `${name}: ${wordsOf(text)}`, line: place.line });
			continue;
		}
		const parent = row.number("parent");
		comments.push({
			id: String(row.number("id")),
			name,
			published: timeOf(row.get("date")) ?? { raw: row.get("date") ?? "" },
			text: { format: "html", text, line: row.lineOf("comment") },
			...(parent > 0 && { parent: String(parent) }),
		});
	}
	return { comments, waiting };
}

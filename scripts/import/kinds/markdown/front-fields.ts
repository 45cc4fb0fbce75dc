import type {
	Dropped,
	ForeignArticle,
	ForeignPerson,
	ForeignPicture,
	ForeignTerm,
	ForeignTime,
} from "../../foreign-article.ts";
import { foreignTime } from "../foreign-time.ts";
import type { FrontDesk } from "./front-desk.ts";
import { type FrontTable, type FrontValue, isEmpty, isTable, wordsOf } from "./front-value.ts";
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
		const key = ["name", "display_name", "title"].find((one) => textOf(value, one) !== undefined);
		const rest = new Map([...value].filter(([one]) => one !== key));
		if (!isEmpty(rest)) dropped.push({ what: "khai báo author", text: wordsOf(rest) });
		const name = key && textOf(value, key);
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

const PICTURE_KEYS = [
	"cover",
	"coverimage",
	"image",
	"images",
	"featuredimage",
	"thumbnail",
	"thumb",
	"banner",
	"hero",
	"heroimage",
	"feature",
	"img",
	"header",
	"ogimage",
	"teaser",
	"photo",
] as const;
const SRC_KEYS = [
	"src",
	"url",
	"path",
	"image",
	"source",
	"feature",
	"teaser",
	"overlay_image",
	"og_image",
	"filename",
	"name",
] as const;

/**
 * The picture above the text: the first that front matter names. Further ones, and what else is said of it, are told.
 */
export function coverOf(desk: FrontDesk): {
	readonly cover?: ForeignPicture;
	readonly dropped: readonly Dropped[];
} {
	for (const key of PICTURE_KEYS) {
		const [value] = desk.peek(key);
		const found = value === undefined ? undefined : pictureOf(value);
		if (!found) continue;
		const { picture, rest } = found;
		desk.all(key);
		const alt = picture.alt ?? desk.text("imagealt", "coveralt", "alt", "thumbnailalt");
		const caption = picture.caption ?? desk.text("imagecaption", "covercaption", "caption");
		const credit = picture.credit ?? desk.text("imagecredit", "covercredit", "photocredit");
		const cover = {
			// The exporter of WordPress puts it among the pictures beside the post.
			src: key === "coverimage" && !picture.src.includes("/") ? `images/${picture.src}` : picture.src,
			...(alt !== undefined && { alt }),
			...(caption !== undefined && { caption }),
			...(credit !== undefined && { credit }),
		};
		return { cover, dropped: isEmpty(rest) ? [] : [{ what: `khai báo ${key}`, text: wordsOf(rest) }] };
	}
	return { dropped: [] };
}

/** A picture by what front matter says of it, and the rest of that. */
function pictureOf(
	value: FrontValue,
): { readonly picture: ForeignPicture; readonly rest: FrontValue } | undefined {
	if (typeof value === "string") {
		return /[./]/.test(value) ? { picture: { src: value.trim() }, rest: "" } : undefined;
	}
	if (!isTable(value)) {
		const [first, ...others] = value;
		const found = first === undefined ? undefined : pictureOf(first);
		return found && { picture: found.picture, rest: [found.rest, ...others] };
	}
	const src = SRC_KEYS.find((key) => textOf(value, key) !== undefined);
	if (src === undefined) return undefined;
	const keys = {
		alt: "alt",
		caption: textOf(value, "caption") === undefined ? "title" : "caption",
		credit: "credit",
	};
	const words = Object.entries(keys).flatMap(([name, key]) => {
		const text = textOf(value, key);
		return text === undefined || key === src ? [] : [[name, text] as const];
	});
	const taken = new Set([src, ...Object.values(keys)]);
	return {
		picture: { src: textOf(value, src) ?? "", ...Object.fromEntries(words) },
		rest: new Map([...value].filter(([key]) => !taken.has(key) || textOf(value, key) === undefined)),
	};
}

function textOf(table: FrontTable, key: string): string | undefined {
	const value = table.get(key);
	return typeof value === "string" && !isEmpty(value) ? value.trim() : undefined;
}

import type { Dropped, ForeignPicture } from "../../foreign-article.ts";
import type { FrontDesk } from "./front-desk.ts";
import { type FrontValue, isEmpty, isTable, textAt, wordsOf } from "./front-value.ts";

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
	const src = SRC_KEYS.find((key) => textAt(value, key) !== undefined);
	if (src === undefined) return undefined;
	const keys = {
		alt: "alt",
		caption: textAt(value, "caption") === undefined ? "title" : "caption",
		credit: "credit",
	};
	const words = Object.entries(keys).flatMap(([name, key]) => {
		const text = textAt(value, key);
		return text === undefined || key === src ? [] : [[name, text] as const];
	});
	const taken = new Set([src, ...Object.values(keys)]);
	return {
		picture: { src: textAt(value, src) ?? "", ...Object.fromEntries(words) },
		rest: new Map([...value].filter(([key]) => !taken.has(key) || textAt(value, key) === undefined)),
	};
}

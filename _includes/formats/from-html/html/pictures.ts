import { cleanText, onOneLine } from "../clean-text.ts";
import type { ForeignPicture } from "../foreign-body.ts";
import { cleanAddress } from "../links.ts";
import type { Tag } from "./read-tokens.ts";

/** Where pages that load pictures late keep the address. */
const LATE = [
	"data-src",
	"data-lazy-src",
	"data-original",
	"data-orig-file",
	"data-large-file",
	"data-full-url",
];
const LATE_SETS = ["data-srcset", "data-lazy-srcset", "srcset"];
/** A picture that only holds the place until the right one is there. */
const PLACEHOLDER =
	/(?:^data:image\/(?:gif|svg)|\/(?:blank|spacer|pixel|placeholder|grey|lazy)\.(?:gif|png|svg)$)/i;

/** What becomes of a picture whose bytes stand in the text itself, as an address that begins with `data:`. */
export type ReadEmbedded = (address: string) => Pick<ForeignPicture, "src" | "bytes">;

/** The picture that a tag shows: `undefined` where it names none. The alt text and the title are as in the source. */
export function readPicture(
	tag: Tag,
	readEmbedded: ReadEmbedded,
): (ForeignPicture & { readonly title?: string }) | undefined {
	const late = LATE.map((name) => tag.attribute(name)?.trim()).find((value) => value);
	const sets = LATE_SETS.map((name) => tag.attribute(name)).map((set) => set && widestOf(set));
	const own = tag.attribute("src")?.trim();
	const plain = own && !PLACEHOLDER.test(own) ? own : undefined;
	const written = late ?? (plain?.startsWith("data:") ? plain : (sets.find((src) => src) ?? plain));
	if (written === undefined || written === "" || PLACEHOLDER.test(written)) return undefined;
	const alt = onOneLine(cleanText(tag.attribute("alt") ?? ""));
	const title = onOneLine(cleanText(tag.attribute("title") ?? ""));
	const caption = onOneLine(cleanText(tag.attribute("data-caption") ?? ""));
	return {
		...(/^data:/i.test(written)
			? readEmbedded(written)
			: { src: cleanAddress(written).replace(/\?classes=.*$/s, "") }),
		...(alt !== "" && { alt }),
		...(title !== "" && { title }),
		...(caption !== "" && { caption }),
	};
}

/** Whether a tag shows a dot by which somebody counts readers. */
export function isTracker(tag: Tag): boolean {
	const side = (name: string) => Number.parseInt(tag.attribute(name) ?? "", 10);
	return side("width") <= 1 || side("height") <= 1;
}

/** The sign that a small picture stands for: `😀`; undefined where it is a picture. */
export function emojiOf(tag: Tag): string | undefined {
	const isNamed = /(?:^|\s)(?:wp-smiley|emoji|emoticon)(?:\s|$)/.test(tag.attribute("class") ?? "");
	const alt = tag.attribute("alt") ?? "";
	// Facebook: `…/images/emoji.php/v9/t3a/1/16/1f600.png`.
	const isDrawn = alt.length <= 16 && /\/emoji(?:\.php)?\//.test((tag.attribute("src") ?? "").slice(0, 200));
	return isNamed || isDrawn ? alt : undefined;
}

/** The widest of `a.jpg 300w, b.jpg 1024w`. An address may hold a comma, but none that a blank follows. */
function widestOf(set: string): string | undefined {
	let widest: { readonly src: string; readonly width: number } | undefined;
	for (const one of set.split(/,\s/)) {
		const [src = "", size = "1x"] = one.trim().split(/\s/);
		const width = Number.parseFloat(size);
		if (src !== "" && !(widest && widest.width >= width)) widest = { src: src.replace(/,$/, ""), width };
	}
	return widest?.src;
}

/** What a picture says beside itself. */
export function wordsOfImage(tag: Tag): string {
	return [tag.attribute("alt"), tag.attribute("title")].filter((text) => text).join(" ");
}

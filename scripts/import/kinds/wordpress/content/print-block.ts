import { element, serialiseHtml } from "../../../../../_includes/formats/trees/html-tree.ts";
import { attributeOf, htmlPieces, withoutTags } from "../../../markup/html-pieces.ts";
import { figureHtml, galleryHtml, linkHtml } from "../../../markup/media-html.ts";
import type { EditorBlock } from "./blocks.ts";
import type { Place } from "./print-shortcode.ts";

/** Characters of reusable blocks in one text. */
const REUSED = 1_000_000;

/** The HTML of a block: mostly what is in it. One that WordPress itself fills when it is shown goes, and is told. */
export function printBlock(
	{ name, attributes, content }: EditorBlock,
	place: Place,
	reuse: (text: string) => string,
): string {
	if (name === "embed" || name.startsWith("core-embed/")) return printEmbed(attributes, content);
	if (name === "block") return printReused(attributes, place, reuse);
	if (content === undefined) {
		place.dropped.push({ what: `khối ${name}`, text: "", line: place.line });
		return "";
	}
	if (name === "gallery") return galleryHtml(withoutTags(content, ["ul", "li"]));
	if (name === "file") return withoutButton(content, place);
	if (name === "cover" && !/<img\b/i.test(content)) return `${printBackground(attributes)}${content}`;
	return content;
}

function printEmbed({ url }: EditorBlock["attributes"], content = ""): string {
	let caption = "";
	let shown = "";
	let inCaption = false;
	for (const { kind, name, raw } of htmlPieces(content)) {
		if (name === "figcaption") inCaption = kind === "open";
		else if (inCaption) caption += raw;
		else if (kind === "text") shown += raw;
	}
	const address = typeof url === "string" ? url : shown.trim().replace(/&amp;/g, "&");
	if (!/^https?:\/\/\S+$/i.test(address)) return content;
	return `${linkHtml(address, address)}${/\S/.test(caption) ? `<p>${caption.trim()}</p>\n` : ""}`;
}

/** A block that is kept beside the posts, and shown in several. */
function printReused({ ref }: EditorBlock["attributes"], place: Place, reuse: (text: string) => string) {
	const kept = place.library.reusable.get(Number(ref));
	if (kept !== undefined && kept.length <= REUSED) return reuse(kept);
	place.dropped.push({ what: "khối dùng lại không có trong tệp xuất", text: "", line: place.line });
	return "";
}

/** A file is linked by its name; the button beside it says only `Download`. */
function withoutButton(content: string, { dropped, line }: Place): string {
	let kept = "";
	let button: string | undefined;
	for (const { kind, name, raw } of htmlPieces(content)) {
		if (kind === "open" && name === "a" && attributeOf(raw, "class")?.includes("wp-block-file__button"))
			button = "";
		else if (button === undefined) kept += raw;
		else if (kind === "close" && name === "a") {
			dropped.push({ what: "nút tải về", text: button, line });
			button = undefined;
		} else if (kind === "text") button += raw;
	}
	return kept;
}

function printBackground({ url, alt }: EditorBlock["attributes"]): string {
	if (typeof url !== "string") return "";
	return figureHtml(serialiseHtml(element("img", { src: url, alt: typeof alt === "string" ? alt : "" })), "");
}

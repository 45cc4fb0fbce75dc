import { element, serialiseHtml } from "../../../../../_includes/formats/trees/html-tree.ts";
import { attributeOf, htmlPieces, withAttribute } from "../../../markup/html-pieces.ts";
import type { Library } from "../library.ts";
import { autop } from "./autop.ts";
import { hasBlocks, printBlocks } from "./blocks.ts";
import { printBlock } from "./print-block.ts";
import { type Place, printShortcode } from "./print-shortcode.ts";
import { replaceShortcodes } from "./shortcodes.ts";

/** Reusable blocks inside one another. */
const REUSE_DEPTH = 5;
/** Reusable blocks of one text. */
const REUSES = 50;

/**
 * The plain HTML of a post's text, as WordPress shows it: blocks and shortcodes printed, a classic text parted into
 * paragraphs, pictures with the alt text that the library has of them.
 */
export function printContent(content: string, place: Place): string {
	// Where the text goes on, on another page or below a link: for readers it is one.
	const whole = content.replace(/<!--(?:more\b[^<>]*?|nextpage|noteaser)-->/g, "\n\n");
	return withAlt(printText(whole, place, { depth: 0, count: 0 }), place.library);
}

function printText(text: string, place: Place, reuses: { depth: number; count: number }): string {
	if (!hasBlocks(text)) return printClassic(text, place);
	const reuse = (kept: string) => {
		if (reuses.depth >= REUSE_DEPTH || ++reuses.count > REUSES) return "";
		reuses.depth++;
		const printed = printText(kept, place, reuses);
		reuses.depth--;
		return printed;
	};
	const html = printBlocks(
		text,
		(block) =>
			block.name === "freeform" ? classic(block.content ?? "", place) : printBlock(block, place, reuse),
		(loose) => classic(loose, place),
	);
	return replaceShortcodes(html, (code) => printShortcode(code, place));
}

/** What the editor left as it was: in paragraphs already, or not yet. */
function classic(text: string, place: Place): string {
	return /<p[\s>]/i.test(text) ? text : printClassic(text, place);
}

/** Shortcodes first: what they give stands beside paragraphs. */
function printClassic(text: string, place: Place): string {
	return autop(withLinks(replaceShortcodes(text, (code) => printShortcode(code, place))));
}

/** An address alone on its line was shown as what it leads to. */
function withLinks(text: string): string {
	return text.replace(/^[ \t]*(https?:\/\/[^\s<>"[\]]+)[ \t]*$/gm, (_, written: string) => {
		const href = written.replaceAll("&amp;", "&");
		return serialiseHtml(element("a", { href }, href));
	});
}

/** Pictures of the library that the text shows without an alt text. */
function withAlt(html: string, { attachments }: Library): string {
	if (!html.includes("wp-image-")) return html;
	let printed = "";
	for (const { kind, name, raw } of htmlPieces(html)) {
		const id =
			kind === "open" &&
			name === "img" &&
			/\bwp-image-(\d{1,15})\b/.exec(attributeOf(raw, "class") ?? "")?.[1];
		const alt = id && attributeOf(raw, "alt")?.trim();
		const known = id ? attachments.get(Number(id))?.alt : undefined;
		printed += !id || alt || !known ? raw : withAttribute(raw, "alt", serialiseHtml(known));
	}
	return printed;
}

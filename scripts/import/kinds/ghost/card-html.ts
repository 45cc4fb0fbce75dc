import { serialiseHtml } from "../../../../_includes/formats/trees/html-tree.ts";
import type { Dropped } from "../../foreign-article.ts";
import { attributeOf, type HtmlPiece, htmlPieces } from "../../markup/html-pieces.ts";
import { fileNameOf, linkHtml } from "../../markup/media-html.ts";
import { plain } from "../../markup/plain.ts";

/** Elements of Ghost's HTML that are a player, or a box with pictures of its own, by a class. */
const CARDS = /\bkg-(bookmark|audio|video|file)-card\b/;
const TITLE = /\bkg-(?:bookmark|audio|file-card)-title\b/;
const MORE = /\bkg-(?:bookmark-description|file-card-caption)\b/;

/** Ghost's HTML; its players and boxes of links become the link to what they show, and the words of their buttons are told. */
export function plainCards(html: string, line: number, dropped: Dropped[]): string {
	if (!CARDS.test(html)) return html;
	let out = "";
	let card: { readonly tag: string; depth: number; readonly pieces: HtmlPiece[] } | undefined;
	for (const piece of htmlPieces(html)) {
		const { kind, name, raw } = piece;
		if (!card) {
			if (kind === "open" && CARDS.test(attributeOf(raw, "class") ?? ""))
				card = { tag: name, depth: 1, pieces: [piece] };
			else out += raw;
			continue;
		}
		card.pieces.push(piece);
		if (name === card.tag && kind !== "text") card.depth += kind === "open" ? 1 : -1;
		if (card.depth > 0) continue;
		const { html: printed, others } = printCard(card.pieces);
		out += printed;
		if (others.length > 0)
			dropped.push({ what: "chữ trên nút và hộp của Ghost", text: others.join("\n"), line });
		card = undefined;
	}
	// A card that never closes is what is in it.
	return out + (card?.pieces.map(({ raw }) => raw).join("") ?? "");
}

function printCard(pieces: readonly HtmlPiece[]): {
	readonly html: string;
	readonly others: readonly string[];
} {
	let address = "";
	let caption = "";
	let inCaption = false;
	/** The class of the tag before: what a text is. */
	let of = "";
	const titles: string[] = [];
	const more: string[] = [];
	const others: string[] = [];
	for (const { kind, name, raw } of pieces) {
		if (name === "figcaption") inCaption = kind === "open";
		else if (inCaption) caption += raw;
		else if (kind === "open") {
			of = attributeOf(raw, "class") ?? "";
			const written = attributeOf(raw, name === "a" ? "href" : "src");
			if (written && !address && /^(?:a|audio|video|source)$/.test(name)) address = plain(written);
		} else if (kind === "text" && /\S/.test(raw))
			(TITLE.test(of) ? titles : MORE.test(of) ? more : others).push(plain(raw));
	}
	const label = titles.join(" ") || (address && fileNameOf(address));
	const lines = [...more.map(serialiseHtml), caption.trim()].filter((text) => text !== "");
	return {
		html: `${address ? linkHtml(address, label) : ""}${lines.map((text) => `<p>${text}</p>\n`).join("")}`,
		others: address ? others : [...titles, ...others],
	};
}

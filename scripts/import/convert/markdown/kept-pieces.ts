import { cleanText, onOneLine } from "../../../../_includes/formats/from-html/clean-text.ts";
import type { Told } from "../../../../_includes/formats/from-html/foreign-body.ts";
import type { Dropped } from "../../foreign-article.ts";

/** What keeps the place of a piece while Markdown is read: private characters, which no Markdown means anything by. */
const KEPT = /\uE000(\d+)\uE001/g;

/** Pieces of a text that are no Markdown, put aside while it is read; and what is told of them. */
export class KeptPieces {
	readonly dropped: Dropped[] = [];
	readonly told: Told[] = [];
	readonly #pieces: string[] = [];

	/** Of a text that comes from outside: in it nothing keeps a place yet. */
	static clear(text: string): string {
		return text.replace(/[\uE000\uE001]/g, " ");
	}

	/** Puts HTML aside. */
	html(html: string): string {
		this.#pieces.push(html);
		return `\uE000${this.#pieces.length - 1}\uE001`;
	}

	/** Puts a text aside that is to be printed as it stands; what it has escaped stays so. */
	text(text: string): string {
		return this.html(escapeHtml(text).replace(/&amp;(#?\w{1,30};)/g, "&$1"));
	}

	drop(what: string, text: string): string {
		this.dropped.push({ what, text: onOneLine(cleanText(text)) });
		return "";
	}

	tell(what: string, text: string): void {
		this.told.push({ what, text: text.slice(0, 200) });
	}

	/** HTML with the pieces in their places again. */
	restore(html: string): string {
		return html.replace(KEPT, (_, index) => this.#pieces[Number(index)] ?? "");
	}
}

export function escapeHtml(text: string): string {
	return text
		.replaceAll("&", "&amp;")
		.replaceAll("<", "&lt;")
		.replaceAll(">", "&gt;")
		.replaceAll('"', "&quot;");
}

/** An element, its attributes escaped; those without a value are left out. */
export function htmlTag(
	name: string,
	attributes: Readonly<Record<string, string | undefined>>,
	inside = "",
): string {
	const written = Object.entries(attributes).map(([key, value]) =>
		value === undefined ? "" : ` ${key}="${escapeHtml(value)}"`,
	);
	const isVoid = name === "img";
	return `<${name}${written.join("")}>${isVoid ? "" : `${inside}</${name}>`}`;
}

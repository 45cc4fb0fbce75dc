import { element, serialiseHtml } from "../../../../_includes/formats/trees/html-tree.ts";
import { isFields, type JsonFields, readFields } from "../../json/json-record.ts";
import { figureHtml } from "../../markup/media-html.ts";
import { type CardPlace, printCard } from "./cards.ts";

type List = readonly unknown[];
const listOf = (value: unknown): List => (Array.isArray(value) ? value : []);
const wordOf = (value: unknown) => (typeof value === "string" ? value : "");

/** Tags of passages and of how text is set that an editor writes; others are passages, or nothing. */
const PASSAGES = new Set(["p", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "aside"]);
const MARKUPS = new Set(["strong", "b", "em", "i", "s", "code", "sub", "sup", "u", "mark"]);

/** The HTML of a text in Ghost's editor of before 2023, Mobiledoc 0.3; undefined where it is none. */
export function mobiledocHtml(json: string, place: CardPlace): string | undefined {
	const doc = readFields(json);
	if (!doc || !Array.isArray(doc["sections"])) return undefined;
	return new Mobiledoc(doc, place).print();
}

class Mobiledoc {
	readonly #sections: List;
	readonly #markups: List;
	readonly #atoms: List;
	readonly #cards: List;

	constructor(
		doc: JsonFields,
		private readonly place: CardPlace,
	) {
		this.#sections = listOf(doc["sections"]);
		this.#markups = listOf(doc["markups"]);
		this.#atoms = listOf(doc["atoms"]);
		this.#cards = listOf(doc["cards"]);
	}

	print(): string {
		return this.#sections.map((section) => this.#section(listOf(section))).join("\n");
	}

	/** `[1, "p", markers]`, `[2, src]`, `[3, "ul", [markers, …]]`, `[10, card]` */
	#section([kind, first, second]: List): string {
		if (kind === 1) {
			const tag = PASSAGES.has(wordOf(first)) ? wordOf(first) : "p";
			const shown = tag === "aside" ? "blockquote" : tag;
			return `<${shown}>${this.#markers(listOf(second))}</${shown}>`;
		}
		if (kind === 2) return figureHtml(serialiseHtml(element("img", { src: wordOf(first), alt: "" })), "");
		if (kind === 3) {
			const tag = first === "ol" ? "ol" : "ul";
			return `<${tag}>${listOf(second)
				.map((item) => `<li>${this.#markers(listOf(item))}</li>`)
				.join("")}</${tag}>`;
		}
		const [name, payload] = kind === 10 ? listOf(this.#cards[Number(first)]) : [];
		return printCard(wordOf(name), isFields(payload) ? payload : {}, this.place);
	}

	/** `[text or atom, markups that open here, how many close after it, the text or the atom's place]` */
	#markers(markers: List): string {
		const open: string[] = [];
		let html = "";
		for (const marker of markers) {
			const [kind, opening, closing, value] = listOf(marker);
			for (const at of listOf(opening)) {
				const [tag, attributes] = listOf(this.#markups[Number(at)]);
				const [start, end] = this.#markup(wordOf(tag), listOf(attributes));
				html += start;
				open.push(end);
			}
			html += kind === 1 ? this.#atom(listOf(this.#atoms[Number(value)])) : serialiseHtml(wordOf(value));
			for (let left = Number(closing) || 0; left > 0 && open.length > 0; left--) html += open.pop();
		}
		return html + open.reverse().join("");
	}

	#markup(tag: string, attributes: List): readonly [string, string] {
		if (tag === "a") {
			const href = wordOf(attributes[attributes.indexOf("href") + 1]);
			const [start = "", end = ""] = serialiseHtml(element("a", { href }, "|")).split(/\|(?=<\/a>$)/);
			return [start, end];
		}
		return MARKUPS.has(tag) ? [`<${tag}>`, `</${tag}>`] : ["", ""];
	}

	#atom([name, text]: List): string {
		return name === "soft-return" ? "<br>" : serialiseHtml(wordOf(text));
	}
}

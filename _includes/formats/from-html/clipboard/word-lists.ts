import { BLOCKS } from "../html/elements.ts";
import type { HtmlReader, Tag } from "../html/read-tokens.ts";

/** `mso-list:l0 level2 lfo1`: Word puts an item of a list as a paragraph that says how deep it stands. */
const ITEM = /mso-list\s?:[^;]{0,40}?\blevel(\d)/i;
/** What shows the bullet or the number, to be passed over. */
const MARK = /mso-list\s?:\s?ignore/i;
/** `1.`, `a)`, `iv.`: of a numbered list. */
const NUMBER = /^\(?([0-9]{1,6}|[a-z]{1,5})[.)]/i;

interface OpenList {
	readonly level: number;
	readonly name: "ol" | "ul";
}

/** Tells the lists that Word makes of paragraphs as the lists that they are. */
export class WordLists implements HtmlReader {
	readonly #lists: OpenList[] = [];
	/** An item whose mark was not seen yet. */
	#waiting: { readonly level: number; readonly line: number } | undefined;
	/** The mark, while it is read. */
	#mark: { readonly name: string; depth: number; text: string } | undefined;
	#isInItem = false;

	constructor(private readonly reader: HtmlReader) {}

	open(tag: Tag): void {
		if (this.#mark) {
			if (tag.name === this.#mark.name) this.#mark.depth += 1;
			return;
		}
		const style = tag.attribute("style") ?? "";
		if (this.#waiting && MARK.test(style)) {
			this.#mark = { name: tag.name, depth: 1, text: "" };
			return;
		}
		if (!BLOCKS.has(tag.name)) {
			this.reader.open(tag);
			return;
		}
		this.#openWaiting("");
		const level = tag.name === "p" || /^h[1-6]$/.test(tag.name) ? ITEM.exec(style)?.[1] : undefined;
		if (level === undefined) {
			this.#closeLists(0);
			this.reader.open(tag);
			return;
		}
		this.#isInItem = true;
		this.#waiting = { level: Number(level), line: tag.line };
	}

	close(name: string): void {
		if (this.#mark) {
			if (name === this.#mark.name) this.#mark.depth -= 1;
			if (this.#mark.depth > 0) return;
			const { text } = this.#mark;
			this.#mark = undefined;
			this.#openWaiting(text);
			return;
		}
		if (BLOCKS.has(name)) {
			this.#openWaiting("");
			if (this.#isInItem) {
				this.#isInItem = false;
				this.reader.close("p");
				if (name === "p" || /^h[1-6]$/.test(name)) return;
			}
			this.#closeLists(0);
		}
		this.reader.close(name);
	}

	text(text: string): void {
		if (this.#mark) {
			this.#mark.text += text.slice(0, 100);
			return;
		}
		if (text.trim() !== "") this.#openWaiting("");
		this.reader.text(text);
	}

	comment(text: string, line: number): void {
		this.reader.comment(text, line);
	}

	#openWaiting(mark: string): void {
		const item = this.#waiting;
		if (!item) return;
		this.#waiting = undefined;
		const number = NUMBER.exec(mark.trim())?.[1];
		const name = number === undefined ? "ul" : "ol";
		while ((this.#lists.at(-1)?.level ?? 0) > item.level) this.#closeLists(this.#lists.length - 1);
		const list = this.#lists.at(-1);
		if (list?.level === item.level && list.name !== name) this.#closeLists(this.#lists.length - 1);
		if (list?.level === item.level && list.name === name) this.reader.close("li");
		else {
			this.#lists.push({ level: item.level, name });
			const start = number !== undefined && /^\d/.test(number) ? number : undefined;
			this.reader.open(tagOf(name, item.line, start));
		}
		this.reader.open(tagOf("li", item.line));
	}

	/** Ends lists until so many are open. */
	#closeLists(left: number): void {
		while (this.#lists.length > left) {
			const list = this.#lists.pop();
			this.reader.close("li");
			if (list) this.reader.close(list.name);
		}
	}
}

function tagOf(name: string, line: number, start?: string): Tag {
	return { name, line, attribute: (attribute) => (attribute === "start" ? start : undefined) };
}

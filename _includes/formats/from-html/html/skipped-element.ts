import { cleanText, onOneLine } from "../clean-text.ts";
import { BLOCKS, VOID } from "./elements.ts";
import { type Embed, readEmbed } from "./embeds.ts";
import { wordsOfImage } from "./pictures.ts";
import type { Tag } from "./read-tokens.ts";

const MEDIA: ReadonlySet<string> = new Set(["iframe", "video", "audio", "object", "embed"]);

/** Whether an element shows what lies elsewhere: a link takes its place. */
export function isMedia(name: string): boolean {
	return MEDIA.has(name);
}

/** An element that is not read, while it is open: its words are gathered, to be told. */
export class SkippedElement {
	readonly line: number;
	/** The link in its place. */
	embed: Embed | undefined;
	readonly #name: string;
	/** Of the player, which may name its file in a tag of its own. */
	readonly #title: string;
	readonly #words: string[] = [];
	/** Hidden inside a passage: it ends with that, closed or not. */
	readonly #passes: boolean;
	#depth = 1;

	/** @param what of kind it is, as the report names it */
	constructor(
		tag: Tag,
		readonly what: string,
	) {
		const { name } = tag;
		this.#name = name;
		this.#title = onOneLine(cleanText(tag.attribute("title") ?? ""));
		this.line = tag.line;
		this.embed = isMedia(name) || name === "script" ? readEmbed(tag) : undefined;
		this.#passes = !isMedia(name) && what !== `<${name}>` && !BLOCKS.has(name);
		if (name === "img") this.#words.push(wordsOfImage(tag));
	}

	get words(): string {
		return this.#words.join("");
	}

	/** A tag inside it. Tells whether the element has ended before the tag. */
	open(tag: Tag): boolean {
		const { name } = tag;
		if (this.#passes && BLOCKS.has(name)) return true;
		if (name === this.#name && !VOID.has(name)) this.#depth += 1;
		if (BLOCKS.has(name) || name === "br") this.text(" ");
		if (name === "img") this.text(` ${wordsOfImage(tag)} `);
		const inside = isMedia(this.#name) && !this.embed ? embedInside(tag, this.#name) : undefined;
		if (inside) this.embed = { ...inside, title: inside.title || this.#title };
		return false;
	}

	/** An end tag. Tells whether it ends the element, or whether that ended before it. */
	close(name: string): "inside" | "ended" | "before" {
		if (name === this.#name) {
			this.#depth -= 1;
			return this.#depth === 0 ? "ended" : "inside";
		}
		if (!BLOCKS.has(name)) return "inside";
		if (this.#passes) return "before";
		this.text(" ");
		return "inside";
	}

	text(text: string): void {
		this.#words.push(text);
	}
}

/** The address of a film that stands on a tag inside it. */
function embedInside(tag: Tag, around: string): Embed | undefined {
	if (tag.name === "source") return readEmbed({ ...tag, name: around });
	if (tag.name !== "param") return isMedia(tag.name) ? readEmbed(tag) : undefined;
	if (!/^(?:movie|src|url)$/i.test(tag.attribute("name") ?? "")) return undefined;
	const attribute = (name: string) => tag.attribute(name === "src" ? "value" : name);
	return readEmbed({ ...tag, attribute });
}

import type { Block } from "../foreign-body.ts";
import { BlockReader, languageOf, type OpenCode } from "./block-reader.ts";
import { BodyBuilder } from "./body-builder.ts";
import { BLOCKS, VOID, whyDropped } from "./elements.ts";
import { NoteKeeper } from "./notes.ts";
import { OpenElements } from "./open-elements.ts";
import { PassageReader } from "./passage-reader.ts";
import { isTracker, type ReadEmbedded, wordsOfImage } from "./pictures.ts";
import type { HtmlReader, Tag } from "./read-tokens.ts";
import { isMedia, SkippedElement } from "./skipped-element.ts";

/** Makes a body of the tags and texts of HTML, one after the other. Whatever they are, each costs the same. */
export class HtmlBodyReader implements HtmlReader {
	readonly builder = new BodyBuilder();
	readonly notes = new NoteKeeper();
	readonly #elements = new OpenElements(this.builder);
	readonly #passages: PassageReader;
	readonly #blocks = new BlockReader(this.builder, this.#elements, this.notes, (keeps) => {
		this.#passages.keepsLines = keeps;
	});
	#skipped: SkippedElement | undefined;

	/** @param readEmbedded without it, a picture in the text itself has the address `data:` and no bytes */
	constructor(readEmbedded: ReadEmbedded = () => ({ src: "data:" })) {
		this.#passages = new PassageReader(this.builder, this.notes, readEmbedded);
	}

	open(tag: Tag): void {
		const { name } = tag;
		if (this.#skipped) {
			if (!this.#skipped.open(tag)) return;
			this.#endSkipped(this.#skipped);
		}
		if (this.#blocks.code) {
			openInCode(this.#blocks.code, tag);
			return;
		}
		const why = whyDropped(tag);
		if (isMedia(name) || (why !== undefined && !(name === "img" && isTracker(tag))))
			this.#skip(tag, why ?? `<${name}>`);
		else if (name === "hr") {
			this.#elements.endParagraph();
			this.builder.addBlock({ kind: "rule" });
		} else if (BLOCKS.has(name)) this.#blocks.open(tag);
		else this.#passages.open(tag);
	}

	close(name: string): void {
		if (this.#skipped) {
			const where = this.#skipped.close(name);
			if (where !== "inside") this.#endSkipped(this.#skipped);
			if (where !== "before") return;
		}
		if (this.#blocks.code && name !== "pre" && name !== "xmp") return;
		if (BLOCKS.has(name)) this.#elements.close(name);
		else this.#passages.close(name);
	}

	text(text: string): void {
		(this.#skipped ?? this.#blocks.code ?? this.#passages).text(text);
	}

	comment(text: string, line: number): void {
		if (this.#skipped) this.#skipped.text(` ${text} `);
		else if (/[\p{L}\p{N}]/u.test(text)) {
			const block = /^\s*\/?(wp:[\w/-]+)/.exec(text)?.[1];
			this.builder.drop(`<!-- ${block ?? "…"} -->`, text, line);
		}
	}

	/** Ends all that is open, and gives what the text holds. */
	end(): readonly Block[] {
		if (this.#skipped) this.#endSkipped(this.#skipped);
		this.#elements.closeAll();
		this.builder.endPassage();
		for (const one of this.notes.dropped) this.builder.dropped.push(one);
		return this.builder.body.blocks;
	}

	#skip(tag: Tag, what: string): void {
		const skipped = new SkippedElement(tag, what);
		if (/^(?:input|textarea|select|button)$/.test(tag.name)) this.#blocks.controls += 1;
		if (BLOCKS.has(tag.name)) this.builder.endPassage();
		if (VOID.has(tag.name)) this.#endSkipped(skipped);
		else this.#skipped = skipped;
	}

	#endSkipped({ what, words, line, embed }: SkippedElement): void {
		this.#skipped = undefined;
		if (embed) {
			const { link } = this.builder;
			this.builder.endPassage();
			this.builder.setLink(embed.href);
			this.builder.addText(embed.title || embed.label);
			this.builder.endPassage();
			this.builder.setLink(link);
			this.builder.told.push({ what: `${what} thành liên kết`, text: embed.href.slice(0, 200), line });
		}
		if (!embed || /[\p{L}\p{N}]/u.test(words)) this.builder.drop(what, words, line);
	}
}

function openInCode(code: OpenCode, tag: Tag): void {
	if (tag.name === "br") code.text("\n");
	if (tag.name === "code") code.language ||= languageOf(tag);
	if (tag.name === "img") code.text(` ${wordsOfImage(tag)} `);
}

import { LIMITS } from "../../../domain/reader/limits.ts";
import { cleanText } from "../clean-text.ts";
import type { Block, Runs } from "../foreign-body.ts";
import { joinRuns, passagesOf, textOfRuns } from "../runs.ts";
import type { BodyBuilder, Frame } from "./body-builder.ts";
import { withCaption } from "./captions.ts";
import { galleryOf } from "./gallery.ts";
import { finishHeading } from "./heading.ts";
import { NoteKeeper } from "./notes.ts";
import type { OpenElements } from "./open-elements.ts";
import type { Tag } from "./read-tokens.ts";
import { TableReader } from "./table-reader.ts";

const FIGURE_CLASS = /(?:^|\s)(?:wp-caption|VCSortableInPreviewMode|image-container|imgbox|img-box)(?:\s|$)/;
/** What WordPress, its Jetpack and Ghost show pictures together in. */
const GALLERY_CLASS =
	/(?:^|\s)(?:wp-block-gallery|wp-block-jetpack-(?:tiled-gallery|slideshow)|tiled-gallery|galleryid-\d+|kg-gallery-card)(?:\s|$)/;
const CAPTION_CLASS = /caption|chu-?thich|image-?desc/i;

/** The text of code, while it is open. */
export class OpenCode {
	readonly #parts: string[] = [];

	constructor(public language: string) {}

	text(text: string): void {
		this.#parts.push(text);
	}

	get whole(): string {
		return this.#parts.join("");
	}
}

/** Reads what holds passages: headings, lists, figures, tables. */
export class BlockReader {
	/** Code that is open: in it, tags are nothing. */
	code: OpenCode | undefined;
	/** How many controls of forms there were. */
	controls = 0;
	readonly #tables: TableReader;
	readonly #captions = new Map<Frame, Runs>();
	readonly #items = new Map<Frame, Block[][]>();

	/** @param keepLines told when a poem begins and ends */
	constructor(
		private readonly builder: BodyBuilder,
		private readonly elements: OpenElements,
		private readonly notes: NoteKeeper,
		private readonly keepLines: (keeps: boolean) => void,
	) {
		this.#tables = new TableReader(builder, elements);
	}

	open(tag: Tag): void {
		const { name } = tag;
		const classes = tag.attribute("class") ?? "";
		this.elements.endParagraph();
		if (this.#tables.open(tag)) return;
		if (/^h[1-6]$/.test(name)) this.#openHeading(Number(name[1]));
		else if (GALLERY_CLASS.test(classes)) this.#openGallery(name);
		else if (/^(?:ul|ol|dir|menu)$/.test(name)) this.#openList(name === "ol", tag.attribute("start"));
		else if (name === "li") this.#openItem(tag);
		else if (name === "blockquote") this.#openQuote();
		else if (name === "figure" || FIGURE_CLASS.test(classes)) this.#openFigure(name);
		else if (name === "figcaption" || CAPTION_CLASS.test(classes)) this.#openCaption(name);
		else if (name === "pre" || name === "xmp") this.#openCode(tag, classes);
		else if (name === "form") this.#openForm(tag);
		else if (/^(?:dt|dd|summary|legend)$/.test(name)) this.#openTerm(name);
		else if (name === "div" && NoteKeeper.isNoteId(tag.attribute("id") ?? "")) this.#openNote(tag);
		else this.elements.push(name);
	}

	#openHeading(level: number): void {
		this.elements.endHeading();
		const isInside = /^(?:item|cell|caption)$/.test(this.builder.frame.kind);
		const frame = this.builder.enter("heading", ({ blocks }) =>
			this.builder.addBlocks(finishHeading(blocks, isInside ? undefined : level)),
		);
		this.elements.push("h", frame);
	}

	#openQuote(): void {
		const frame = this.builder.enter("quote", ({ blocks }) => {
			if (blocks.length > 0) this.builder.frame.blocks.push({ kind: "quote", blocks });
		});
		this.elements.push("blockquote", frame);
	}

	#openList(ordered: boolean, written: string | undefined): void {
		const start = Math.min(Math.max(0, Number.parseInt(written ?? "1", 10) || 1), 999_999);
		const frame = this.builder.enter("list", (ended) => {
			// What stands in a list and in none of its items is one.
			const strayed = ended.blocks.length > 0 ? [ended.blocks] : [];
			const items = [...(this.#items.get(ended) ?? []), ...strayed];
			this.#items.delete(ended);
			if (items.length === 0) return;
			const list = { kind: "list", ordered, start, items } as const;
			// Google Docs puts a list behind the item that it belongs to.
			const around = this.#items.get(this.builder.frame);
			(around?.at(-1) ?? this.builder.frame.blocks).push(list);
		});
		if (frame) this.#items.set(frame, []);
		this.elements.pushList(ordered ? "ol" : "ul", frame);
	}

	#openItem(tag: Tag): void {
		if (this.elements.endItem() === "none") this.#openList(false, undefined);
		const list = this.builder.frame;
		const id = tag.attribute("id");
		const holder = id === undefined ? undefined : this.notes.open(id);
		const frame = this.builder.enter("item", ({ blocks }) => {
			if (holder && this.notes.close(holder, blocks, tag.line)) return;
			if (blocks.length > 0) this.#items.get(list)?.push(blocks);
		});
		this.elements.pushItem(frame);
	}

	#openFigure(name: string): void {
		const frame = this.builder.enter("figure", (ended) => {
			const caption = this.#captions.get(ended) ?? [];
			this.#captions.delete(ended);
			this.builder.addBlocks(withCaption(ended.blocks, caption));
		});
		this.elements.push(name, frame);
	}

	/** Pictures that are shown together, with what is said under all of them; inside of a cell or an item they stand alone. */
	#openGallery(name: string): void {
		const frame = this.builder.enter("gallery", (ended) => {
			const caption = this.#captions.get(ended) ?? [];
			this.#captions.delete(ended);
			const isInside = !/^(?:body|form|figure|gallery)$/.test(this.builder.frame.kind);
			this.builder.addBlocks(
				isInside ? withCaption(ended.blocks, caption) : galleryOf(ended.blocks, caption),
			);
		});
		this.elements.push(name, frame);
	}

	#openCaption(name: string): void {
		const frame = this.builder.enter("caption", ({ blocks }) => {
			const around = this.builder.frame;
			this.builder.addBlocks(blocks.filter(({ kind }) => kind === "figure"));
			const runs = joinRuns(passagesOf(blocks.filter(({ kind }) => kind !== "figure")));
			if (runs.length === 0) return;
			const isOfAll = around.kind === "gallery" && name === "figcaption";
			if (around.kind === "figure" || isOfAll) {
				const before = this.#captions.get(around);
				this.#captions.set(around, before ? joinRuns([before, runs]) : runs);
			} else this.builder.addBlocks(withCaption(around.blocks.splice(-1), runs));
		});
		this.elements.push(name, frame);
	}

	#openCode(tag: Tag, classes: string): void {
		if (/(?:^|\s)wp-block-verse(?:\s|$)/.test(classes)) {
			this.keepLines(true);
			this.elements.push(tag.name, undefined, () => this.keepLines(false));
			return;
		}
		const code = new OpenCode(languageOf(tag));
		this.code = code;
		this.elements.push(tag.name, undefined, () => {
			this.code = undefined;
			const text = cleanText(code.whole).replace(/^\n/, "").trimEnd();
			if (text !== "") this.builder.addBlock({ kind: "code", text, language: code.language });
		});
	}

	/** A form goes when readers were to fill it in; one around a whole page is none. */
	#openForm({ line, name }: Tag): void {
		const before = this.controls;
		const frame = this.builder.enter("form", ({ blocks }) => {
			const text = passagesOf(blocks).map(textOfRuns).join(" ");
			if (this.controls > before && text.length < LIMITS.lede) this.builder.drop("<form>", text, line);
			else this.builder.addBlocks(blocks);
		});
		this.elements.push(name, frame);
	}

	/** What a list of terms explains is bold, as what opens a fold is. */
	#openTerm(name: string): void {
		this.elements.endTerm();
		if (name !== "dd") this.builder.setMark("bold", 1);
		this.elements.push(name, undefined, () => {
			if (name !== "dd") this.builder.setMark("bold", -1);
		});
	}

	#openNote({ name, line, attribute }: Tag): void {
		const holder = this.notes.open(attribute("id") ?? "");
		const frame = this.builder.enter("note", ({ blocks }) => {
			if (!this.notes.close(holder, blocks, line)) this.builder.addBlocks(blocks);
		});
		this.elements.push(name, frame);
	}
}

/** `language-js`, `lang-js`, `brush: js`: the language of code. */
export function languageOf(tag: Tag): string {
	const classes = tag.attribute("class") ?? "";
	return /(?:^|\s)(?:lang(?:uage)?-|brush:\s?)([\w+#-]+)/.exec(classes)?.[1]?.slice(0, 30) ?? "";
}

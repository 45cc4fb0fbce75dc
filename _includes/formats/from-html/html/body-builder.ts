import { cleanText, onOneLine } from "../clean-text.ts";
import type { Block, Dropped, ForeignPicture, Run, TextRun, Told } from "../foreign-body.ts";
import { isSetAlike, tidyRuns } from "../runs.ts";
import type { Mark } from "./elements.ts";

/** What holds blocks while it is read: the body, a quote, an item of a list, a cell. */
export interface Frame {
	readonly kind:
		| "body"
		| "quote"
		| "list"
		| "item"
		| "table"
		| "cell"
		| "figure"
		| "gallery"
		| "caption"
		| "heading"
		| "form"
		| "note";
	readonly blocks: Block[];
	readonly parent?: Frame;
	readonly depth: number;
	/** What the blocks inside it make, when it ends. */
	readonly end: (frame: Frame) => void;
}

/** How the text that comes next is set. A mark may be opened several times. */
type Setting = Record<Mark, number>;
const PLAIN: Setting = { bold: 0, italic: 0, strike: 0, code: 0 };

/** Containers inside one another, past which they are read as if they were none. */
const DEEPEST = 12;

/** Puts pieces of text together to passages, and passages into what holds them. */
export class BodyBuilder {
	readonly dropped: Dropped[] = [];
	readonly told: Told[] = [];
	#frame: Frame = { kind: "body", blocks: [], depth: 0, end: () => {} };
	readonly body = this.#frame;
	#runs: Run[] = [];
	#setting: Setting = { ...PLAIN };
	#href: string | undefined;
	#passage = 0;
	/** Pieces up to there stay as they are: those behind may be taken out again. */
	#followedFrom = 0;

	get frame(): Frame {
		return this.#frame;
	}

	/** Something is not taken over: its words are told. */
	drop(what: string, text: string, line: number): void {
		this.dropped.push({ what, text: onOneLine(cleanText(text)), line });
	}

	/** Text of a passage: its blanks are one space. */
	addText(text: string): void {
		const clean = cleanText(text).replace(/\s+/g, " ");
		if (clean === "" || (clean === " " && this.#runs.length === 0)) return;
		const run = this.#set(clean);
		const last = this.#runs.at(-1);
		if (last?.kind === "text" && isSetAlike(last, run) && this.#runs.length > this.#followedFrom)
			this.#runs[this.#runs.length - 1] = { ...last, text: last.text + clean };
		else this.#runs.push(run);
	}

	#set(text: string): TextRun {
		const { bold, italic, strike, code } = this.#setting;
		return {
			kind: "text",
			text,
			...(bold > 0 && { bold: true }),
			...(italic > 0 && { italic: true }),
			...(strike > 0 && { strike: true }),
			...(code > 0 && { code: true }),
			...(this.#href !== undefined && { href: this.#href }),
		};
	}

	addRun(run: Run): void {
		this.#runs.push(run);
	}

	/** Gives what takes the pieces out again that are added from now on; nothing when the passage has ended. */
	followRuns(): () => readonly Run[] {
		const [passage, from] = [this.#passage, this.#runs.length];
		this.#followedFrom = from;
		return () => (passage === this.#passage ? this.#runs.splice(from) : []);
	}

	setMark(mark: Mark, by: 1 | -1): void {
		this.#setting[mark] = Math.max(0, this.#setting[mark] + by);
	}

	/** All that is added leads there, until it is told otherwise. */
	setLink(href: string | undefined): void {
		this.#href = href;
	}

	get link(): string | undefined {
		return this.#href;
	}

	/** How text is set here, to be set so again behind a cell. */
	saveSetting(): () => void {
		const [setting, href] = [this.#setting, this.#href];
		this.#setting = { ...PLAIN };
		this.#href = undefined;
		return () => {
			this.#setting = setting;
			this.#href = href;
		};
	}

	/** Ends the passage. */
	endPassage(): void {
		if (this.#runs.length === 0) return;
		const runs = this.#runs;
		this.#runs = [];
		this.#followedFrom = 0;
		this.#passage += 1;
		for (const passage of tidyRuns(runs)) this.#frame.blocks.push({ kind: "paragraph", runs: passage });
	}

	addBlock(block: Block): void {
		this.endPassage();
		this.#frame.blocks.push(block);
	}

	/** Blocks that are made already go to the end of a container: where there are many, they are no arguments. */
	addBlocks(blocks: readonly Block[], to: Frame = this.#frame): void {
		for (const block of blocks) to.blocks.push(block);
	}

	addPicture(picture: ForeignPicture): void {
		this.addBlock({ kind: "figure", picture });
	}

	/** Opens a container; where it would be too deep, nothing happens and what it holds goes into the one around it. */
	enter(kind: Frame["kind"], end: Frame["end"]): Frame | undefined {
		this.endPassage();
		if (this.#frame.depth >= DEEPEST) return undefined;
		this.#frame = { kind, blocks: [], parent: this.#frame, depth: this.#frame.depth + 1, end };
		return this.#frame;
	}

	/** Ends a container that is open, and those inside it. */
	leave(frame: Frame): void {
		this.endPassage();
		while (this.#frame.parent) {
			const ended = this.#frame;
			this.#frame = this.#frame.parent;
			ended.end(ended);
			if (ended === frame) return;
		}
	}
}

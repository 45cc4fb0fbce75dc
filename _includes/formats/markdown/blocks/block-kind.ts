import type { Token } from "markdown-it";
import type { BodySetting } from "../body-setting.ts";
import type { FactFault, Facts, KnownFacts } from "./facts.ts";

/** A block of an article: `::: phim Lũ về` … `:::`. */
export interface Block<Name extends string = string> {
	readonly title: string;
	readonly facts: Facts<Name>;
	/** Its line in the body, from 0, and the whole of that line. */
	readonly line: number;
	readonly source: string;
}

/** A block that is printed. */
export interface PrintedBlock<Name extends string = string> extends Block<Name> {
	/** What stands in it, without its facts. */
	readonly content: () => readonly Token[];
	readonly setting: BodySetting;
}

/** A kind of block. All of them hold Markdown; some begin with lines of facts. */
export interface BlockKind {
	/** As it is written behind the colons, without marks: `phim`. */
	readonly name: string;
	/** What it may tell in lines of facts. */
	readonly facts?: KnownFacts;
	/** What is wrong with it beside single facts. Passages of its content are not parsed yet: they are as they were typed. */
	readonly judge?: (block: Block, content: () => readonly Token[]) => readonly FactFault[];
	/** Whether its tables are what it draws: they are folded away under it. */
	readonly foldsTables?: true;
	/** Of a block of pictures, each on a line of its own: how many it takes. They stand together in it. */
	readonly pictures?: { readonly least: number; readonly most: number };
	/** HTML before and after its Markdown. */
	readonly open: (block: PrintedBlock) => string;
	readonly close: (block: PrintedBlock) => string;
	/** What of its facts is text that readers see, beside its title. */
	readonly texts?: (block: Block) => readonly string[];
}

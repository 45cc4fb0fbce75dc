import type { Node } from "prosemirror-model";
import { leadsElsewhere } from "../../../../../_includes/formats/from-html/links.ts";
import { printBlocks } from "../../../../../_includes/formats/from-html/print/print-blocks.ts";
import { printFigure } from "../../../../../_includes/formats/from-html/print/print-figure.ts";
import { untouched } from "./origin.ts";
import { toBlock } from "./to-blocks.ts";

type Setting = Parameters<typeof printBlocks>[1];

const setting: Setting = {
	lower: 0,
	hasNote: () => true,
	link: (href) => (leadsElsewhere(href) || href.startsWith("#") ? href : undefined),
	picture: () => "",
	figure: ({ picture }) => printFigure(picture, { src: picture.src, alt: picture.alt ?? "" }),
	unmarked: () => {},
};

const printed = new WeakMap<Node, string>();

/** A block as Markdown: as it was, where it is the same; else as the newsroom's printer writes it. Empty where it says nothing. */
export function textOfBlock(block: Node): string {
	return untouched(block)?.source ?? printBlock(block);
}

/** A block in the newsroom's form, whatever it was. */
export function printBlock(block: Node): string {
	const known = printed.get(block);
	if (known !== undefined) return known;
	const text =
		block.type.name === "kept"
			? trimLines(String(block.attrs["markdown"]))
			: printBlocks([toBlock(block)], setting);
	printed.set(block, text);
	return text;
}

/** The second of two lists, so that it is not read as part of the first. */
export function printBehind(before: Node, block: Node): string {
	const together = printBlocks([toBlock(before), toBlock(block)], setting);
	return together.slice(printBlocks([toBlock(before)], setting).length).trimStart();
}

const trimLines = (text: string) => text.replace(/^(?:[ \t]*[\r\n])+/, "").trimEnd();

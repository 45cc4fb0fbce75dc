import type { Block, Run, Runs } from "../foreign-body.ts";
import { cleanAddress } from "../links.ts";
import { escapeInside } from "../print/escape-markdown.ts";

const ADDRESS = /https?:\/\/[^\s<>"]+/gi;

/**
 * Blocks of a clipboard without what programs say of pictures that are not pasted (only the line under one is the
 * writer's), and with no address that follows the reader, shown or led to.
 */
export function tidyBlocks(blocks: readonly Block[]): readonly Block[] {
	return blocks.map((block): Block => {
		switch (block.kind) {
			case "figure": {
				const { alt: _, ...picture } = block.picture;
				return { ...block, picture };
			}
			case "list":
				return { ...block, items: block.items.map(tidyBlocks) };
			case "quote":
			case "box":
				return { ...block, blocks: tidyBlocks(block.blocks) };
			case "table":
				return { ...block, rows: block.rows.map((row) => row.map(tidyRuns)) };
			case "paragraph":
			case "heading":
				return { ...block, runs: tidyRuns(block.runs) };
			default:
				return block;
		}
	});
}

const tidyRuns = (runs: Runs): Runs => runs.map(tidyRun);

function tidyRun(run: Run): Run {
	if (run.kind === "picture") {
		const { alt: _, ...picture } = run.picture;
		return { ...run, picture };
	}
	if (run.kind !== "text") return run;
	const text = run.text.replace(ADDRESS, cleanAddress);
	if (text !== run.href || escapeInside(text) !== text) return { ...run, text };
	// An address that leads to itself does so as plain text.
	const { href: _, ...plain } = run;
	return { ...plain, text };
}

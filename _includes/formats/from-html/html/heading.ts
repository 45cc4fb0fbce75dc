import { LIMITS } from "../../../domain/reader/limits.ts";
import type { Block, Run, Runs } from "../foreign-body.ts";
import { joinRuns, passagesOf, textOfRuns } from "../runs.ts";

/**
 * What the blocks inside a heading make: the heading, and its pictures behind it. One that was never closed holds the
 * text that follows: only its first passage is the heading then.
 *
 * @param level undefined where no heading can stand: it is a bold passage there
 */
export function finishHeading(blocks: readonly Block[], level: number | undefined): readonly Block[] {
	const isFigure = ({ kind }: Block) => kind === "figure";
	const passages = passagesOf(blocks.filter((block) => !isFigure(block))).filter((runs) => runs.length > 0);
	const together = joinRuns(passages);
	const isOne = passages.length < 2 || textOfRuns(together).length <= LIMITS.title;
	const [first, ...others] = isOne ? [together] : passages;
	const paragraphs = others.map((runs): Block => ({ kind: "paragraph", runs }));
	return [
		...(first && first.length > 0 ? [headingOf(first, level)] : []),
		...paragraphs,
		...blocks.filter(isFigure),
	];
}

function headingOf(runs: Runs, level: number | undefined): Block {
	if (level === undefined) return { kind: "paragraph", runs: runs.map((run) => setBold(run, true)) };
	// A heading is bold by itself.
	const isBold = runs.every((run) => run.kind !== "text" || run.bold || run.text.trim() === "");
	return { kind: "heading", level, runs: isBold ? runs.map((run) => setBold(run, false)) : runs };
}

/** A piece with or without bold. */
export function setBold(run: Run, bold: boolean): Run {
	if (run.kind !== "text") return run;
	const { bold: _, ...rest } = run;
	return bold ? { ...rest, bold } : rest;
}

import { LIMITS } from "../../../domain/reader/limits.ts";
import { onOneLine } from "../clean-text.ts";
import type { Block, Runs } from "../foreign-body.ts";
import { textOfRuns } from "../runs.ts";

/** The caption goes to the one picture; under several, or under what is no picture, it is a passage. */
export function withCaption(blocks: readonly Block[], caption: Runs): readonly Block[] {
	const text = onOneLine(textOfRuns(caption));
	if (text === "") return blocks;
	const figures = blocks.filter(({ kind }) => kind === "figure");
	const [figure] = figures;
	const fits = text.length <= LIMITS.caption && !caption.some(({ kind }) => kind === "note");
	if (figures.length !== 1 || figure?.kind !== "figure" || figure.picture.caption !== undefined || !fits) {
		const runs = caption.map((run) => (run.kind === "text" ? { ...run, italic: true } : run));
		return [...blocks, { kind: "paragraph", runs }];
	}
	const captioned: Block = { kind: "figure", picture: { ...figure.picture, caption: text } };
	return blocks.map((block) => (block === figure ? captioned : block));
}

import { cleanText, onOneLine } from "./clean-text.ts";
import type { ReadParts } from "./finish-body.ts";
import type { Block, Run } from "./foreign-body.ts";
import { tidyRuns } from "./runs.ts";

/** Reads plain text. Passages are parted by empty lines; where there is none, each line is one. */
export function readPlain(text: string): ReadParts {
	const lines = cleanText(text.replace(/\r\n?/g, "\n")).split("\n").map(onOneLine);
	const isParted = lines.join("\n").trim().includes("\n\n");
	const end: readonly Run[] = isParted ? [{ kind: "break" }] : [{ kind: "break" }, { kind: "break" }];
	const runs = lines.flatMap((line): readonly Run[] => [{ kind: "text", text: line }, ...end]);
	const blocks = tidyRuns(runs).map((passage): Block => ({ kind: "paragraph", runs: passage }));
	return { blocks, notes: new Map(), dropped: [], told: [] };
}

import type { Block, Run, Runs, TextRun } from "./foreign-body.ts";

/** Whether two pieces are set alike. */
export function isSetAlike(one: TextRun, other: TextRun): boolean {
	return (
		one.bold === other.bold &&
		one.italic === other.italic &&
		one.strike === other.strike &&
		one.code === other.code &&
		one.href === other.href
	);
}

/** The text of a passage without marks; a break is a line end. */
export function textOfRuns(runs: Runs): string {
	return runs
		.map((run) => {
			if (run.kind === "text") return run.text;
			if (run.kind === "picture") return run.picture.alt ?? "";
			return run.kind === "break" ? "\n" : (run.text ?? "");
		})
		.join("");
}

/** A passage without blanks at the ends of its lines, nor empty lines; parted where empty lines stood. */
export function tidyRuns(runs: Runs): readonly Runs[] {
	const passages: Run[][] = [];
	let passage: Run[] = [];
	let breaks = 0;
	for (const run of runs) {
		if (run.kind === "break") {
			trimEnd(passage);
			breaks += 1;
			continue;
		}
		const begins = passage.length === 0 || breaks > 0;
		const text = run.kind === "text" && begins ? run.text.trimStart() : undefined;
		if (text === "") continue;
		if (breaks > 0 && passage.length > 0) {
			if (breaks === 1) passage.push({ kind: "break" });
			else {
				passages.push(passage);
				passage = [];
			}
		}
		breaks = 0;
		passage.push(run.kind === "text" && text !== undefined ? { ...run, text } : run);
	}
	trimEnd(passage);
	if (passage.length > 0) passages.push(passage);
	return passages;
}

/** Takes the blanks off the end of a passage that is being put together. */
function trimEnd(passage: Run[]): void {
	for (let last = passage.at(-1); last?.kind === "text"; last = passage.at(-1)) {
		const text = last.text.trimEnd();
		if (text === last.text) return;
		passage.pop();
		if (text !== "") passage.push({ ...last, text });
	}
}

/** Passages as one, where only one can stand: a heading, a cell. What ends no sentence is parted by a semicolon. */
export function joinRuns(passages: readonly Runs[]): Runs {
	const joined: Run[] = [];
	for (const passage of passages) {
		const before = joined.length > 0 ? textOfRuns(joined.slice(-1)).trimEnd() : "";
		if (before !== "")
			joined.push({ kind: "text", text: /[\p{L}\p{M}\p{N})”"’]$/u.test(before) ? "; " : " " });
		for (const run of passage) joined.push(run.kind === "break" ? { kind: "text", text: " " } : run);
	}
	return joined;
}

/** The passages of blocks, in the order of the text. */
export function passagesOf(blocks: readonly Block[]): readonly Runs[] {
	return blocks.flatMap(passagesIn);
}

function passagesIn(block: Block): readonly Runs[] {
	switch (block.kind) {
		case "paragraph":
		case "heading":
			return [block.runs];
		case "list":
			return block.items.flatMap(passagesOf);
		case "quote":
			return passagesOf(block.blocks);
		case "box":
			return [[{ kind: "text", text: block.title }], ...passagesOf(block.blocks)];
		case "table":
			return block.rows.flat();
		case "code":
			return [[{ kind: "text", text: block.text }]];
		case "figure": {
			const { caption } = block.picture;
			const below: Runs = caption === undefined ? [] : [{ kind: "text", text: caption }];
			return [[{ kind: "picture", picture: block.picture }], below];
		}
		case "rule":
			return [];
	}
}

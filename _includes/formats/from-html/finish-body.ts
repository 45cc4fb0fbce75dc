import { readCaption } from "../../domain/article/caption.ts";
import { LIMITS } from "../../domain/reader/limits.ts";
import type { Block, Dropped, ForeignBody, ForeignPicture, Runs, Told } from "./foreign-body.ts";
import { textOfRuns } from "./runs.ts";

/** What was read, before the last look at the whole. */
export interface ReadParts {
	readonly blocks: readonly Block[];
	readonly notes: ReadonlyMap<string, readonly Block[]>;
	readonly dropped: readonly Dropped[];
	readonly told: readonly Told[];
}

/** What only the whole text tells: the line under a picture, a callout, the heading that opens it, what it cites. */
export function finishBody({ blocks: read, notes, dropped, told }: ReadParts): ForeignBody {
	const more: Dropped[] = [];
	const blocks = shape(read, more);
	while (blocks[0]?.kind === "rule") blocks.shift();
	while (blocks.at(-1)?.kind === "rule") blocks.pop();
	const [first] = blocks;
	const heading = first?.kind === "heading" && first.level === 1 ? textOfRuns(first.runs).trim() : "";
	const cited = { pictures: [] as ForeignPicture[], links: new Set<string>() };
	for (const held of [blocks, ...notes.values()]) gather(held, cited);
	return {
		blocks,
		notes,
		pictures: cited.pictures,
		links: [...cited.links],
		...(heading !== "" && { heading }),
		dropped: [...dropped, ...more],
		told,
	};
}

/** `[!note] Cần biết`, which opens a callout; behind it `-` or `+` where it folds. */
const CALLOUT = /^\s*\[!([\p{L}-]{1,40})\][-+]?\s*/u;

function shape(blocks: readonly Block[], dropped: Dropped[]): Block[] {
	const shaped: Block[] = [];
	for (const block of blocks) {
		const last = shaped.at(-1);
		if (block.kind === "paragraph" && last?.kind === "figure" && isCaption(last.picture, block.runs))
			shaped[shaped.length - 1] = {
				...last,
				picture: { ...last.picture, caption: textOfRuns(block.runs).replace(/\s+/g, " ").trim() },
			};
		else if (block.kind === "rule" && last?.kind === "rule") continue;
		else if (block.kind === "quote") shaped.push(shapeQuote(shape(block.blocks, dropped), dropped));
		else if (block.kind === "list")
			shaped.push({ ...block, items: block.items.map((item) => shape(item, dropped)) });
		else shaped.push(block);
	}
	return shaped;
}

/** Whether a passage under a picture names who took it, and so belongs to the picture: `Bến phà. Ảnh: Ánh Nguyệt`. */
function isCaption({ caption }: ForeignPicture, runs: Runs): boolean {
	if (caption !== undefined || !runs.every((run) => run.kind === "text" && run.href === undefined))
		return false;
	const text = textOfRuns(runs);
	return text.length < LIMITS.caption / 2 && readCaption(text).credit !== undefined;
}

/** A quote, or the box that a callout is. */
function shapeQuote(blocks: readonly Block[], dropped: Dropped[]): Block {
	const [first, ...others] = blocks;
	const lead = first?.kind === "paragraph" ? first.runs[0] : undefined;
	const mark = lead?.kind === "text" ? CALLOUT.exec(lead.text) : null;
	if (first?.kind !== "paragraph" || lead?.kind !== "text" || !mark) return { kind: "quote", blocks };
	dropped.push({ what: "callout, thành hộp", text: mark[1] ?? "" });
	const runs: Runs = [{ ...lead, text: lead.text.slice(mark[0].length) }, ...first.runs.slice(1)];
	const end = runs.findIndex((run) => run.kind === "break");
	const title = textOfRuns(runs.slice(0, end === -1 ? undefined : end))
		.replace(/\s+/g, " ")
		.trim();
	const rest = end === -1 ? [] : runs.slice(end + 1);
	const isTitle =
		title.length <= LIMITS.title &&
		!runs.slice(0, end === -1 ? undefined : end).some(({ kind }) => kind === "note");
	if (!isTitle) return { kind: "box", title: "", blocks: [{ kind: "paragraph", runs }, ...others] };
	return {
		kind: "box",
		title,
		blocks: [...(rest.length > 0 ? [{ kind: "paragraph" as const, runs: rest }] : []), ...others],
	};
}

function gather(blocks: readonly Block[], cited: { pictures: ForeignPicture[]; links: Set<string> }): void {
	const look = (runs: Runs) => {
		for (const run of runs) {
			if (run.kind === "picture") cited.pictures.push(run.picture);
			if (run.kind === "text" && run.href !== undefined) cited.links.add(run.href);
		}
	};
	for (const block of blocks) {
		if (block.kind === "paragraph" || block.kind === "heading") look(block.runs);
		if (block.kind === "figure") cited.pictures.push(block.picture);
		if (block.kind === "table") block.rows.flat().forEach(look);
		if (block.kind === "list") for (const item of block.items) gather(item, cited);
		if (block.kind === "quote" || block.kind === "box") gather(block.blocks, cited);
	}
}

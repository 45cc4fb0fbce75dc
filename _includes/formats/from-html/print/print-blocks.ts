import type { Block, Runs } from "../foreign-body.ts";
import { longestRun } from "../longest-run.ts";
import { joinRuns, passagesOf, textOfRuns } from "../runs.ts";
import { printRuns, type RunSetting, settle, withoutMarks } from "./print-runs.ts";
import { printsAs } from "./prints-as.ts";

export interface BlockSetting extends RunSetting {
	/** A picture that stands by itself; the text of one that is missing, or nothing where it had none. */
	figure(block: Extract<Block, { kind: "figure" }>): string;
	/** By how much headings are lower than in the source: the highest becomes `##`. */
	readonly lower: number;
	/** Told of a passage whose marks would not have printed as meant. */
	unmarked(text: string): void;
}

/** Blocks as Markdown, parted by empty lines. What prints nothing is left out. */
export function printBlocks(blocks: readonly Block[], setting: BlockSetting, gap = "\n\n"): string {
	const printed: string[] = [];
	let before: Block | undefined;
	let turned = false;
	for (const block of blocks) {
		// Two lists, one behind the other, would be one, but for another sign.
		turned = block.kind === "list" && before?.kind === "list" && before.ordered === block.ordered && !turned;
		const text = printBlock(block, setting, turned);
		if (text === "") continue;
		printed.push(text);
		before = block;
	}
	return printed.join(gap);
}

function printBlock(block: Block, setting: BlockSetting, turned: boolean): string {
	switch (block.kind) {
		case "paragraph":
			return printPassage(block.runs, "", setting);
		case "heading": {
			const level = Math.min(6, Math.max(2, block.level + setting.lower));
			return printPassage(joinRuns([block.runs]), `${"#".repeat(level)} `, setting);
		}
		case "figure":
			return setting.figure(block);
		case "list":
			return printList(block, setting, turned);
		case "quote":
			return prefixed(printBlocks(block.blocks, setting), "> ", "> ").replace(/^> $/gm, ">");
		case "box":
			return printBox(block, setting);
		case "table":
			return printTable(block, setting);
		case "code":
			return CHARACTER_NUMBER.test(block.text)
				? printPassage(linesOf(block.text), "", setting)
				: printCode(block);
		case "rule":
			return "***";
	}
}

/** A passage behind a sign that opens it. Without its marks, where the parser would read them otherwise. */
function printPassage(runs: Runs, sign: string, setting: BlockSetting): string {
	const whole = (printed: string) => (sign === "" ? printed : sign + escapeEnd(printed));
	const settled = settle(runs, setting);
	const printed = printRuns(settled, setting);
	if (printed === "") return "";
	const text = whole(printed);
	if (printsAs(text, settled)) return text;
	setting.unmarked(textOfRuns(settled));
	return whole(printRuns(withoutMarks(settled, setting), setting));
}

/** A heading's text: signs at its end would be taken for those that may close a heading. */
function escapeEnd(text: string): string {
	let end = text.length;
	while (text[end - 1] === "#") end -= 1;
	return end < text.length && (end === 0 || text[end - 1] === " ")
		? `${text.slice(0, end)}\\${text.slice(end)}`
		: text;
}

/** For a list behind one with the same sign. */
const OTHER_SIGN: Readonly<Record<string, string>> = { "-": "+", "+": "-", "*": "-", ".": ")", ")": "." };

function printList(
	{ ordered, start, items, loose, sign = ordered ? "." : "-" }: Extract<Block, { kind: "list" }>,
	setting: BlockSetting,
	turned: boolean,
): string {
	const isLoose = loose || items.some((item) => item.filter(({ kind }) => kind !== "list").length > 1);
	const gap = isLoose ? "\n\n" : "\n";
	const printed = items.map((item) => printBlocks(item, setting, gap)).filter((item) => item !== "");
	const lines = printed.map((item, index) => {
		const mark = `${ordered ? start + index : ""}${turned ? OTHER_SIGN[sign] : sign} `;
		return prefixed(item, mark, " ".repeat(mark.length));
	});
	return lines.join(gap);
}

/** Lines behind a sign; empty ones stay empty where the sign is only an indent. */
function prefixed(text: string, first: string, others: string): string {
	if (text === "") return "";
	const [top = "", ...rest] = text.split("\n");
	return [
		first + top,
		...rest.map((line) => (line === "" && others.trim() === "" ? "" : others + line)),
	].join("\n");
}

/** A box's colons are more than any row of them inside. */
function printBox(
	{ title, blocks, isGallery }: Extract<Block, { kind: "box" }>,
	setting: BlockSetting,
): string {
	const inside = printBlocks(blocks, setting);
	if (isGallery && inside === "") return "";
	const longest = longestRun(inside, /^[ >]*:{3,}/gm, 2);
	const colons = ":".repeat(longest + 1);
	if (inside === "" && title === "") return "";
	return `${`${colons} ${isGallery ? "anh" : "hop"} ${title}`.trimEnd()}\n${inside}${inside === "" ? "" : "\n"}${colons}`;
}

/** What stands in the row of dashes for a column that is set to a side. */
const DASHES: Readonly<Record<string, string>> = { left: ":---", center: ":---:", right: "---:" };

function printTable({ rows, align = [] }: Extract<Block, { kind: "table" }>, setting: BlockSetting): string {
	const cell = (runs: Runs) => {
		const settled = settle(joinRuns([runs]), setting);
		const printed = printRuns(settled, setting);
		if (printed === "" || settled.some((run) => run.kind === "picture") || printsAs(printed, settled))
			return printed;
		setting.unmarked(textOfRuns(settled));
		return printRuns(withoutMarks(settled, setting), setting);
	};
	const row = (cells: readonly Runs[]) =>
		`| ${cells.map((one) => cell(one).replaceAll("|", "\\|")).join(" | ")} |`;
	const [head = [], ...others] = rows;
	return [
		row(head),
		`|${head.map((_, column) => ` ${DASHES[align[column] ?? ""] ?? "---"} |`).join("")}`,
		...others.map(row),
	].join("\n");
}

/** A character by its number is refused in code too, where nothing can be escaped. */
const CHARACTER_NUMBER = /&#\w/;

function linesOf(text: string): Runs {
	return text.split("\n").flatMap((line): Runs => [{ kind: "text", text: line.trim() }, { kind: "break" }]);
}

function printCode({ text, language }: Extract<Block, { kind: "code" }>): string {
	const longest = longestRun(text, /`{3,}/g, 2);
	const fence = "`".repeat(longest + 1);
	return `${fence}${language}\n${text}\n${fence}`;
}

/** The passages that blocks would print, for telling of them. */
export function wordsOf(blocks: readonly Block[]): string {
	return passagesOf(blocks).map(textOfRuns).join(" ");
}

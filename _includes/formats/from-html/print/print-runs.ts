import type { Run, Runs, TextRun } from "../foreign-body.ts";
import { longestRun } from "../longest-run.ts";
import { isSetAlike } from "../runs.ts";
import { escapeInside, escapeStart } from "./escape-markdown.ts";
import { edge, loosen } from "./loosen-marks.ts";

/** What a passage needs to know of the rest. */
export interface RunSetting {
	/** The address that a link gets in the article; undefined where its text stands alone. */
	link(href: string): string | undefined;
	/** Whether there is a note of that label. */
	hasNote(label: string): boolean;
	/** A picture inside a passage, as Markdown. */
	picture(run: Extract<Run, { kind: "picture" }>): string;
}

/** The same inside a line. */
interface LineSetting extends RunSetting {
	/** In the words of a link, which a bracket would end. */
	readonly inLink?: boolean;
}

type Level = "link" | "bold" | "italic" | "strike" | "text";
const INSIDE = { link: "bold", bold: "italic", italic: "strike", strike: "text" } as const;
const SIGNS = { bold: "**", italic: "*", strike: "~~" } as const;

/** Settled lines as Markdown that prints just their text, set as it was where our Markdown can set it so. */
export function printRuns(runs: Runs, setting: RunSetting): string {
	const lines: Run[][] = [[]];
	for (const run of runs) {
		if (run.kind === "break") lines.push([]);
		else lines.at(-1)?.push(run);
	}
	return lines
		.map((line) => {
			const printed = printLevel(line, "link", "", "", setting).trim();
			const [first] = line;
			return first?.kind === "text" && isPlain(first) ? escapeStart(printed) : printed;
		})
		.filter((line) => line !== "")
		.join("\n");
}

/** Passages without marks, for where they would not print as meant. */
export function withoutMarks(runs: Runs, setting: RunSetting): Runs {
	return settle(
		runs.map((run) => (run.kind === "text" ? { kind: "text", text: run.text } : run)),
		setting,
	);
}

/** Links with the addresses that they get, notes that are there, and what is set alike as one. */
export function settle(runs: Runs, { link, hasNote }: RunSetting): Runs {
	const settled: Run[] = [];
	for (const run of runs) {
		const last = settled.at(-1);
		let next: Run = run;
		if (run.kind === "note" && !hasNote(run.label)) {
			// The number of a note that is nowhere must not become part of the word before it.
			const touches =
				last?.kind === "text" && /[\p{L}\p{M}\p{N}]$/u.test(last.text) && /^\d+$/.test(run.text);
			next = { kind: "text", text: touches ? `[${run.text}]` : run.text };
		}
		if (run.kind === "text" && run.href !== undefined) {
			const { href, ...rest } = run;
			const address = link(href);
			next = address === undefined ? rest : { ...rest, href: address };
		}
		if (next.kind === "text" && next.text === "") continue;
		if (next.kind === "text" && last?.kind === "text" && isSetAlike(next, last))
			settled[settled.length - 1] = { ...last, text: last.text + next.text };
		else settled.push(next);
	}
	return settled;
}

const isPlain = (run: TextRun) => isSetAlike(run, { kind: "text", text: "" });
const markOf = (run: Run | undefined, level: Exclude<Level, "text">) =>
	run?.kind !== "text" ? undefined : level === "link" ? run.href : run[level];

/**
 * Prints pieces of a line that are set alike in all that is outside of a level.
 *
 * @param before the character that stands before them, as printed
 * @param after the one behind them
 */
function printLevel(runs: Runs, level: Level, before: string, after: string, setting: LineSetting): string {
	const printed = new Printed();
	for (let at = 0; at < runs.length; ) {
		const run = runs[at];
		if (!run) break;
		if (level === "text") {
			printed.add(printRun(run, runs[at - 1], setting), run.kind !== "note");
			at += 1;
			continue;
		}
		const mark = markOf(run, level);
		let end = at + 1;
		while (end < runs.length && markOf(runs[end], level) === mark) end += 1;
		const group = runs.slice(at, end);
		const left = printed.last || before;
		const right = edge(runs[end], 0) || after;
		at = end;
		if (mark === undefined || mark === false) {
			printed.add(printLevel(group, INSIDE[level], left, right, setting), group[0]?.kind !== "note");
			continue;
		}
		const { lead, core, trail } = level === "link" ? loosen(group, "", "") : loosen(group, left, right);
		const inside = level === "link" ? { left: "[", right: "]" } : { left: "*", right: "*" };
		const within = level === "link" ? { ...setting, inLink: true } : setting;
		const text = printLevel(core, INSIDE[level], inside.left, inside.right, within);
		const whole =
			level === "link" ? `[${text}](${escapeAddress(String(mark))})` : SIGNS[level] + text + SIGNS[level];
		printed.add(printLevel(lead, INSIDE[level], left, "*", setting));
		printed.add(text === "" ? "" : whole);
		printed.add(printLevel(trail, INSIDE[level], "*", right, setting));
	}
	return printed.whole;
}

/** Printed pieces, one behind the other. They are joined once: to look at the end of a text that grows costs all of it. */
class Printed {
	readonly #pieces: string[] = [];

	/** The last character. */
	get last(): string {
		return this.#pieces.at(-1)?.slice(-1) ?? "";
	}

	get whole(): string {
		return this.#pieces.join("");
	}

	/** @param mayLink whether a bracket that it begins with is a link's: behind `!` it would be a picture's */
	add(piece: string, mayLink = true): void {
		if (piece === "") return;
		const before = this.#pieces.at(-1) ?? "";
		if (mayLink && piece.startsWith("[") && before.endsWith("!"))
			this.#pieces[this.#pieces.length - 1] = `${before.slice(0, -1)}\\!`;
		this.#pieces.push(piece);
	}
}

function printRun(run: Run, before: Run | undefined, { picture, inLink }: LineSetting): string {
	if (run.kind === "picture") return picture(run);
	if (run.kind === "note") return `[^${run.label}]`;
	if (run.kind === "break") return "";
	// A character by its number is refused in code too, where nothing can be escaped.
	if (run.code && !/&#\w/.test(run.text)) return printCode(run.text);
	const escaped = escapeInside(run.text);
	const text = inLink ? escaped.replaceAll("]", "\\]") : escaped;
	return before?.kind === "note" && /^[:(]/.test(text) ? `\\${text}` : text;
}

function printCode(code: string): string {
	const text = code.trim();
	if (text === "") return code;
	const longest = longestRun(text, /`+/g, 0);
	const fence = "`".repeat(longest + 1);
	const gap = text.startsWith("`") || text.endsWith("`") ? " " : "";
	return `${/^\s/.test(code) ? " " : ""}${fence}${gap}${text}${gap}${fence}${/\s$/.test(code) ? " " : ""}`;
}

/** An address as it can stand in the round brackets of a link. */
function escapeAddress(address: string): string {
	return address.replace(/[()<>"'\\`|\s“”„‟‘’]/g, (sign) =>
		/[()']/.test(sign) ? `%${sign.charCodeAt(0).toString(16).toUpperCase()}` : encodeURIComponent(sign),
	);
}

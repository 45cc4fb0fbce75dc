import type { Run, Runs } from "../foreign-body.ts";

/** What Markdown takes for a sign beside its marks. */
const SIGN = /[\p{P}\p{S}]/u;
const isWordy = (character: string) => character !== "" && !/\s/.test(character) && !SIGN.test(character);

/** The character of a piece at its start (0) or end (-1); what is no text begins and ends with a sign. */
export function edge(run: Run | undefined, at: 0 | -1): string {
	if (!run || run.kind === "break") return "";
	if (run.kind !== "text" || run.code) return "[";
	if (at === 0) return String.fromCodePoint(run.text.codePointAt(0) ?? 32);
	return Array.from(run.text.slice(-2)).at(-1) ?? " ";
}

/** A group, parted in what stands before its marks, between and behind them. */
export interface Loosened {
	readonly lead: Runs;
	readonly core: Runs;
	readonly trail: Runs;
}

/**
 * Takes off a group what must stand outside of its marks: blanks, and a sign that touches a word outside, as the colon of
 * `<b>Tin:</b>Ánh Nguyệt`: the marks would print. One is enough: the marks may touch a sign.
 */
export function loosen(group: Runs, left: string, right: string): Loosened {
	const lead: Run[] = [];
	const trail: Run[] = [];
	let core = trimStart(group, lead);
	const [first] = core;
	if (lead.length === 0 && first && isWordy(left) && SIGN.test(edge(first, 0))) {
		const [sign, rest] = part(first, edge(first, 0).length);
		lead.push(sign);
		core = trimStart([...rest, ...core.slice(1)], lead);
	}
	core = trimEnd(core, trail);
	const last = core.at(-1);
	if (trail.length === 0 && last && isWordy(right) && SIGN.test(edge(last, -1))) {
		const at = last.kind === "text" && !last.code ? last.text.length - edge(last, -1).length : 0;
		const [rest, sign] = at > 0 ? part(last, at) : [undefined, [last]];
		trail.push(...sign);
		core = trimEnd([...core.slice(0, -1), ...(rest ? [rest] : [])], trail);
	}
	return { lead, core, trail };
}

/** What is left without the blanks at the start, which go behind `lead`. */
function trimStart(runs: Runs, lead: Run[]): Runs {
	for (const [index, run] of runs.entries()) {
		const text = run.kind === "text" && !run.code ? run.text : "x";
		const blanks = text.length - text.trimStart().length;
		if (run.kind === "text" && blanks > 0) lead.push({ ...run, text: text.slice(0, blanks) });
		if (blanks < text.length)
			return blanks === 0 ? runs.slice(index) : [...part(run, blanks)[1], ...runs.slice(index + 1)];
	}
	return [];
}

/** What is left without the blanks at the end, which go before `trail`. */
function trimEnd(runs: Runs, trail: Run[]): Runs {
	for (let index = runs.length - 1; index >= 0; index -= 1) {
		const run = runs[index];
		if (!run) break;
		const text = run.kind === "text" && !run.code ? run.text : "x";
		const length = text.trimEnd().length;
		if (run.kind === "text" && length < text.length) trail.unshift({ ...run, text: text.slice(length) });
		if (length > 0)
			return length === text.length
				? runs.slice(0, index + 1)
				: [...runs.slice(0, index), part(run, length)[0]];
	}
	return [];
}

/** A piece parted behind some of its characters; what is no plain text stays whole. */
function part(run: Run, length: number): readonly [Run, readonly Run[]] {
	if (run.kind !== "text" || run.code || run.text.length <= length) return [run, []];
	return [{ ...run, text: run.text.slice(0, length) }, [{ ...run, text: run.text.slice(length) }]];
}

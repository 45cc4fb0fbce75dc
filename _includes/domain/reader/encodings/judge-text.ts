import { judgeLine, type Line, lastKnown, type Verdict } from "./judge-line.ts";
import { OLD_ENCODINGS, type OldEncoding } from "./old-encodings.ts";
import { isSuspect } from "./suspicion.ts";

/** Letters beyond ASCII, and the control characters that stand for some. */
const BEYOND_ASCII = /[^\t\r -~]/;
const FENCE = /^ {0,3}(?:```|~~~)/;

/** So many lines are asked by themselves: more are of the encoding of those. No article has as many. */
const JUDGED = 5_000;

/** So few words of an encoding prove nothing where the text has so many times more of another. */
const FEW = 3;
const OUTVOTED = 10;

/** A line and the encoding that it is in, if that is another than it should be. */
export interface JudgedLine extends Line {
	readonly encoding?: OldEncoding;
	/** Whether only a part of it is. */
	readonly mixed?: boolean;
}

/**
 * The lines of a text, and in which encoding each was written: what a line shows by itself, then what the others say of
 * those that show little.
 *
 * @param isRaw tells of a line (from 0) whose bytes were no UTF-8
 */
export function judgeText(text: string, isRaw: (line: number) => boolean): readonly JudgedLine[] {
	let judged = 0;
	const lines = linesOf(text, isRaw).map((line) => {
		if (line.skipped || judged >= JUDGED || !isSuspect(line.text)) return { line, candidates: [] };
		judged += 1;
		return { line, candidates: candidatesOf(line) };
	});
	const votes = new Map<OldEncoding, number>();
	for (const { candidates } of lines)
		for (const { encoding, verdict } of candidates)
			votes.set(encoding, (votes.get(encoding) ?? 0) + verdict.gained / candidates.length);
	const voted = (encoding: OldEncoding) => votes.get(encoding) ?? 0;
	const [commonest] = [...votes.keys()].sort((one, other) => voted(other) - voted(one));
	if (!commonest) return [];
	// A line of few words, or of which a part only fits, is of the encoding of the others, if it is of any.
	const isOutvoted = ({ encoding, verdict: { kind, gained } }: Candidate) =>
		(kind === "mixed" || gained < FEW) && voted(encoding) * OUTVOTED < voted(commonest);
	const found = lines.map(({ line, candidates }): JudgedLine => {
		const [best] = candidates.toSorted((one, other) => voted(other.encoding) - voted(one.encoding));
		if (!best || isOutvoted(best)) return line;
		return { ...line, encoding: best.encoding, mixed: best.verdict.kind === "mixed" };
	});
	return settle(found, commonest);
}

/** The lines that have something to say: with letters beyond ASCII, and no code. */
function linesOf(text: string, isRaw: (line: number) => boolean): Line[] {
	let from = 0;
	let fenced = false;
	return text.split("\n").map((line, at) => {
		const start = from;
		from += line.length + 1;
		if (FENCE.test(line)) fenced = !fenced;
		return {
			from: start,
			text: line,
			raw: isRaw(at),
			skipped: (fenced && !isRaw(at)) || !BEYOND_ASCII.test(line),
		};
	});
}

interface Candidate {
	readonly encoding: OldEncoding;
	readonly verdict: Verdict;
}

/** The encodings that a line shows by itself, all of which fit it equally well. */
function candidatesOf(line: Line): readonly Candidate[] {
	const fitting = OLD_ENCODINGS.filter((encoding) => !line.raw || encoding.ofBytes)
		.map((encoding) => ({ encoding, verdict: judgeLine(line, encoding) }))
		.filter(({ verdict }) => verdict.kind === "sure" || verdict.kind === "mixed");
	const rank = ({ verdict }: Candidate) => verdict.gained + (verdict.kind === "sure" ? line.text.length : 0);
	const best = Math.max(...fitting.map(rank));
	return fitting.filter((one) => rank(one) === best);
}

/** What a line is in a text that has sure ones. */
const SAYS = {
	sure: "old",
	likely: "old",
	mixed: "good",
	open: "open",
	good: "good",
	silent: "silent",
} as const;

/** Judges the lines that say little by what the others are, and those that fit both ways by their neighbours. */
function settle(lines: readonly JudgedLine[], encoding: OldEncoding): JudgedLine[] {
	const kinds = lines.map((line) => {
		if (line.encoding) return "old";
		if (line.skipped) return undefined;
		return line.raw ? "old" : SAYS[judgeLine(line, encoding).kind];
	});
	const count = (kind: string) => kinds.filter((one) => one === kind).length;
	// Nothing in the text is Vietnamese as it stands, so that names and numbers are of the same encoding.
	const silent = new Set(lines.filter((_, at) => kinds[at] === "silent").map((line) => line.text));
	const whole = count("good") === 0 && count("old") >= silent.size;
	const sure = kinds.map((kind) => (kind === "old" || kind === "good" ? kind : undefined));
	const before = lastKnown(sure);
	const after = lastKnown(sure.toReversed()).reverse();
	return lines.map((line, at) => {
		if (line.encoding) return line;
		const among = [before[at], after[at]];
		const old =
			kinds[at] === "old" ||
			(kinds[at] === "open" && (whole || among.every((kind) => kind === "old"))) ||
			(kinds[at] === "silent" && whole);
		return old ? { ...line, encoding } : line;
	});
}

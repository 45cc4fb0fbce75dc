import type { Edit, Fix, Problem } from "../problem.ts";
import { positionAt } from "../problem-log.ts";
import { EditedText } from "./edited-text.ts";

/** More readings than this a text is not worth: what is still wrong then is told. */
const MOST_READINGS = 24;

/** A text after its fixes. */
export interface Mending {
	readonly edited: EditedText;
	/** The problems whose cure was written, in the order of writing. */
	readonly mended: readonly Problem[];
	/** Those whose cure turned out to be none: what it would have written is refused as well. */
	readonly refused: readonly Problem[];
}

/**
 * Writes every cure of a text that has one answer. Of cures that overlap the first is taken, then the text is read
 * again, since one mended line shows what is wrong with others; so on until nothing changes. A cure after which its own
 * lines are no better is not written, nor is any that would spoil a text in which nothing was wrong.
 *
 * @param read all that is wrong with a text of this file
 * @param known what is wrong with this very text, where that was found already: it may hold more than `read` finds
 */
export function mendText(
	text: string,
	read: (text: string) => readonly Problem[],
	known: readonly Problem[] = read(text),
): Mending {
	let edited = new EditedText(text);
	let current = text;
	let problems = known;
	const mended: Problem[] = [];
	const refused: Problem[] = [];
	for (let readings = 1; readings < MOST_READINGS; readings += 1) {
		const chosen = withoutOverlaps(problems.filter((one) => !refused.some((other) => isSame(one, other))));
		if (chosen.length === 0) break;
		const tried = edited.with(chosen.flatMap((one) => one.edits));
		const next = tried.text;
		const found = read(next);
		const spoilt = spoilers(chosen, current, problems, next, found);
		if (spoilt.length > 0) {
			refused.push(...spoilt);
			continue;
		}
		mended.push(...chosen.map(({ problem }) => problem));
		edited = tried;
		current = next;
		problems = found;
	}
	return { edited, mended, refused };
}

/** A problem whose cure can be written, and how. */
interface Chosen {
	readonly problem: Problem;
	readonly edits: readonly Edit[];
}

function withoutOverlaps(problems: readonly Problem[]): Chosen[] {
	const fixable = problems
		.flatMap((problem) => (hasEdits(problem.fix) ? [{ problem, edits: problem.fix.edits }] : []))
		.sort((a, b) => startOf(a) - startOf(b));
	const chosen: Chosen[] = [];
	let free = -1;
	for (const one of fixable) {
		if (startOf(one) <= free) continue;
		chosen.push(one);
		free = one.edits.at(-1)?.to ?? free;
	}
	return chosen;
}

const startOf = ({ edits }: Chosen) => edits[0]?.from ?? 0;

const hasEdits = (fix: Fix | undefined): fix is Extract<Fix, { kind: "edits" }> =>
	fix?.kind === "edits" && fix.edits.length > 0;

const isSame = (one: Problem, other: Problem) => one.line === other.line && one.message === other.message;

/** The problems whose cure does not mend them: told again afterwards, or with more errors on the lines it wrote. */
function spoilers(
	chosen: readonly Chosen[],
	before: string,
	told: readonly Problem[],
	after: string,
	found: readonly Problem[],
): Problem[] {
	const errors = (problems: readonly Problem[]) => problems.filter(({ severity }) => severity === "error");
	const [were, are] = [errors(told), errors(found)];
	if (were.length === 0 && are.length > 0) return chosen.map(({ problem }) => problem);
	const [lineBefore, lineAfter] = [lineFinder(before), lineFinder(after)];
	let moved = 0;
	return chosen.flatMap(({ problem, edits }) => {
		const [first, last] = [edits[0]?.from ?? 0, edits.at(-1)?.to ?? 0];
		const added = edits.reduce((sum, { from, to, text }) => sum + text.length - (to - from), 0);
		const old = [lineBefore(first), lineBefore(last)] as const;
		const own = [lineAfter(first + moved), lineAfter(last + moved + added)] as const;
		moved += added;
		const here = within(found, own);
		// Some are told far from what mends them: that there is no closing line, at the beginning of the file.
		const elsewhere = problem.line < old[0] || problem.line > old[1];
		const same = (elsewhere ? found.filter(({ line }) => line === problem.line) : here).some(
			({ message }) => message === problem.message,
		);
		return same || errors(here).length > errors(within(told, old)).length ? [problem] : [];
	});
}

const within = (problems: readonly Problem[], [first, last]: readonly [number, number]) =>
	problems.filter(({ line }) => line >= first && line <= last);

function lineFinder(text: string): (offset: number) => number {
	const starts = [0, ...Array.from(text.matchAll(/\n/g), ({ index }) => index + 1)];
	return (offset) => positionAt(text, offset, starts).line;
}

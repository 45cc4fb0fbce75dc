import { LIMITS } from "../reader/limits.ts";
import { type Fix, type Problem, type Severity, sortProblems } from "./problem.ts";

/**
 * Gathers the problems of one file while it is read. A place is told as an offset into `text`, in UTF-16 units;
 * lines are counted only once something is wrong, so that good files cost nothing.
 */
export class ProblemLog {
	readonly #found: Problem[] = [];
	#errors = 0;
	#lineStarts: readonly number[] | undefined;

	constructor(
		readonly file: string,
		readonly text: string,
	) {}

	/** @param fix what writes the cure, where it has one answer only; offsets are into `text` */
	error(offset: number, message: string, cure: string, fix?: Fix): void {
		this.#errors += 1;
		this.#add("error", offset, { message, cure, ...(fix && { fix }) });
	}

	/** An error that costs as much to tell as its line is long: only counted where it will not be told. */
	errorFrom(
		tell: () => readonly [offset: number, message: string, cure: string, fix?: Fix | undefined],
	): void {
		if (this.full) this.#errors += 1;
		else this.error(...tell());
	}

	/** @param fix as for an error */
	warning(offset: number, message: string, cure: string, fix?: Fix): void {
		this.#add("warning", offset, { message, cure, ...(fix && { fix }) });
	}

	/** How many errors so far, those past the limit included. */
	get errors(): number {
		return this.#errors;
	}

	/** Whether no further problem will be told. */
	get full(): boolean {
		return this.#found.length > LIMITS.problems;
	}

	/** In reading order. */
	get problems(): readonly Problem[] {
		return sortProblems(this.#found);
	}

	/** Line and column of an offset. */
	position(offset: number): Position {
		this.#lineStarts ??= lineStarts(this.text);
		return positionAt(this.text, offset, this.#lineStarts);
	}

	#add(severity: Severity, offset: number, told: Pick<Problem, "message" | "cure" | "fix">): void {
		if (this.#found.length > LIMITS.problems) return;
		const { line, column } = this.position(offset);
		if (this.#found.length < LIMITS.problems) {
			this.#found.push({ severity, file: this.file, line, column, ...told });
			return;
		}
		this.#found.push({
			severity: "error",
			file: this.file,
			line,
			column,
			message: `Tệp còn nhiều lỗi nữa, chỉ kể ${LIMITS.problems} lỗi đầu.`,
			cure: "Sửa các lỗi đã kể, rồi kiểm tra lại.",
		});
	}
}

/** Line and column, both from 1. */
export interface Position {
	readonly line: number;
	readonly column: number;
}

/** Line and column of an offset; an offset past the end is the end. */
export function positionAt(
	text: string,
	offset: number,
	starts: readonly number[] = lineStarts(text),
): Position {
	const end = Math.min(Math.max(offset, 0), text.length);
	let line = 0;
	for (let after = starts.length; line + 1 < after; ) {
		const middle = (line + after) >> 1;
		if ((starts[middle] ?? 0) <= end) line = middle;
		else after = middle;
	}
	return { line: line + 1, column: end - (starts[line] ?? 0) + 1 };
}

function lineStarts(text: string): readonly number[] {
	return [0, ...Array.from(text.matchAll(/\n/g), ({ index }) => index + 1)];
}

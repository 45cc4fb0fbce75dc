/** How bad a problem is: an error keeps the newspaper from being built, a warning is only reported. */
export type Severity = "error" | "warning";

/** Replace what stands from `from` to `to` by `text`. Offsets count UTF-16 units from 0, `to` is not included. */
export interface Edit {
	readonly from: number;
	readonly to: number;
	readonly text: string;
}

/**
 * What mends a problem where there is one answer only, so that `check --fix` may write it.
 *
 * `edits`: changes of the file's text as the reader saw it (no byte order mark, every line end `\n`), sorted, none
 * over another. `rewrite`: the whole text anew, for a file whose bytes are no UTF-8.
 */
export type Fix =
	| { readonly kind: "edits"; readonly edits: readonly Edit[] }
	| { readonly kind: "rewrite"; readonly text: string };

/**
 * One thing wrong with one file of the newsroom, told so that a journalist can mend it.
 *
 * `line` and `column` count from 1, columns in UTF-16 units, as editors do. `file` has forward slashes and is
 * relative to the project where that is possible. `message` says what was found, `cure` what to write instead;
 * both are Vietnamese sentences.
 */
export interface Problem {
	readonly severity: Severity;
	readonly file: string;
	readonly line: number;
	readonly column: number;
	readonly message: string;
	readonly cure: string;
	/** Absent where the cure leaves something to decide. */
	readonly fix?: Fix;
}

/** Where a whole file is told of. */
export const FILE_START = { line: 1, column: 1 } as const satisfies Partial<Problem>;

/** A problem of a whole file, told at its beginning. */
export function fileProblem(severity: Severity, file: string, message: string, cure: string): Problem {
	return { severity, file, ...FILE_START, message, cure };
}

/** Problems in reading order: by file, then line, then column. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
	return [...problems].sort(
		(a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) || a.line - b.line || a.column - b.column,
	);
}

/** Whether any of the problems forbids building. */
export function hasError(problems: readonly Problem[]): boolean {
	return problems.some((problem) => problem.severity === "error");
}

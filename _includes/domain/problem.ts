/** How bad a problem is: an error keeps the newspaper from being built, a warning is only reported. */
export type Severity = "error" | "warning";

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

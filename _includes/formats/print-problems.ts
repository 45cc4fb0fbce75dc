import { type Problem, sortProblems } from "../domain/problem/problem.ts";

export type ProblemFormat = "text" | "json" | "github";

export interface PrintOptions {
	/** Whether the text goes to a terminal that shows colours. */
	readonly colour?: boolean;
	/** What was mended before and what could not be, told beside the problems in JSON. */
	readonly mending?: { readonly mended: readonly object[]; readonly left: readonly object[] } | undefined;
}

/**
 * Prints problems in reading order, one format for each reader: `text` for the newsroom, grouped by file and counted;
 * `json` for programs, `{"problems": [...]}`; `github` as workflow commands, which GitHub shows at the line itself.
 *
 * @returns text that ends in a line break, or nothing where there is nothing to say
 */
export function printProblems(
	problems: readonly Problem[],
	format: ProblemFormat,
	{ colour = false, mending }: PrintOptions = {},
): string {
	const sorted = sortProblems(problems);
	if (format === "json") {
		const told = { ...mending, problems: sorted.map(plain) };
		return `${JSON.stringify(told, undefined, "\t")}\n`;
	}
	if (format === "github") return sorted.map((problem) => `${workflowCommand(problem)}\n`).join("");
	return printText(sorted, colour);
}

function plain({ severity, file, line, column, message, cure }: Problem): Problem {
	return { severity, file, line, column, message, cure };
}

const names = { error: "lỗi", warning: "cảnh báo" } as const;
const colours = { error: 31, warning: 33, bold: 1, faint: 2 } as const;

function printText(problems: readonly Problem[], colour: boolean): string {
	if (problems.length === 0) return "";
	const paint = (code: keyof typeof colours, text: string) =>
		colour ? `\u001b[${colours[code]}m${text}\u001b[0m` : text;
	const lines: string[] = [];
	let file: string | undefined;
	for (const problem of problems) {
		if (problem.file !== file)
			lines.push(...(file === undefined ? [] : [""]), paint("bold", visible(problem.file)));
		file = problem.file;
		lines.push(
			`  ${paint("faint", `dòng ${problem.line}, cột ${problem.column}`)}  ${paint(problem.severity, names[problem.severity])}  ${visible(problem.message)}`,
			`    → ${visible(problem.cure)}`,
		);
	}
	return `${[...lines, "", count(problems)].join("\n")}\n`;
}

function count(problems: readonly Problem[]): string {
	const files = new Set(problems.map(({ file }) => file)).size;
	const errors = problems.filter(({ severity }) => severity === "error").length;
	const parts = [
		...(errors > 0 ? [`${errors} ${names.error}`] : []),
		...(errors < problems.length ? [`${problems.length - errors} ${names.warning}`] : []),
	];
	return `Có ${parts.join(", ")} trong ${files} tệp.`;
}

/** A message may quote a file: what could move a terminal's cursor or turn its text around is shown as `\u001b`. */
export function visible(text: string): string {
	return text.replace(
		/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu,
		(character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
	);
}

/** `::error file=…,line=…,col=…,title=…::…`, as GitHub Actions reads it from the log of a step. */
function workflowCommand({ severity, file, line, column, message, cure }: Problem): string {
	const properties = Object.entries({ file, line, col: column, title: message }).map(
		([name, value]) => `${name}=${escapeProperty(String(value))}`,
	);
	return `::${severity} ${properties.join(",")}::${escapeData(cure)}`;
}

function escapeData(text: string): string {
	return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapeProperty(text: string): string {
	return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}

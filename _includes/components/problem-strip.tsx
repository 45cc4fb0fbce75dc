import type { Trouble, TroublesAt } from "../domain/addresses/troubles.ts";
import type { Problem } from "../domain/problem/problem.ts";

/** So many problems of a file are told over its page; the others on the page of all. */
const MOST = 10;

export interface ProblemStripProps extends TroublesAt {
	/** Where all problems are listed. */
	readonly all: string;
}

/** Over a page of the preview: what is wrong with the files it is made from. Nothing where nobody need do anything. */
export function ProblemStrip({ own, others, all }: ProblemStripProps) {
	if (own.length === 0 && others.errors === 0) return null;
	return (
		<div class="problem-strip" role="status">
			{own.map((trouble) => (
				<FileProblems key={trouble.file} trouble={trouble} most={MOST} />
			))}
			<p>
				<a href={all}>
					{others.files > 0
						? `${own.length > 0 ? "Còn" : "Có"} ${counted(others)} ở ${others.files} tệp khác`
						: "Xem tất cả"}
				</a>
			</p>
		</div>
	);
}

/** The problems of one file, each with its place and its cure. */
export function FileProblems({ trouble, most }: { readonly trouble: Trouble; readonly most: number }) {
	const { file, problems } = trouble;
	const hasError = problems.some(({ severity }) => severity === "error");
	return (
		<>
			<p>
				<strong>{hasError ? "Có lỗi" : "Cảnh báo"}</strong> <code>{file}</code>
			</p>
			<ul>
				{problems.slice(0, most).map((problem) => (
					<OneProblem key={`${problem.line}:${problem.column}:${problem.message}`} {...problem} />
				))}
				{problems.length > most && <li>Còn {problems.length - most} chỗ nữa trong tệp này.</li>}
			</ul>
		</>
	);
}

function OneProblem({ severity, line, column, message, cure }: Problem) {
	return (
		<li class={`problem problem--${severity}`}>
			<span class="problem-place">
				{severity === "error" ? "Lỗi" : "Cảnh báo"}, dòng {line}, cột {column}:
			</span>{" "}
			{message} <span class="problem-cure">→ {cure}</span>
		</li>
	);
}

function counted({ errors, warnings }: TroublesAt["others"]): string {
	return [...(errors > 0 ? [`${errors} lỗi`] : []), ...(warnings > 0 ? [`${warnings} cảnh báo`] : [])].join(
		", ",
	);
}

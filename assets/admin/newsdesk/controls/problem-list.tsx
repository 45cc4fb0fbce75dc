import type { Problem } from "../../../../_includes/domain/problem/problem.ts";

interface ProblemListProps {
	readonly id: string;
	readonly problems: readonly Problem[];
	readonly mend: (problem: Problem) => void;
	/** Whether it stays unseen until somebody tries to save. */
	readonly isQuiet?: boolean;
}

/** What is wrong, what to write instead, and who may write it. Spoken when it changes, between other things. */
export function ProblemList({ id, problems, mend, isQuiet = false }: ProblemListProps) {
	return (
		<div id={id} class={isQuiet ? "bao-problems bao-quiet" : "bao-problems"} aria-live="polite">
			{problems.map((problem) => (
				<div key={problemKey(problem)} class={`bao-problem bao-${problem.severity}`}>
					<p>
						<strong>{problem.severity === "error" ? "Lỗi" : "Cảnh báo"}:</strong> {problem.message}
					</p>
					<p class="bao-cure">{problem.cure}</p>
					{problem.fix?.kind === "edits" && (
						<button type="button" class="bao-button" onClick={() => mend(problem)}>
							Sửa giúp
						</button>
					)}
				</div>
			))}
		</div>
	);
}

const problemKey = ({ line, column, message }: Problem) => `${line}:${column} ${message}`;

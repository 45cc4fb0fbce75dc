import type { ControlProps } from "../control-props.ts";
import { draftProblems } from "../draft-problems.ts";
import { ProblemList } from "../problem-list.tsx";
import { MendList, mendingsOf } from "./mend-list.tsx";

/** How the whole file stands, over its form: what no field can be told of, and which fields want mending. */
export function WholeControl({ id }: ControlProps<string>) {
	const { problems, ofNone, draft } = draftProblems.latest;
	const mendings = mendingsOf(draftProblems.latest, "error");
	const errors = problems.filter(({ severity }) => severity === "error").length;
	const warnings = problems.length - errors;
	return (
		<div class="bao-whole">
			<p id={id} class={errors > 0 ? "bao-state bao-state-error" : "bao-state"}>
				{draft === undefined ? "Đang xem…" : stateOf(errors, warnings)}
			</p>
			<ProblemList id={`${id}-whole`} problems={ofNone} mend={(problem) => draftProblems.mend(problem)} />
			{mendings.length > 0 && (
				<details class="bao-mendings">
					<summary>Còn phải sửa: {mendings.map(({ label }) => label).join(", ")}</summary>
					<MendList mendings={mendings} />
				</details>
			)}
		</div>
	);
}

function stateOf(errors: number, warnings: number): string {
	const warned = warnings > 0 ? `${warnings} cảnh báo, không chặn lưu` : "";
	if (errors === 0) return warned ? `Lưu được. Có ${warned}.` : "Lưu được, không có lỗi nào.";
	return `Chưa lưu được: ${errors} chỗ phải sửa${warned && `; ${warned}`}.`;
}

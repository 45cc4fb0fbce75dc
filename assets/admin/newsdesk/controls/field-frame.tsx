import type { ComponentType } from "preact";
import { useEffect, useReducer, useState } from "preact/hooks";
import type { ControlProps } from "./control-props.ts";
import { draftProblems } from "./draft-problems.ts";
import { ProblemList } from "./problem-list.tsx";

interface FieldFrameProps<Value> {
	readonly Control: ComponentType<ControlProps<Value>>;
	readonly control: Omit<ControlProps<Value>, "invalid" | "describedBy">;
}

/** A control with what is wrong with its field under it. */
export function FieldFrame<Value>({ Control, control }: FieldFrameProps<Value>) {
	const [, draw] = useReducer((times: number) => times + 1, 0);
	useEffect(() => draftProblems.listen(() => draw(undefined)), []);
	const [isTouched, touch] = useState(false);
	const { draft, at } = draftProblems.latest;
	const problems = at(control.field.name);
	const invalid = problems.some(({ severity }) => severity === "error");
	const place = `${control.id}-problems`;
	return (
		<div class="bao-field" onFocusOut={() => touch(true)}>
			{/* Sveltia marks the first input of a control by what it knew when it last tried to save. */}
			<input type="hidden" class="bao-tried" />
			<Control {...control} invalid={invalid} describedBy={problems.length > 0 ? place : undefined} />
			<ProblemList
				id={place}
				problems={problems}
				mend={(problem) => draftProblems.mend(problem)}
				// A form that nobody has written in yet is told of nothing.
				isQuiet={draft?.isNew === true && !isTouched}
			/>
		</div>
	);
}

import type { ComponentType } from "preact";
import { useEffect, useReducer, useState } from "preact/hooks";
import type { ControlProps } from "./control-props.ts";
import { draftProblems } from "./draft-problems.ts";
import { useHeld } from "./held.ts";
import { ProblemList } from "./problem-list.tsx";

interface FieldFrameProps<Value> {
	readonly Control: ComponentType<ControlProps<Value>>;
	readonly control: Omit<ControlProps<Value>, "invalid" | "describedBy">;
}

/** A control with its hint, and with what is wrong with its field under it. */
export function FieldFrame<Value>({ Control, control }: FieldFrameProps<Value>) {
	const [, draw] = useReducer((times: number) => times + 1, 0);
	useEffect(() => draftProblems.listen(() => draw(undefined as never)), []);
	const [value, onChange] = useHeld(control.value, control.onChange);
	const [isTouched, touch] = useState(false);
	const { draft, at } = draftProblems.latest;
	const { id, field } = control;
	const problems = at(field.name);
	// A form that nobody has written in yet is told of nothing.
	const isQuiet = draft?.path === "" && !isTouched;
	const described = [field.hint && `${id}-hint`, problems.length > 0 && !isQuiet && `${id}-problems`];
	return (
		<div class="bao-field" onFocusOut={() => touch(true)}>
			{/* Sveltia marks the first input of a control by what it knew when it last tried to save. */}
			<input type="hidden" class="bao-tried" />
			<Control
				{...control}
				value={value}
				onChange={onChange}
				invalid={!isQuiet && problems.some(({ severity }) => severity === "error")}
				describedBy={described.filter(Boolean).join(" ") || undefined}
			/>
			<ProblemList
				id={`${id}-problems`}
				problems={problems}
				mend={(problem) => draftProblems.mend(problem)}
				isQuiet={isQuiet}
			/>
			{field.hint && (
				<p id={`${id}-hint`} class="bao-hint">
					{field.hint}
				</p>
			)}
		</div>
	);
}

import { useMemo } from "preact/hooks";
import type { ControlProps } from "../controls/control-props.ts";
import { draftProblems } from "../controls/draft-problems.ts";
import { pictureUrl } from "../controls/picture/picture-url.ts";
import { BodyControl } from "./body-control.tsx";
import { placeProblems } from "./place-problems.ts";

/** The control of a text in its form: with what is wrong at each block, and the pictures of the entry. */
export function BodyField(props: ControlProps<string>) {
	const { values, media } = props;
	const { latest } = draftProblems;
	const problems = useMemo(() => placeProblems(latest), [latest]);
	return (
		<BodyControl {...props} problems={problems} urlOf={(src) => pictureUrl(src, values["date"], media)} />
	);
}

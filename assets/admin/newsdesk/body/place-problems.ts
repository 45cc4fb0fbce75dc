import { openFile } from "../../../../_includes/domain/newsdesk/reading/open-file.ts";
import type { Draft, Judgement } from "../controls/draft-problems.ts";
import type { PlacedProblem } from "./rich/problem-marks.ts";

/** What is wrong with the text of a draft, each by its line, at the place of that line in the Markdown. */
export function placeProblems({
	draft,
	text,
	at,
}: Pick<Judgement, "text" | "at"> & { readonly draft: Draft | undefined }): readonly PlacedProblem[] {
	const problems = at("body");
	const body = draft?.values["body"];
	if (!draft?.kind || text === undefined || problems.length === 0 || typeof body !== "string") return [];
	const file = openFile(draft.kind, text);
	const start = file.body ?? file.text.length;
	// A form has no empty lines before its text.
	const lead = /^(?:[^\S\n]*\n)*/.exec(file.text.slice(start))?.[0].length ?? 0;
	const before = file.text.slice(0, start + lead).split("\n").length;
	const lines = body.split("\n");
	return problems.map((problem) => {
		const line = Math.max(0, (problem.line ?? before) - before);
		const above = lines.slice(0, line);
		return { problem, place: above.reduce((sum, { length }) => sum + length + 1, 0) };
	});
}

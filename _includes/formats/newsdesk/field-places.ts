import { type FileKind, fieldsOf } from "../../domain/newsdesk/fields/fields-of.ts";
import { isListFile, openFile } from "../../domain/newsdesk/reading/open-file.ts";
import type { Problem } from "../../domain/problem/problem.ts";
import { ProblemLog } from "../../domain/problem/problem-log.ts";
import { missingKey } from "../../domain/reader/yaml/shape.ts";

/** Of which field of the form a problem tells, by where it stands in the text; undefined of the file as a whole. */
export function fieldFinder(kind: FileKind, text: string): (problem: Problem) => string | undefined {
	const { yaml, body } = openFile(kind, text);
	const log = new ProblemLog("", text);
	const names = fieldsOf(kind).map(({ name }) => name);
	const bodyLine = body === undefined ? Number.POSITIVE_INFINITY : log.position(body).line;
	// A key that no form has begins no field, but ends the one above it.
	const starts = [...new Set([...names, ...Object.keys(yaml?.value ?? {})])]
		.flatMap((key) => {
			const range = yaml?.places.keyRange([key]);
			return range ? [{ name: names.find((name) => name === key), line: log.position(range[0]).line }] : [];
		})
		.sort((one, other) => one.line - other.line);
	return ({ line, column, message }) => {
		if (isListFile(kind)) return names[0];
		const missing = names.find((name) => message === missingKey(name));
		if (missing !== undefined) return missing;
		if (line >= bodyLine || (body === text.length && line === log.position(body).line)) return "body";
		return line === 1 && column === 1 && starts[0]?.line !== 1
			? undefined
			: starts.findLast((start) => start.line <= line)?.name;
	};
}

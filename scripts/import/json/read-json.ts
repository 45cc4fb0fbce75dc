import { nameForProblems } from "../../../_includes/site/find-files.ts";
import { readPieces } from "../stream/read-pieces.ts";
import { type SourceProblem, untilFault } from "../stream/until-fault.ts";
import type { JsonRecord } from "./json-record.ts";
import { JsonScanner } from "./json-scanner.ts";

/**
 * The objects of some lists of a file in JSON, each as soon as it is read, in memory for one of them only.
 *
 * @param wanted whether the objects of a list are, by the keys that lead to it
 */
export function readJson(
	file: string,
	wanted: (list: string) => boolean,
): AsyncGenerator<JsonRecord | SourceProblem> {
	const name = nameForProblems(file);
	return untilFault(name, readRecords(file, name, wanted));
}

async function* readRecords(
	file: string,
	name: string,
	wanted: (list: string) => boolean,
): AsyncGenerator<JsonRecord | SourceProblem> {
	const scanner = new JsonScanner(wanted);
	for await (const { text } of readPieces(file)) {
		try {
			scanner.write(text);
		} finally {
			// What was whole before the file's first fault is given, too.
			for (const one of scanner.take())
				if ("fields" in one) yield one;
				else yield { problem: { severity: "error", file: name, ...one }, ends: false };
		}
	}
	scanner.close();
}

import type { Problem } from "../../../_includes/domain/problem/problem.ts";
import { nothingThere } from "../kinds/source-file.ts";
import { SourceStop } from "./source-stop.ts";

/** What is wrong with a file: the reading ends there, or goes on without the record in whose place it stands. */
export interface SourceProblem {
	readonly problem: Problem;
	readonly ends: boolean;
}

/**
 * What a file gives until something ends its reading, then that as a problem.
 *
 * @param file as problems name it
 */
export async function* untilFault<Given>(
	file: string,
	given: AsyncIterable<Given>,
): AsyncGenerator<Given | SourceProblem> {
	try {
		yield* given;
	} catch (error) {
		if (error instanceof SourceStop)
			yield { problem: { severity: "error", file, ...error.fault }, ends: true };
		else if (["ENOENT", "ENOTDIR", "EISDIR"].includes((error as NodeJS.ErrnoException).code ?? ""))
			yield { problem: nothingThere(file), ends: true };
		else throw error;
	}
}

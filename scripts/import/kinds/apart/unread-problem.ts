import { fileProblem, type Problem } from "../../../../_includes/domain/problem/problem.ts";
import type { Outcome } from "../../../command/reader-process.ts";

const TOLD = {
	time: "Tệp này đọc quá lâu nên bị bỏ qua.",
	memory: "Tệp này chiếm quá nhiều bộ nhớ khi đọc nên bị bỏ qua.",
	error: "Tệp này hỏng hoặc có cấu trúc lạ, không đọc được.",
} as const;

/**
 * That a file could not be read.
 *
 * @param cure what else to try
 */
export function unreadProblem(
	file: string,
	failure: NonNullable<Outcome<unknown>["failure"]>,
	cure: string,
): Problem {
	return fileProblem("error", file, TOLD[failure], cure);
}

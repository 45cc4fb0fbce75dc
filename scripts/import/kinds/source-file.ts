import path from "node:path";
import { fileProblem, type Problem } from "../../../_includes/domain/problem/problem.ts";

/** A file's path from the folder that was given, with forward slashes: the same wherever the folder lies. */
export function pathFrom(root: string, file: string): string {
	return path.relative(root, file).split(path.sep).join("/");
}

/** @param file as problems name it */
export function nothingThere(file: string): Problem {
	return fileProblem("error", file, "Không có tệp này.", "Xem lại đường dẫn.");
}

import path from "node:path";
import { fileProblem, type Problem } from "../../../_includes/domain/problem/problem.ts";
import { toNfc } from "../../../_includes/domain/text/normalise.ts";
import { nameForProblems } from "../../../_includes/site/find-files.ts";
import { readText } from "../../../_includes/site/read/bytes/read-bytes.ts";

export type SourceText =
	| { readonly text: string; readonly note?: string; readonly problem?: undefined }
	| { readonly text?: undefined; readonly problem: Problem };

const COMPOSED = "chữ viết rời dấu (Unicode tổ hợp) đã thành chữ liền dấu (Unicode dựng sẵn).";

/** The text of a source, in Unicode whatever it was; what it was before is noted. */
export function readSourceText(file: string): SourceText {
	const decoded = readText(file) ?? { problem: nothingThere(nameForProblems(file)) };
	if (decoded.text !== undefined) {
		const text = toNfc(decoded.text);
		return { text, ...(text !== decoded.text && { note: COMPOSED }) };
	}
	// A file in an old encoding is converted: it stays as it is, and the article is new.
	if (decoded.meant === undefined) return { problem: decoded.problem };
	return { text: decoded.meant, note: `đã chuyển sang Unicode. ${decoded.problem.message}` };
}

/** A file's path from the folder that was given, with forward slashes: the same wherever the folder lies. */
export function pathFrom(root: string, file: string): string {
	return path.relative(root, file).split(path.sep).join("/");
}

/** @param file as problems name it */
export function nothingThere(file: string): Problem {
	return fileProblem("error", file, "Không có tệp này.", "Xem lại đường dẫn.");
}

/** Folders of programs and themes: what lies in them is nobody's article. */
const PROGRAMS =
	/(?:^|\/)(?:node_modules|bower_components|vendor|\.[^/]+|_site|_layouts|_includes|_sass|_data|_plugins|archetypes|layouts|themes|templates|scaffolds|shortcodes|partials)\//i;

/** @param file the path below the given folder, with forward slashes */
export function isOfProgram(file: string): boolean {
	return PROGRAMS.test(file);
}

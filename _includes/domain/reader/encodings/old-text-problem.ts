import { fileProblem, type Problem } from "../../problem/problem.ts";
import { positionAt } from "../../problem/problem-log.ts";
import { quoted } from "../../problem/wording.ts";
import { findOldEncoding, lineEdits } from "./find-old-encoding.ts";

/** The command that writes what was meant. */
export const CONVERT = "Chạy npm run check -- --fix: máy chuyển sang Unicode đúng những chữ ấy";

/**
 * What is wrong with a text of which some lines are in an old encoding. It is one problem of the whole file: nothing
 * else that might be said of such a text would name the right thing.
 *
 * @param text as the reader saw it
 * @returns the problem, and the whole text after its fix
 */
export function oldTextProblem(
	file: string,
	text: string,
): { readonly problem: Problem; readonly meant?: string } | undefined {
	const old = findOldEncoding(text);
	if (!old) return undefined;
	const { encoding, at, found, meant, lines } = old;
	const others = lines > 1 ? `, và ${lines - 1} dòng khác` : "";
	const told = `${encoding.fault}: ${quoted(found)}`;
	if (old.text === undefined) {
		const problem = {
			...fileProblem(
				"error",
				file,
				`${told}${others}.`,
				"Trong tệp có dòng lẫn hai bảng mã hoặc mất chữ, máy không tự chuyển được: lấy lại bản trước của tệp, hoặc gõ lại chỗ ấy bằng Unicode.",
			),
			...positionAt(text, at),
		};
		return { problem };
	}
	const problem: Problem = {
		...fileProblem(
			"error",
			file,
			`${told} phải là ${quoted(meant)}${others}.`,
			`${CONVERT}.${encoding.lost ? ` ${encoding.lost}` : ""}`,
		),
		...positionAt(text, at),
		fix: { kind: "edits", edits: lineEdits(text, old.text) },
	};
	return { problem, meant: old.text };
}

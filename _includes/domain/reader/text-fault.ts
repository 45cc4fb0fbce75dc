import { fileProblem, type Problem } from "../problem/problem.ts";
import { positionAt } from "../problem/problem-log.ts";
import { codePoint, count } from "../problem/wording.ts";
import { oldTextProblem } from "./encodings/old-text-problem.ts";
import { LIMITS } from "./limits.ts";

/**
 * Why a text is refused before anything in it is read: it was typed in an encoding of before Unicode, or piles marks over
 * one letter. It is one problem, told at its place; undefined of a text that can be read.
 *
 * @param text without a byte order mark, line ends as \n
 * @returns with it, where that can be told, the text that was meant
 */
export function textFault(
	file: string,
	text: string,
): { readonly problem: Problem; readonly meant?: string } | undefined {
	const piled = PILED_MARKS.exec(text);
	return piled ? { problem: tooManyMarks(file, text, piled) } : oldTextProblem(file, text);
}

/** That a file is larger than any text of the newsroom may be. */
export function tooLarge(file: string, size: number): Problem {
	const limit = `${count(mostBytes(file) / 1024)} KiB`;
	return fileProblem(
		"error",
		file,
		`Tệp nặng ${count(Math.ceil(size / 1024))} KiB, quá giới hạn ${limit}.`,
		isMemory(file)
			? "Bỏ khỏi sổ những địa chỉ không còn ai mở."
			: `Chia nội dung thành nhiều tệp, mỗi tệp không quá ${limit}.`,
	);
}

/** Whether a file is the memory of addresses: it is one, however many they are. */
const isMemory = (file: string) => /(?:^|\/)addresses\.yaml$/.test(file);

/** How large a file of the newsroom may be. */
export const mostBytes = (file: string) => (isMemory(file) ? LIMITS.addressesBytes : LIMITS.fileBytes);

/** Bytes of a text in UTF-8. */
export function utf8Length(text: string): number {
	let bytes = text.length;
	for (let at = 0; at < text.length; at += 1) {
		const unit = text.charCodeAt(at);
		// The halves of a pair have two of its four bytes each.
		if (unit >= 0x80) bytes += unit < 0x800 || (unit >= 0xd800 && unit < 0xe000) ? 1 : 2;
	}
	return bytes;
}

/** Putting marks over one letter in order takes a time that grows with the square of how many there are. */
const PILED_MARKS = /\p{M}{31}/u;

function tooManyMarks(file: string, text: string, { 0: marks, index }: RegExpExecArray): Problem {
	return {
		...fileProblem(
			"error",
			file,
			`Hơn 30 dấu chồng lên một chữ, từ dấu ${codePoint(marks)} trở đi.`,
			"Xóa chữ ấy cùng các dấu của nó rồi gõ lại.",
		),
		...positionAt(text, index),
	};
}

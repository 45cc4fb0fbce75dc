import type { DeskLetter } from "../../_includes/domain/letters/desk.ts";
import { count } from "../../_includes/domain/problem/wording.ts";
import { visible } from "../../_includes/formats/print-problems.ts";

const STATES = { waiting: "", rejected: "  (đã từ chối)", corrected: "  (đã sửa xong)" } as const;

/** Letters as an editor reads them in a terminal. What readers wrote cannot spoil it. */
export function printLetters(letters: readonly DeskLetter[]): string {
	if (letters.length === 0) return "Không có thư nào đang đợi.\n";
	const printed = letters.map((letter) => linesOf(letter).join("\n"));
	return `${printed.join("\n\n")}\n\n${count(letters.length)} thư.\n`;
}

function linesOf({ id, time, article, state, heading, text, report, ...letter }: DeskLetter): string[] {
	const { place, replyTo, original, doubts, contact } = letter;
	return [
		`${id}  ${time}  ${visible(heading)}${STATES[state]}`,
		`  ${visible(article)}`,
		...(place ? [`  ${placeOf(place, report?.sentence)}`] : []),
		...(report?.sentence ? [`  Câu: “${visible(report.sentence)}”`] : []),
		...(replyTo ? [`  Trả lời bình luận ${replyTo}`] : []),
		...block(text),
		...(original === undefined ? [] : ["  Bản gốc:", ...block(original)]),
		...doubts.map((doubt) => `  Ngờ: ${visible(doubt)}`),
		...(contact ? [`  Liên hệ: ${visible(contact)}`] : []),
	];
}

function placeOf({ file, line, whole }: NonNullable<DeskLetter["place"]>, sentence = ""): string {
	if (sentence === "") return file;
	if (line === undefined) return `${file}: không tìm thấy câu này trong tệp, có thể đã sửa.`;
	return whole ? `${file}:${line}` : `${file}:${line} (chỉ tìm thấy một phần của câu)`;
}

const block = (text: string) => text.split("\n").map((line) => `    ${visible(line)}`);

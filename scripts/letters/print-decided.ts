import type { Decided } from "../../_includes/domain/letters/desk.ts";
import { visible } from "../../_includes/formats/print-problems.ts";

/** What came of a decision, with the letter that goes to the reader. */
export function printDecided({ message, file, line, note, reply }: Decided): string {
	const where = file === undefined ? [] : [line === undefined ? file : `${file}:${line}`];
	const letter = reply
		? ["", `Thư gửi bạn đọc (${reply.to}), tiêu đề: ${reply.subject}`, "", ...reply.text.split("\n")]
		: [];
	const lines = [message, ...where, ...(note === undefined ? [] : ["", ...note.split("\n")]), ...letter];
	return `${lines.map(visible).join("\n")}\n`;
}

import type { ProblemLog } from "../problem/problem-log.ts";
import { count } from "../problem/wording.ts";
import { LIMITS } from "./limits.ts";

/** What opens something inside a line: at each the Markdown parser may look through all the rest of its passage. */
const OPENERS = /[[<`*_~!&^]|:\/\/|\]\(/g;
/** A line that no passage goes on with: an empty one, a list's bullet, a heading. */
const NEW_PASSAGE = /^(?: {0,3}(?:[-+*]|#{1,6})[ \t]|[ \t]*$)/;

/**
 * Refuses a text whose passages hold more marks than the Markdown parser gets through in reasonable time: it looks from
 * a mark to the end of its passage, so that a passage of nothing but marks would keep a build busy for hours. No text
 * that a person has written comes near the limit.
 *
 * @param start offset of the Markdown in the file's text
 */
export function reportCostlyPassages(log: ProblemLog, start: number): void {
	weighPassages(log.text.slice(start), (work, { from, length, marks }) => {
		if (work <= LIMITS.markdownWork) return true;
		log.error(
			start + from,
			`Từ đây có quá nhiều dấu của Markdown (${count(marks)} dấu trong một đoạn dài ${count(length)} ký tự), đọc không xuể.`,
			"Thêm dòng trống để chia thành nhiều đoạn ngắn, và xóa bớt các dấu thừa như * _ [ < `.",
		);
		return false;
	});
}

/** How much work a text is for the Markdown parser, in the unit of `LIMITS.markdownWork`. */
export function markdownWork(text: string): number {
	let all = 0;
	weighPassages(text, (work) => {
		all = work;
		return true;
	});
	return all;
}

interface WeighedPassage {
	readonly from: number;
	readonly length: number;
	readonly marks: number;
}

/** @param look told of the work so far after each line, and of the passage that the line is in; ends it by `false` */
function weighPassages(text: string, look: (work: number, passage: WeighedPassage) => boolean): void {
	let work = 0;
	let passage = { from: 0, length: 0, marks: 0 };
	let offset = 0;
	for (const line of text.split("\n")) {
		if (NEW_PASSAGE.test(line)) {
			work += passage.length * passage.marks;
			passage = { from: offset, length: 0, marks: 0 };
		}
		offset += line.length + 1;
		passage.length += line.length + 1;
		passage.marks += line.match(OPENERS)?.length ?? 0;
		if (!look(work + passage.length * passage.marks, passage)) return;
	}
}

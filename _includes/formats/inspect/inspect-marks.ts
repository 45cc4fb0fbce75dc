import type { Token } from "markdown-it";
import type { ProblemLog } from "../../domain/problem/problem-log.ts";
import { quoted } from "../../domain/problem/wording.ts";
import type { PlacedToken, SourcePlaces } from "./source-places.ts";

/** `##Đề mục`. One sign may be a hashtag: `#MeToo`. */
const GLUED_HEADING = /^[ \t]*(#{2,6})(?=[\p{L}\p{N}“"'*])/gmu;
/** `[chữ] (https://…)` */
const PARTED_LINK = /(?<![!\\])(\[[^[\]\n]+\])([ \t]+)(?=\((?:https?:\/\/|\/)[^()\s]+\))/g;
/** `(chữ)[https://…]` */
const TURNED_LINK = /\(([^()[\]\n]+)\)\[(https?:\/\/[^[\]\s]+)\]/g;

/**
 * Marks of one passage that miss a space, have one too many or stand the wrong way round, and so would print.
 *
 * @param content of the passage, with blanks in the place of code and pictures
 */
export function inspectMarks(
	passage: Token,
	content: string,
	line: number,
	places: SourcePlaces,
	log: ProblemLog,
): void {
	const place = (at: number) => (passage.map ? places.offsetIn(content, at, line) : undefined);
	const replace = (at: number, length: number, text: string) => {
		const from = place(at);
		return from === undefined
			? undefined
			: ({ kind: "edits", edits: [{ from, to: from + length, text }] } as const);
	};
	for (const match of content.matchAll(GLUED_HEADING)) {
		if (log.full) return;
		const { 0: whole, 1: signs = "", index } = match;
		const start = index + whole.length - signs.length;
		const heading = content.slice(start).split("\n", 1)[0] ?? "";
		log.warning(
			place(start) ?? places.offsetOf(signs, line),
			`Thiếu dấu cách sau “${signs}” nên đề mục sẽ in ra nguyên như chữ: ${quoted(heading)}.`,
			`Thêm một dấu cách: ${signs} ${heading.slice(signs.length, 80)}`,
			replace(index + whole.length, 0, " "),
		);
	}
	for (const { 1: text = "", 2: gap = "", index } of content.matchAll(PARTED_LINK)) {
		if (log.full) return;
		log.warning(
			place(index) ?? places.offsetOf(text, line),
			`Liên kết ${quoted(text)} sẽ in ra nguyên như chữ, vì có dấu cách giữa ] và (.`,
			"Viết liền: [chữ](https://địa-chỉ).",
			replace(index + text.length, gap.length, ""),
		);
	}
	for (const { 0: whole, 1: text = "", 2: address = "", index } of content.matchAll(TURNED_LINK)) {
		if (log.full) return;
		log.warning(
			place(index) ?? places.offsetOf(whole, line),
			`Liên kết ${quoted(whole)} sẽ in ra nguyên như chữ, vì hai loại ngoặc đổi chỗ cho nhau.`,
			`Viết: [${text}](${address})`,
			replace(index, whole.length, `[${text}](${address})`),
		);
	}
}

/** A fence of code that is never closed: all that follows it would print as code. */
export function inspectFence(
	{ token, line, end = 0 }: PlacedToken,
	places: SourcePlaces,
	log: ProblemLog,
): void {
	const last = end - 1;
	if (last > line && /^[\s>]*(?:`{3,}|~{3,})\s*$/.test(places.lineText(last))) return;
	log.error(
		places.offsetOf(token.markup, line),
		`Dấu “${token.markup}” này không được khép lại, nên cả phần sau của bài in ra như mã máy.`,
		`Bỏ dòng này, hoặc thêm một dòng chỉ có “${token.markup}” ở cuối phần ấy.`,
	);
}

import type { Fix } from "../../problem/problem.ts";
import type { ProblemLog } from "../../problem/problem-log.ts";
import { count, quoted } from "../../problem/wording.ts";
import { LIMITS } from "../limits.ts";
import { reportCostlyPassages } from "../passages.ts";
import { replaceFix } from "./yaml-quotes.ts";

/** A file cut in two. Offsets are into the file's text. */
export interface FrontMatter {
	/** Where the YAML begins, after the opening line. */
	readonly start: number;
	/** Where the closing line begins: the YAML is `text.slice(start, end)`. */
	readonly end: number;
	readonly body: string;
	/** Line of the file on which the body begins, from 1. */
	readonly bodyLine: number;
}

/** Three hyphens; spaces after them cannot be seen and do no harm. */
const DELIMITER = /^---[ \t]*$/;
/** What was meant as three hyphens: `----`, `———`, `--`, `===`, `...`, `- - -`, `---js`, ` ---`. */
const MISSPELT_AT_START = /^(?:[-‐-―−_=*~+.]{2,}[ \t]*$|-(?:[ \t]+-)+[ \t]*$|---[ \t]*[^-\s])/;
const MISSPELT = new RegExp(`^[ \\t]*${MISSPELT_AT_START.source.slice(1)}`);
/** `title: ...` */
const KEY_LINE = /^[\p{L}_][\p{L}\p{N}_ -]*:/u;
/** What may stand in front matter: a key, something indented, a list's hyphen, a comment. */
const FRONT_MATTER_LINE = /^(?:[\p{L}_][\p{L}\p{N}_ -]*:|[ \t]+\S|-[ \t]|#)/u;

const EXAMPLE =
	"---, title: …, date: 2022-05-26 18:56, author: …, section: …, --- (mỗi mục một dòng), rồi đến nội dung bài";

/**
 * Cuts a file into front matter and body. A delimiter that is misspelt, missing or not on the first line is reported
 * at its place and read as what was meant, so that the rest of the file is checked in the same run.
 */
export function splitFrontMatter(log: ProblemLog): FrontMatter | undefined {
	const start = afterOpening(log);
	if (start === undefined) return undefined;
	const parts = toClosing(log, start);
	reportCostlyPassages(log, log.text.length - parts.body.length);
	if (parts.end - start <= LIMITS.frontMatter) return parts;
	const limit = `${count(LIMITS.frontMatter)} ký tự`;
	log.error(
		start,
		`Phần khai báo dài hơn giới hạn ${limit}.`,
		`Rút lại còn nhiều nhất ${limit}; nội dung bài đặt dưới dòng --- đóng.`,
	);
	return undefined;
}

function afterOpening(log: ProblemLog): number | undefined {
	const { text } = log;
	const offset = text.search(/[^ \t\n]/);
	if (offset === -1) {
		log.error(0, "Tệp trống.", `Mở đầu tệp bằng phần khai báo: ${EXAMPLE}.`);
		return undefined;
	}
	const first = text.lastIndexOf("\n", offset) + 1;
	const line = lineAt(text, first);
	if (first > 0 && (DELIMITER.test(line) || MISSPELT.test(line))) {
		log.error(
			0,
			"Có dòng trống trước dòng --- mở đầu.",
			"Xóa các dòng trống để dòng --- là dòng đầu tiên của tệp.",
			replaceFix(0, first, ""),
		);
	}
	if (DELIMITER.test(line)) return afterLine(text, first);
	if (MISSPELT.test(line)) {
		reportMisspelt(log, first, "mở đầu", true);
		return afterLine(text, first);
	}
	const opening = /^---[ \t]*\n(?=[\p{L}_][\p{L}\p{N}_ -]*:)/mu.exec(text);
	if (opening && /^---[ \t]*$/m.test(text.slice(opening.index + opening[0].length))) {
		log.error(
			first,
			`Có chữ trước dòng --- mở đầu: ${quoted(line)}.`,
			"Xóa hoặc chuyển phần chữ này xuống dưới, để dòng --- là dòng đầu tiên của tệp.",
		);
		return opening.index + opening[0].length;
	}
	if (KEY_LINE.test(line)) {
		log.error(
			first,
			`Thiếu dòng --- mở đầu; dòng đầu tiên đang là ${quoted(line)}.`,
			"Thêm một dòng chỉ có ba dấu gạch nối --- lên đầu tệp.",
			isClosedBelow(text, first) ? replaceFix(0, first, "---\n") : undefined,
		);
		return first;
	}
	log.error(
		first,
		`Không có phần khai báo; dòng đầu tiên đang là ${quoted(line)}.`,
		`Mở đầu tệp bằng phần khai báo: ${EXAMPLE}.`,
	);
	return undefined;
}

function toClosing(log: ProblemLog, start: number): FrontMatter {
	const { text } = log;
	let indented: number | undefined;
	for (let offset = start; offset < text.length; offset = afterLine(text, offset)) {
		const line = lineAt(text, offset);
		if (DELIMITER.test(line)) return cut(text, start, offset, true);
		// With no indent it is nothing that YAML could mean, so what follows is the body, whatever --- it holds.
		if (MISSPELT_AT_START.test(line)) {
			reportMisspelt(log, offset, "đóng", isFrontMatter(text, start, offset));
			return cut(text, start, offset, true);
		}
		if (MISSPELT.test(line)) indented ??= offset;
	}
	if (indented !== undefined) {
		reportMisspelt(log, indented, "đóng", isFrontMatter(text, start, indented));
		return cut(text, start, indented, true);
	}
	let end = start;
	while (end < text.length && FRONT_MATTER_LINE.test(lineAt(text, end))) end = afterLine(text, end);
	const next = lineAt(text, end);
	const below = text.slice(end).trimStart();
	// A key below an empty line may belong above it, and text right below a value may be more of it.
	const isPlain = end > start && next.trim() === "" && !KEY_LINE.test(below);
	log.error(
		0,
		"Phần khai báo không có dòng --- đóng.",
		next.trim() === ""
			? "Thêm một dòng chỉ có ba dấu gạch nối --- ngay sau dòng khai báo cuối cùng."
			: `Thêm một dòng chỉ có ba dấu gạch nối --- ngay trước dòng ${quoted(next)}.`,
		isPlain ? replaceFix(end, end, text[end - 1] === "\n" ? "---\n" : "\n---\n") : undefined,
	);
	return cut(text, start, end, false);
}

/** @param sure whether it can be nothing but that line */
function reportMisspelt(log: ProblemLog, offset: number, which: "mở đầu" | "đóng", sure: boolean): void {
	const line = lineAt(log.text, offset);
	const fix: Fix = replaceFix(offset, offset + line.length, "---");
	log.error(
		offset,
		`Dòng ${which} phần khai báo viết sai: ${quoted(line)}.`,
		"Thay cả dòng bằng đúng ba dấu gạch nối liền nhau, không có gì trước và sau: ---",
		// `--- title: Mùa dừa` holds more than the line that was meant; `---js` does not.
		sure && /^[^\p{L}\p{N}]*[a-z]{0,8}$/u.test(line.trimEnd()) ? fix : undefined,
	);
}

/** Whether all lines between two offsets can stand in front matter: text of the body cannot. */
function isFrontMatter(text: string, from: number, to: number): boolean {
	return (
		to > from &&
		text
			.slice(from, to - 1)
			.split("\n")
			.every((line) => line.trim() === "" || FRONT_MATTER_LINE.test(line))
	);
}

/** Whether front matter that begins at an offset is closed as it should be, with nothing but its own lines before. */
function isClosedBelow(text: string, start: number): boolean {
	const closing = /^---[ \t]*$/m.exec(text.slice(start));
	return closing !== null && isFrontMatter(text, start, start + closing.index);
}

function cut(text: string, start: number, end: number, closed: boolean): FrontMatter {
	const bodyStart = closed ? afterLine(text, end) : end;
	let bodyLine = 1;
	for (let next = text.indexOf("\n"); next !== -1 && next < bodyStart; next = text.indexOf("\n", next + 1))
		bodyLine += 1;
	return { start, end, body: text.slice(bodyStart), bodyLine };
}

/** The line that begins at an offset, without its end. */
export function lineAt(text: string, offset: number): string {
	const end = text.indexOf("\n", offset);
	return text.slice(offset, end === -1 ? text.length : end);
}

/** Where the line after that of an offset begins; the length of the text where there is none. */
export function afterLine(text: string, offset: number): number {
	const end = text.indexOf("\n", offset);
	return end === -1 ? text.length : end + 1;
}

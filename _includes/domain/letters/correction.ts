import { isMap, isScalar, isSeq, parseDocument } from "yaml";
import type { NewsroomTime } from "../dates/dates.ts";
import { asYamlText } from "../problem/wording.ts";
import { LIMITS } from "../reader/limits.ts";
import { toNfc } from "../text/normalise.ts";
import { Undecided } from "./undecided.ts";

/** A correction that begins in an article because of what a reader has reported. */
export interface NewCorrection {
	readonly date: NewsroomTime;
	/** What it says; where it is empty, `check` asks for it until somebody has written it. */
	readonly text: string;
	/** `id` of the report. */
	readonly report: string;
}

/**
 * An article's file with one more correction, or as it is where that one is there already. Every other byte stays.
 *
 * @param raw the whole file, line ends as they are
 * @throws Undecided where the front matter cannot be read
 */
export function withCorrection(raw: string, { date, text, report }: NewCorrection): string {
	const note = noteOf(report);
	const front = frontMatterIn(raw);
	if (raw.slice(front.start, front.end).includes(note)) return raw;
	const list = correctionsIn(raw, front);
	const { from, to, head, indent } = placeIn(raw, front.end, list);
	const moment = date.iso.slice(0, 16).replace("T", " ");
	const lines = [
		...head,
		`${indent}${note}${text === "" ? ": viết vào “text” sai gì, đúng là gì, lời xin lỗi." : ""}`,
		`${indent}- date: ${moment}`,
		`${indent}  text:${text === "" ? "" : ` ${asYamlText(text)}`}`,
	];
	const written = raw.slice(0, from) + lines.map((line) => line + front.lineEnd).join("") + raw.slice(to);
	const items = correctionsIn(written, frontMatterIn(written))?.items ?? [];
	if (items.length !== (list?.items.length ?? 0) + 1) throw new Undecided("wrong", UNREADABLE);
	return written;
}

/**
 * What an editor says in a correction, on one line.
 *
 * @throws Undecided
 */
export function readCorrectionText(written: string): string {
	const text = toNfc(written).replace(/\s+/g, " ").trim();
	if (text.length > LIMITS.note)
		throw new Undecided("wrong", `Lời đính chính dài quá: rút còn ${LIMITS.note} ký tự.`);
	if (/[\p{Cc}\p{Cf}]/u.test(text))
		throw new Undecided("wrong", "Lời đính chính có ký tự không nhìn thấy được: gõ lại chỗ ấy.");
	return text;
}

/** The line of a file on which the text of such a correction is, from 1; undefined where there is none. */
export function lineOfCorrection(raw: string, report: string): number | undefined {
	const lines = raw.split(/\r\n|\r|\n/);
	const at = lines.findIndex((line) => line.trimStart().startsWith(noteOf(report)));
	return at === -1 ? undefined : at + 3;
}

/** The title of an article; empty where its front matter has none that can be read. */
export function titleIn(raw: string): string {
	const { start, end } = frontMatterIn(raw);
	const title = parseDocument(raw.slice(start, end), { schema: "failsafe", prettyErrors: false }).get(
		"title",
	);
	return typeof title === "string" ? title : "";
}

const noteOf = (report: string) => `# Theo thư ${report} của bạn đọc`;

/** Where the front matter of a file begins and where its closing line does. */
function frontMatterIn(raw: string): FrontMatterPlace {
	const [opening = "", lineEnd = ""] = /^\uFEFF?---[ \t]*(\r\n|\r|\n)/.exec(raw) ?? [];
	const closing = /(?:\r\n|\r|\n)---[ \t]*(?:[\r\n]|$)/.exec(raw.slice(opening.length));
	if (!opening || !closing) throw new Undecided("wrong", UNREADABLE);
	const [end] = /^(?:\r\n|\r|\n)/.exec(closing[0]) ?? [""];
	return { start: opening.length, end: opening.length + closing.index + end.length, lineEnd };
}

interface FrontMatterPlace {
	readonly start: number;
	/** Of its closing line. */
	readonly end: number;
	readonly lineEnd: string;
}

/** The corrections of an article. Offsets are into the file. */
interface Corrections {
	/** Of the key, and of the end of its value. */
	readonly from: number;
	readonly to: number;
	readonly isFlow: boolean;
	/** Where each item begins and ends. */
	readonly items: readonly (readonly [from: number, to: number])[];
}

function correctionsIn(raw: string, { start, end }: FrontMatterPlace): Corrections | undefined {
	const document = parseDocument(raw.slice(start, end), { schema: "failsafe", prettyErrors: false });
	const table = document.contents;
	if (document.errors.length > 0 || !isMap(table)) throw new Undecided("wrong", UNREADABLE);
	const pair = table.items.find(({ key }) => isScalar(key) && key.value === "corrections");
	if (!pair) return undefined;
	const place = (node: unknown): readonly [number, number] => {
		const [from = 0, to = 0] = (node as { readonly range?: readonly number[] } | null)?.range ?? [];
		return [start + from, start + to];
	};
	const [from, keyEnd] = place(pair.key);
	const list = isSeq(pair.value) ? pair.value : undefined;
	return {
		from,
		to: Math.max(keyEnd, pair.value ? place(pair.value)[1] : 0),
		isFlow: list?.flow === true,
		items: list?.items.map(place) ?? [],
	};
}

/** What of a file is replaced by a correction, what stands over it, and the blanks before its dash. */
function placeIn(raw: string, end: number, list: Corrections | undefined) {
	const last = list?.items.at(-1);
	if (!list) return { from: end, to: end, ...FIRST };
	if (!last) return { from: list.from, to: lineAfter(raw, list.to), ...FIRST };
	const line = Math.max(raw.lastIndexOf("\n", last[0]), raw.lastIndexOf("\r", last[0])) + 1;
	const indent = /^[ \t]*(?=-[ \t]+$)/.exec(raw.slice(line, last[0]))?.[0];
	if (list.isFlow || indent === undefined) throw new Undecided("wrong", UNUSUAL);
	const after = lineAfter(raw, raw.slice(0, last[1]).trimEnd().length);
	return { from: after, to: after, head: [], indent };
}

const FIRST = { head: ["corrections:"], indent: "  " } as const;
const UNREADABLE = "Phần khai báo của bài có lỗi. Chạy npm run check, sửa lỗi rồi làm lại.";
const UNUSUAL =
	"Mục corrections của bài không viết theo mẫu: viết lại mỗi lời đính chính thành một mục gạch đầu dòng, - date: rồi text: ở dòng dưới, rồi làm lại.";

/** Where the line behind the one of an offset begins. */
function lineAfter(raw: string, offset: number): number {
	const [end] = /\r\n|\r|\n/.exec(raw.slice(offset)) ?? [];
	return end === undefined ? raw.length : raw.indexOf(end, offset) + end.length;
}

import type { Fix } from "../../problem/problem.ts";
import type { ProblemLog } from "../../problem/problem-log.ts";
import { asYamlText, quoted } from "../../problem/wording.ts";
import { insideCurly, isProse } from "../name-habits.ts";
import { holdsText, quoteEdits, replaceFix } from "./yaml-quotes.ts";

/** A text that YAML can read, of the same length, and the offsets of the values that were blanked to make it so. */
export interface Repair {
	readonly yaml: string;
	readonly blanked: readonly number[];
	/** Whether a whole line had to be blanked, key and all. */
	readonly lostKeys: boolean;
}

/** `  - text: Xin lỗi` as indent `  - `, key `text`, and value; or a list's `  - @abc` with no key. */
const ENTRY = /^( *(?:- +)*)(?:([\p{L}_][^:#"'[\]{}]*): +)?(\S.*)$/u;
/** `title:Abc` */
const GLUED = /^([\p{L}_][\p{L}\p{N}_ -]*):([^ ].*)$/u;
const BLOCK_HEADER = /^[|>][-+0-9]*$/;

/**
 * Reports the mistakes that newsrooms make most in front matter that YAML could not read: a colon, a sign or an
 * unfinished quote in a value, no space after a key's colon, an indent too many. Each says how the line must be
 * written, and its value is blanked, so that the other lines can be read in the same run.
 *
 * @param start offset of `yaml` in the file
 * @param keys names that entries of the outer table may have: with one of them a line is surely an entry
 */
export function repairHabits(
	yaml: string,
	start: number,
	log: ProblemLog,
	keys: readonly string[] = [],
): Repair {
	const lines = yaml.split("\n");
	const blanked: number[] = [];
	let lostKeys = false;
	let offset = start;
	/** Indent of the entry whose block text (`|`, `>`) is being passed over. */
	let blockOf: number | undefined;
	/** Indent of the last entry with a value on its line: nothing may be put under it. */
	let filledAt: number | undefined;
	/** Whether that value could have been meant as the head of entries under it: `cover: ben-pha.jpg`. */
	let mayHoldEntries = false;
	const repairLine = (line: string, at: number, index: number): string => {
		const indent = line.search(/\S/);
		if (blockOf !== undefined && (indent === -1 || indent > blockOf)) return line;
		blockOf = undefined;
		// What nobody will be told need not be found: a hostile file has a hundred thousand lines of it.
		if (log.full) return line.startsWith("%") ? " ".repeat(line.length) : line;
		if (line.startsWith("%")) {
			const directive = /^%(?:YAML|TAG) /.test(line);
			log.error(
				at,
				`Dòng bắt đầu bằng % là lệnh YAML, không được dùng: ${quoted(line)}.`,
				"Xóa dòng này.",
				directive ? replaceFix(at, at + line.length + 1, "") : undefined,
			);
			return " ".repeat(line.length);
		}
		const [, gluedKey, gluedValue] = GLUED.exec(line) ?? [];
		if (gluedKey !== undefined && gluedValue !== undefined) {
			const colon = at + gluedKey.length;
			const cure = `Thêm một dấu cách: ${gluedKey}: ${gluedValue.trim()}`;
			const fix = keys.includes(gluedKey) ? replaceFix(colon + 1, colon + 1, " ") : undefined;
			log.error(colon, `Thiếu dấu cách sau dấu hai chấm: ${quoted(line)}.`, cure, fix);
			blanked.push(colon + 1);
			return `${gluedKey}: ${"x".repeat(gluedValue.length - 1)}`;
		}
		const [, lead, key, value] = ENTRY.exec(line) ?? [];
		if (/^ *- /.test(line) || line.trimEnd().endsWith(":")) filledAt = undefined;
		if (lead === undefined || value === undefined || (key === undefined && !lead.includes("-"))) return line;
		if (key !== undefined && filledAt !== undefined && indent > filledAt) {
			const fix = keys.includes(key) && !mayHoldEntries ? replaceFix(at, at + indent, "") : undefined;
			const cure = `Xóa các dấu cách ở đầu dòng: ${line.trim()}`;
			log.error(at, `Dòng thụt vào thừa: ${quoted(line)}.`, cure, fix);
			lostKeys = true;
			return " ".repeat(line.length);
		}
		if (BLOCK_HEADER.test(value.trim())) {
			blockOf = indent;
			return line;
		}
		filledAt = key !== undefined && !lead.includes("-") ? indent : undefined;
		mayHoldEntries = !holdsText(key) && !/^["'[{]/.test(value);
		const fault = faultOf(value, lines, index, lead.length);
		if (fault === undefined) return line;
		const before = line.slice(0, line.length - value.length);
		const entry = key === undefined ? "- " : `${key.trim()}: `;
		const curly = key === undefined || isProse(key.trim()) ? undefined : insideCurly(value.trim());
		const cure = `cả giá trị trong ngoặc: ${entry}${asYamlText(curly ?? meantText(value))}`;
		const from = at + before.length;
		const fix =
			curly !== undefined ? straightFix(from, value) : fault.isText(key) ? fixOf(from, value) : undefined;
		log.error(at + before.length, `${fault.message}: ${quoted(value)}.`, `${fault.cure} ${cure}`, fix);
		blanked.push(at + before.length);
		return `${before}${"x".repeat(value.length)}`;
	};
	const repaired = lines.map((line, index) => {
		const at = offset;
		offset += line.length + 1;
		return repairLine(line, at, index);
	});
	return { yaml: repaired.join("\n"), blanked, lostKeys };
}

const OPENERS: ReadonlyMap<string, string> = new Map([
	['"', '"'],
	["'", "'"],
	["[", "]"],
	["{", "}"],
]);

/** What is wrong with the value of a line as YAML reads it. */
interface LineFault {
	readonly message: string;
	/** Goes on "... the whole value in quotes". */
	readonly cure: string;
	/** Whether all of the value can only be meant as text, under this key. */
	readonly isText: (key: string | undefined) => boolean;
}

const always = () => true;
const never = () => false;

function faultOf(
	value: string,
	lines: readonly string[],
	index: number,
	indent: number,
): LineFault | undefined {
	const first = value.charAt(0);
	const closer = OPENERS.get(first);
	if (closer !== undefined) {
		const end = closingAt(value, closer);
		if (end !== -1) {
			const rest = value.slice(end + 1);
			if (/^\s*(?:#|$)/.test(rest)) return undefined;
			const isText = closer === first ? always : holdsText;
			return { message: `Có chữ sau dấu ${closer} đóng`, cure: "Đặt", isText };
		}
		if (closesBelow(closer, lines, index, indent)) return undefined;
		const isBracket = closer === "]" || closer === "}";
		return {
			message: `Thiếu dấu ${closer} đóng${curlyClosed(value) ? ", dấu cuối là ngoặc cong" : ""}`,
			cure: isBracket ? `Thêm dấu ${closer} ở cuối, hoặc đặt` : "Đặt",
			isText: isBracket ? never : always,
		};
	}
	if (/^(?:[@`%,*&!|>\]}]|[-?:] )/.test(value)) {
		// "tags: - dừa" may be a list on one line.
		const isText = /^[-?:]/.test(value) ? holdsText : always;
		return { message: `Giá trị bắt đầu bằng dấu ${first} có nghĩa riêng trong YAML`, cure: "Đặt", isText };
	}
	if (/:(?: |$)/.test(value)) {
		return {
			message: "Giá trị có dấu hai chấm và dấu cách nên bị hiểu là một mục khác",
			cure: "Đặt",
			// "cover: src: ben-pha.jpg" is an entry in an entry.
			isText: (key) => holdsText(key) || !/^[a-z]+: /.test(value),
		};
	}
	return undefined;
}

/** Whether a quote or bracket that a line leaves open is closed on a line that belongs to its value. */
function closesBelow(closer: string, lines: readonly string[], index: number, indent: number): boolean {
	for (let below = index + 1; below < lines.length; below += 1) {
		const line = lines[below] ?? "";
		if (line.trim() !== "" && line.search(/\S/) <= indent) return false;
		if (line.includes(closer)) return true;
	}
	return false;
}

/** Offset of the mark that closes a value's first character, or -1. Doubled or escaped quotes do not close. */
function closingAt(value: string, closer: string): number {
	if (closer === "]" || closer === "}") return value.indexOf(closer);
	const inside = closer === '"' ? /^"(?:[^"\\]|\\.)*"/ : /^'(?:[^']|'')*'/;
	return (inside.exec(value)?.[0].length ?? 0) - 1;
}

/**
 * How many quotes at the two ends of a value were not meant as part of its text: one that was never closed, `"Về quê`;
 * two around a text that has such quotes inside, `"Chuyện "chục mười hai" ở chợ"`. A quote that a curly one closes is
 * text: `"Về quê”, ông nói`; and so are both of `"Đi" và "về"`.
 */
function looseQuotes(value: string): readonly [start: number, end: number] {
	const first = value.charAt(0);
	if (first !== '"' && first !== "'") return [0, 0];
	const closers = first === '"' ? /["”]/ : /['’]/;
	if (!closers.test(value.slice(1))) return [1, 0];
	const end = closingAt(value, first);
	const opensAgain = /[\s(“]/.test(value.charAt(end - 1)) && /\S/.test(value.charAt(end + 1));
	return end > 1 && opensAgain && value.trimEnd().endsWith(first) ? [1, 1] : [0, 0];
}

/** A value without quotes that were not meant as part of it. */
function meantText(value: string): string {
	if (curlyClosed(value)) return value.trimEnd().slice(1, -1).trim();
	const [start, end] = looseQuotes(value);
	const text = value.trimEnd();
	return text.slice(start, text.length - end);
}

/** `"Kinh tế”`: the whole value, opened by a straight quote and closed by a curly one. */
function curlyClosed(value: string): boolean {
	return /^(?:"[^"“”]*”|'[^'‘’]*’)\s*$/.test(value);
}

/** Straight quotes in the place of those around a value, of which one is curly or both are. */
function straightFix(from: number, value: string): Fix | undefined {
	const to = from + value.trimEnd().length;
	if (/["\\]/.test(value.trimEnd().slice(1, -1))) return undefined;
	const edits = [from, to - 1].map((at) => ({ from: at, to: at + 1, text: '"' }));
	return { kind: "edits", edits };
}

/** The edits that write a value as the cure prints it. */
function fixOf(from: number, value: string): Fix | undefined {
	if (curlyClosed(value)) return straightFix(from, value);
	const [start, end] = looseQuotes(value);
	const text = meantText(value);
	const edits = quoteEdits(from + start, text);
	const last = from + start + text.trimEnd().length;
	return {
		kind: "edits",
		edits: edits.map((edit, index) => ({
			...edit,
			from: index === 0 ? from : edit.from,
			to: index === edits.length - 1 ? last + (end && text.length - text.trimEnd().length + end) : edit.to,
		})),
	};
}

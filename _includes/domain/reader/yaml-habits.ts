import type { ProblemLog } from "../problem-log.ts";
import { asYamlText, quoted } from "../wording.ts";

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
 */
export function repairHabits(yaml: string, start: number, log: ProblemLog): Repair {
	const lines = yaml.split("\n");
	const blanked: number[] = [];
	let lostKeys = false;
	let offset = start;
	/** Indent of the entry whose block text (`|`, `>`) is being passed over. */
	let blockOf: number | undefined;
	/** Indent of the last entry with a value on its line: nothing may be put under it. */
	let filledAt: number | undefined;
	const repairLine = (line: string, at: number, index: number): string => {
		const indent = line.search(/\S/);
		if (blockOf !== undefined && (indent === -1 || indent > blockOf)) return line;
		blockOf = undefined;
		if (line.startsWith("%")) {
			log.error(at, `Dòng bắt đầu bằng % là lệnh YAML, không được dùng: ${quoted(line)}.`, "Xóa dòng này.");
			return " ".repeat(line.length);
		}
		const [, gluedKey, gluedValue] = GLUED.exec(line) ?? [];
		if (gluedKey !== undefined && gluedValue !== undefined) {
			const colon = at + gluedKey.length;
			const cure = `Thêm một dấu cách: ${gluedKey}: ${gluedValue.trim()}`;
			log.error(colon, `Thiếu dấu cách sau dấu hai chấm: ${quoted(line)}.`, cure);
			blanked.push(colon + 1);
			return `${gluedKey}: ${"x".repeat(gluedValue.length - 1)}`;
		}
		const [, lead, key, value] = ENTRY.exec(line) ?? [];
		if (/^ *(?:- |.*:$)/.test(line)) filledAt = undefined;
		if (lead === undefined || value === undefined || (key === undefined && !lead.includes("-"))) return line;
		if (key !== undefined && filledAt !== undefined && indent > filledAt) {
			log.error(at, `Dòng thụt vào thừa: ${quoted(line)}.`, `Xóa các dấu cách ở đầu dòng: ${line.trim()}`);
			lostKeys = true;
			return " ".repeat(line.length);
		}
		if (BLOCK_HEADER.test(value.trim())) {
			blockOf = indent;
			return line;
		}
		filledAt = key !== undefined && !lead.includes("-") ? indent : undefined;
		const fault = faultOf(value, lines, index, lead.length);
		if (fault === undefined) return line;
		const before = line.slice(0, line.length - value.length);
		const entry = key === undefined ? "- " : `${key.trim()}: `;
		const cure = `cả giá trị trong ngoặc: ${entry}${asYamlText(withoutLooseQuote(value))}`;
		log.error(at + before.length, `${fault.message}: ${quoted(value)}.`, `${fault.cure} ${cure}`);
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

/** What is wrong with the value of a line as YAML reads it, or undefined; the cure goes on "... the whole value in quotes". */
function faultOf(
	value: string,
	lines: readonly string[],
	index: number,
	indent: number,
): { readonly message: string; readonly cure: string } | undefined {
	const first = value.charAt(0);
	const closer = OPENERS.get(first);
	if (closer !== undefined) {
		const end = closingAt(value, closer);
		if (end !== -1) {
			const rest = value.slice(end + 1);
			return /^\s*(?:#|$)/.test(rest) ? undefined : { message: `Có chữ sau dấu ${closer} đóng`, cure: "Đặt" };
		}
		if (closesBelow(closer, lines, index, indent)) return undefined;
		const isBracket = closer === "]" || closer === "}";
		return {
			message: `Thiếu dấu ${closer} đóng`,
			cure: isBracket ? `Thêm dấu ${closer} ở cuối, hoặc đặt` : "Đặt",
		};
	}
	if (/^(?:[@`%,*&!|>\]}]|[-?:] )/.test(value)) {
		return { message: `Giá trị bắt đầu bằng dấu ${first} có nghĩa riêng trong YAML`, cure: "Đặt" };
	}
	if (/:(?: |$)/.test(value)) {
		return { message: "Giá trị có dấu hai chấm và dấu cách nên bị hiểu là một mục khác", cure: "Đặt" };
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

/** `"Abc` as Abc: the quote that was never closed was not meant as part of the text. */
function withoutLooseQuote(value: string): string {
	const first = value.charAt(0);
	const loose = (first === '"' || first === "'") && !value.slice(1).includes(first);
	return loose ? value.slice(1) : value;
}

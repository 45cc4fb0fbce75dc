import { count } from "../../problem/wording.ts";

/** A number as a table holds it: what it is, and how many digits were written behind the comma. */
export interface Figure {
	readonly value: number;
	readonly decimals: number;
}

/** What a cell holds: a number, nothing, or something else, with what to write in its place. */
export type CellReading =
	| { readonly kind: "figure"; readonly figure: Figure }
	| { readonly kind: "missing" }
	| { readonly kind: "fault"; readonly wrong: string; readonly cure: string };

/** Characters. No number of a newspaper is as long. */
const LONGEST = 40;

/** Of what is counted beyond it, a double would lose digits. */
const GREATEST = 1e15;

/** How a desk writes that there is no number. */
const MISSING = /^(?:|[-–—.…*]{1,3}|x|n\/a|không có|chưa có|không có số liệu|chưa có số liệu)$/i;

/** `1.234.567,5`, `1234,5`, `−5`, `+3`: points between thousands, a comma before decimals. */
const VIETNAMESE = /^[+-]?(?:[1-9]\d{0,2}(?:\.\d{3})+|\d+)(?:,\d+)?$/;

/** `1,234.5`, `1,234,567`, `12.5`: commas between thousands, a point before decimals. */
const ENGLISH = /^[+-]?(?:[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?|\d+\.\d+)$/;

/**
 * Reads a number in the Vietnamese form.
 *
 * @param unit that the whole table is in: a cell may repeat it, `4,1 ‰`, as it may write `%`
 */
export function readFigure(cell: string, unit = ""): CellReading {
	const text = cell.trim();
	if (MISSING.test(text)) return { kind: "missing" };
	const wrong = (cure: string) => ({ kind: "fault", wrong: text, cure }) as const;
	if (text.length > LONGEST) return wrong("Chỉ viết con số; lời giải thích viết dưới bảng.");
	const digits = withoutUnit(text, unit)
		.replace(/[−–]/g, "-")
		// Blanks between thousands, as offices write them: `1 234`.
		.replace(/(?<=\d)[ \u00A0\u202F\u2009](?=\d{3}(?!\d))/g, "");
	if (!VIETNAMESE.test(digits))
		return wrong(
			ENGLISH.test(digits)
				? `Viết số theo lối Việt Nam: ${digits.replace(/[.,]/g, (sign) => (sign === "." ? "," : "."))}`
				: "Chỉ viết con số, như 1.234,5; đơn vị viết ở dòng “Đơn vị:”; không có số liệu thì để trống.",
		);
	const [whole = "", fraction = ""] = digits.split(",");
	const value = Number(`${whole.replaceAll(".", "")}.${fraction || 0}`);
	if (Math.abs(value) > GREATEST)
		return wrong("Số này quá lớn để vẽ: đổi sang đơn vị lớn hơn, như triệu, tỷ.");
	// Of −0 no sign is printed.
	return { kind: "figure", figure: { value: value || 0, decimals: fraction.length } };
}

function withoutUnit(text: string, unit: string): string {
	for (const end of ["%", unit])
		if (end !== "" && text.toLowerCase().endsWith(end.toLowerCase()))
			return text.slice(0, text.length - end.length).trimEnd();
	return text;
}

/** A number as Vietnamese prints it: `1.234,5`, `−5`. Decimals that are nothing are printed too, so that columns are even. */
export function printFigure(value: number, decimals = 0): string {
	const [whole = "0", fraction] = Math.abs(value).toFixed(decimals).split(".");
	const grouped = count(Number(whole));
	const printed = fraction ? `${grouped},${fraction}` : grouped;
	return value < 0 && /[1-9]/.test(printed) ? `−${printed}` : printed;
}

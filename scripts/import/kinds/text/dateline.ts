import { isAgency } from "../../../../_includes/domain/article/credit/credit-names.ts";
import { LIMITS } from "../../../../_includes/domain/reader/limits.ts";

/** `BDK - `, `(BDK) - `, `Bến Tre – `, with what follows it. */
const OPENING = /^(?:\(([^()]{2,40})\)|([^()]{2,40}?))\s?[-–—] (?=(.*))/u;
/** `BDK`, `TTXVN`, `ANTT.VN`, `BẾN TRE`, `GD&TĐ` */
const CAPITALS = /^\p{Lu}[\p{Lu}.&]*(?: \p{Lu}+){0,3}$/u;
/** Bodies whose short names open sentences: `UBND - HĐND tỉnh họp`. */
const BODIES: ReadonlySet<string> = new Set(["UBND", "HĐND", "MTTQ", "LĐLĐ", "HTX", "CLB", "THPT", "THCS"]);
/** `Bến Tre`, `Trà Vinh`, `TP. Bến Tre` */
const PLACE = /^\p{Lu}[\p{Ll}\p{Lu}.]*(?: \p{Lu}\p{Ll}+){1,3}$/u;
/** How the report that follows a place begins. `Bến Tre - Trà Vinh nối thêm đường` is no dateline. */
const REPORT = /^(?:ngày|sáng|trưa|chiều|tối|đêm|hôm|theo|tại|vừa|mới|từ|trong|sau|trước)(?!\p{L})/iu;

/** A text without its dateline. */
export interface Datelined {
	readonly dateline?: string;
	readonly text: string;
}

/**
 * Parts the dateline from the text that it opens: `BDK - Ngày 26-5` gives `BDK` and `Ngày 26-5`. Strict, because many
 * sentences hold a dash: a name in brackets, an agency, a word in capitals; a place only before a report.
 */
export function partDateline(text: string): Datelined {
	const [opening = "", bracketed, bare = "", rest = ""] = OPENING.exec(text) ?? [];
	// `UBND - cơ quan chủ trì`: a sentence begins with a capital, a digit or a quotation mark.
	if (opening === "" || !/^[\p{Lu}\p{N}“"‘(]/u.test(rest)) return { text };
	const isDateline =
		bracketed === undefined
			? (CAPITALS.test(bare) && !BODIES.has(bare)) ||
				isAgency(bare) ||
				(PLACE.test(bare) && REPORT.test(rest))
			: /^\p{Lu}/u.test(bracketed);
	const dateline = bracketed === undefined ? bare : `(${bracketed})`;
	return isDateline && dateline.length <= LIMITS.dateline ? { dateline, text: rest } : { text };
}

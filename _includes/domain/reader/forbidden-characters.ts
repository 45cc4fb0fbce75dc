import type { ProblemLog } from "../problem/problem-log.ts";
import { codePoint } from "../problem/wording.ts";
import { LOST_LETTER, reportLostLetter } from "./lost-letters.ts";
import { replaceFix } from "./yaml/yaml-quotes.ts";

/**
 * What no text of the newsroom may hold: control characters (but line ends and tabs), line and paragraph separators,
 * marks that turn the direction of writing (they can make a line read otherwise than it is), noncharacters,
 * halves of surrogate pairs, and what stands where a letter was lost. Zero-width characters are allowed: emoji and some
 * names need them.
 */
const FORBIDDEN = /[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069\p{Noncharacter_Code_Point}\p{Cs}\uFFFD]/gu;

/** Whatever may be forbidden, in single units: a fast look that nearly every file passes. Emoji do not. */
const SUSPECT = /[^\n\t\u0020-\u007E\u00A0-\u2027\u202F-\u2065\u206A-\uD7FF\uE000-\uFDCF\uFDF0-\uFFFC]/;

/** The first forbidden character of a text, or undefined. Tabs and line ends are not. */
export function forbiddenCharacter(text: string): string | undefined {
	return text.match(FORBIDDEN)?.find((character) => character !== "\n" && character !== "\t");
}

/** Reports every forbidden character of the file, each at its place. */
export function reportForbiddenCharacters(log: ProblemLog): void {
	if (!SUSPECT.test(log.text)) return;
	let told = 0;
	for (const match of log.text.matchAll(FORBIDDEN)) {
		const [character] = match;
		if (log.full) return;
		if (character === "\n" || character === "\t" || match.index < told) continue;
		if (character === LOST_LETTER) {
			told = reportLostLetter(log, match.index);
			continue;
		}
		log.error(
			match.index,
			`Có ký tự ${kindOf(character)} không nhìn thấy được (${codePoint(character)}).`,
			"Xóa ký tự này: xóa cả chữ đứng trước và sau nó rồi gõ lại.",
			canGo(log.text, match.index, character)
				? replaceFix(match.index, match.index + character.length, "")
				: undefined,
		);
	}
}

/**
 * Whether a text loses nothing with a character: a mark that only turns the direction of writing; a control character
 * beside a gap. Between two letters one may stand for a space, or for a letter that is lost.
 */
function canGo(text: string, at: number, character: string): boolean {
	if (/[\u202A-\u202E\u2066-\u2069]/.test(character)) return true;
	const beside = `${text[at - 1] ?? "\n"}${text[at + 1] ?? "\n"}`;
	return (character < " " || character === "\u007F") && /\s/.test(beside);
}

function kindOf(character: string): string {
	if (/[\u2028\u2029]/.test(character)) return "xuống dòng đặc biệt";
	if (/[\u202A-\u202E\u2066-\u2069]/.test(character)) return "đảo chiều chữ";
	if (/\p{Cc}/u.test(character)) return "điều khiển";
	return "hỏng";
}

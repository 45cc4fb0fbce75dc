import { forbiddenCharacter } from "../../../_includes/domain/reader/forbidden-characters.ts";
import { toNfc } from "../../../_includes/domain/text/normalise.ts";

/** What no file of the newsroom may hold: it goes, or becomes a space where it parted words. */
const FORBIDDEN = /[\p{Cc}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}\p{Cs}\uFFFD]/gu;
const TURNING = /[\u202A-\u202E\u2066-\u2069]/g;
/** More marks over one letter the reader takes for an attack. */
const MOST_PILED = 30;
const MARKS = /\p{M}+/gu;

/** Most values are so already: words of Vietnamese, one space between them, each letter with its marks in one. */
const PLAIN = /^(?:[!-~À-ÖØ-öø-žƠơƯư‘’“”–…Ạ-ỹ]+(?: [!-~À-ÖØ-öø-žƠơƯư‘’“”–…Ạ-ỹ]+)*)?$/;

/** A value of the old system as a value of front matter: one line, in NFC, without what no file may hold. */
export function oneLine(text: string): string {
	if (PLAIN.test(text)) return text;
	const plain = text.replace(/\s+/g, " ");
	const allowed =
		forbiddenCharacter(plain) === undefined ? plain : plain.replace(TURNING, "").replace(FORBIDDEN, " ");
	return toNfc(allowed.replace(MARKS, fewMarks)).replace(/\s+/g, " ").trim();
}

const fewMarks = (marks: string) =>
	marks.length > MOST_PILED ? [...marks].slice(0, MOST_PILED).join("") : marks;

/**
 * A text in two where it is longer than a limit: cut between words, and inside one only where that is longer than all.
 *
 * @returns the head, at most so long, and the rest, empty where all had room
 */
export function cutWords(text: string, most: number): readonly [head: string, rest: string] {
	if (text.length <= most) return [text, ""];
	const gap = text.lastIndexOf(" ", most);
	const end = gap > 0 ? gap : /[\uD800-\uDBFF]/.test(text[most - 1] ?? "") ? most - 1 : most;
	return [text.slice(0, end).trimEnd(), text.slice(end).trimStart()];
}

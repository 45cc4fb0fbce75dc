import { codePoint } from "../../../../_includes/domain/problem/wording.ts";
import { forbiddenCharacter } from "../../../../_includes/domain/reader/forbidden-characters.ts";
import { LOST_LETTER } from "../../../../_includes/domain/reader/lost-letters.ts";
import { toNfc } from "../../../../_includes/domain/text/normalise.ts";
import type { SavedPassage } from "./saved-article.ts";

/** The lines of a saved page that have text, and the characters that no article may hold. */
export interface CleanPassages {
	readonly passages: readonly SavedPassage[];
	/** `U+0000`, and a line where it stood: each character once a line. */
	readonly replaced: readonly SavedPassage[];
}

/**
 * The text of a saved page line by line, in NFC. Blanks of all kinds become one space, as a browser shows them: the two
 * copies of a caption often differ in a no-break space. A control character becomes a space too, a mark that only turns
 * the direction of writing goes; both are told.
 *
 * @param text decoded, line ends as \n
 */
export function cleanPassages(text: string): CleanPassages {
	const replaced: SavedPassage[] = [];
	const passages = text.split("\n").flatMap((raw, index): SavedPassage[] => {
		const line = index + 1;
		const allowed = forbiddenCharacter(raw) === undefined ? raw : withoutForbidden(raw, line, replaced);
		const clean = toNfc(allowed).replace(/\s+/g, " ").trim();
		return clean === "" ? [] : [{ text: clean, line }];
	});
	return { passages, replaced };
}

function withoutForbidden(raw: string, line: number, replaced: SavedPassage[]): string {
	return Array.from(raw, (character) => {
		// A lost letter stays to be seen: `check` tells where somebody has to type it.
		if (character === LOST_LETTER || forbiddenCharacter(character) === undefined) return character;
		const told = { text: codePoint(character), line };
		if (!replaced.some((one) => one.line === line && one.text === told.text)) replaced.push(told);
		return /\p{Cf}/u.test(character) ? "" : " ";
	}).join("");
}

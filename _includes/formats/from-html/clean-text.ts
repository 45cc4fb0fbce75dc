import { forbiddenCharacter } from "../../domain/reader/forbidden-characters.ts";
import { LOST_LETTER } from "../../domain/reader/lost-letters.ts";
import { toNfc } from "../../domain/text/normalise.ts";

/** Letters that only look otherwise: bold and script ones of mathematics, in circles and squares, of full width. */
const DECORATIVE = /[\u{1D400}-\u{1D7FF}\u{24B6}-\u{24E9}\u{1F130}-\u{1F149}\u{FF01}-\u{FF5E}]/gu;
/** Letters in filled circles and squares, which Unicode gives no plain form; by where their A is. */
const FILLED = /[\u{1F150}-\u{1F169}\u{1F170}-\u{1F189}]/gu;

/**
 * A piece of text as the newspaper's files may hold it: in NFC, decorative letters as letters (`𝗖𝗛Ú` is read out as
 * nothing and found by no search), without the characters that no text may hold.
 */
export function cleanText(text: string): string {
	const plain = toNfc(
		text
			.replace(DECORATIVE, (letter) => letter.normalize("NFKC"))
			.replace(FILLED, (letter) =>
				String.fromCodePoint(65 + (((letter.codePointAt(0) ?? 0) - 0x1f150) % 32)),
			),
	);
	return forbiddenCharacter(plain) === undefined ? plain : Array.from(plain, allowed).join("");
}

/** A mark that only turns the direction of writing goes, a control character becomes a space, a lost letter `?`. */
function allowed(character: string): string {
	if (character === LOST_LETTER) return "?";
	if (forbiddenCharacter(character) === undefined) return character;
	return /\p{Cf}/u.test(character) ? "" : " ";
}

/** A text on one line: blanks of all kinds are one space, as a browser shows them. */
export function onOneLine(text: string): string {
	return text.replace(/\s+/g, " ").trim();
}

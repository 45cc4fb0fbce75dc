import { toNfc } from "../../../../_includes/domain/text/normalise.ts";
import { allowedCharacters } from "../allowed-characters.ts";
import type { SavedPassage } from "./saved-article.ts";

/** The lines of a saved page that have text, and the characters that no article may hold. */
export interface CleanPassages {
	readonly passages: readonly SavedPassage[];
	/** `U+0000`, and a line where it stood: each character once a line. */
	readonly replaced: readonly SavedPassage[];
}

/**
 * The text of a saved page line by line, in NFC. Blanks of all kinds become one space, as a browser shows them: the two
 * copies of a caption often differ in a no-break space. Characters that no article may hold go, and are told.
 *
 * @param text decoded, line ends as \n
 */
export function cleanPassages(text: string): CleanPassages {
	const allowed = allowedCharacters(text);
	const passages = allowed.text.split("\n").flatMap((raw, index): SavedPassage[] => {
		const clean = toNfc(raw).replace(/\s+/g, " ").trim();
		return clean === "" ? [] : [{ text: clean, line: index + 1 }];
	});
	return { passages, replaced: allowed.replaced };
}

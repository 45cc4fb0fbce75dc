import { codePoint } from "../../../_includes/domain/problem/wording.ts";
import { forbiddenCharacter } from "../../../_includes/domain/reader/forbidden-characters.ts";
import { LOST_LETTER } from "../../../_includes/domain/reader/lost-letters.ts";
import type { Dropped, Passage } from "../foreign-article.ts";

/** A text, and the characters of it that no article may hold: `U+0000`, and a line where it stood, each once a line. */
export interface Allowed {
	readonly text: string;
	readonly replaced: readonly Passage[];
}

/**
 * A text without the characters that no article may hold. A control character becomes a space, a mark that only turns
 * the direction of writing goes. A lost letter stays to be seen: `check` tells where somebody has to type it.
 *
 * @param first the line of the source on which it begins
 */
export function allowedCharacters(text: string, first = 1): Allowed {
	if (forbiddenCharacter(text) === undefined) return { text, replaced: [] };
	const replaced: Passage[] = [];
	const lines = text.split("\n").map((raw, index) => {
		if (forbiddenCharacter(raw) === undefined) return raw;
		const told = new Set<string>();
		const clean = Array.from(raw, (character) => {
			if (character === LOST_LETTER || forbiddenCharacter(character) === undefined) return character;
			told.add(codePoint(character));
			return /\p{Cf}/u.test(character) ? "" : " ";
		}).join("");
		for (const one of told) replaced.push({ text: one, line: first + index });
		return clean;
	});
	return { text: lines.join("\n"), replaced };
}

/** Replaced characters as the report tells them: they had no words. */
export function droppedCharacters(replaced: readonly Passage[]): Dropped[] {
	return replaced.map(({ text, line }) => ({ what: `ký tự ${text}`, text: "", line }));
}

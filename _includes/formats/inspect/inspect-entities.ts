import type { ProblemLog } from "../../domain/problem/problem-log.ts";
import { codePoint } from "../../domain/problem/wording.ts";
import { forbiddenCharacter } from "../../domain/reader/forbidden-characters.ts";
import { replaceFix } from "../../domain/reader/yaml/yaml-quotes.ts";

/** `&#8238;`, `&#x202E;`: a character by its number. */
const NUMBERED = /&#(?:x([\da-f]{1,6})|(\d{1,7}));/gi;

/**
 * Characters that no text may hold, brought in by their number: `&#8238;` would turn the direction of a line as well as
 * the mark itself, which the reader refuses. Numbers of no character are told too: they print as �.
 */
export function inspectEntities(log: ProblemLog): void {
	for (const match of log.text.matchAll(NUMBERED)) {
		if (log.full) return;
		const [source, hex, decimal = ""] = match;
		const number = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
		const character = number <= 0x10ffff ? String.fromCodePoint(number) : undefined;
		if (character !== undefined && forbiddenCharacter(character) === undefined) continue;
		log.error(
			match.index,
			`Mã “${source}” là ký tự không được dùng${character === undefined ? "" : ` (${codePoint(character)})`}.`,
			"Xoá mã này.",
			replaceFix(match.index, match.index + source.length, ""),
		);
	}
}

import { forbiddenCharacter } from "../reader/forbidden-characters.ts";

/** What spoils a reader's words, whatever they say. */
export type LetterFault = "empty" | "control" | "marks";

/** Marks that turn the order of writing and that the newsroom's own files may have: names of some languages need them. */
const DIRECTION = /[\u061C\u200E\u200F]/;
/** Four marks over one letter are in no language that newspapers print. */
const HEAP = /\p{M}{4}/u;

/**
 * What is wrong with a name or a text that a reader has written, if anything: no letter in it; signs that are not seen
 * and change what is; heaps of marks.
 *
 * @param written in NFC
 * @param kind a name is one line and has a letter, a text may be of digits or emoji alone
 */
export function letterFault(written: string, kind: "name" | "text"): LetterFault | undefined {
	if (forbiddenCharacter(written) !== undefined || DIRECTION.test(written)) return "control";
	if (/\t/.test(written) || (kind === "name" && written.includes("\n"))) return "control";
	if (HEAP.test(written)) return "marks";
	const seen = kind === "name" ? /\p{L}/u : /[\p{L}\p{N}\p{P}\p{S}]/u;
	return seen.test(written) ? undefined : "empty";
}

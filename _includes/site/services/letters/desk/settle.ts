import type { Letter } from "../../../../domain/letters/letter.ts";
import type { Marks } from "../marks.ts";
import { HOUR } from "../source.ts";
import type { LetterStore } from "../store.ts";

interface Means {
	readonly store: LetterStore;
	readonly marks: Marks;
}

/** Far longer than two editors can be at one letter. */
const LIFE = HOUR;
const forgotten = (id: string) => `forgotten ${id}`;

/** Takes a letter out of the store for good: what another editor is just then deciding does not bring it back. */
export async function forgetLetter({ store, marks }: Means, id: string): Promise<void> {
	await marks.take(forgotten(id), LIFE);
	await store.remove(id);
}

/**
 * Keeps a letter with what was decided.
 *
 * @returns false where somebody has forgotten it meanwhile: then it stays forgotten
 */
export async function settleLetter({ store, marks }: Means, letter: Letter): Promise<boolean> {
	await store.put(letter);
	// Looked for afterwards: whoever forgets it later takes away what was put.
	if (!(await marks.has(forgotten(letter.id), LIFE))) return true;
	await store.remove(letter.id);
	return false;
}

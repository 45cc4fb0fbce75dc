import { fold } from "./fold.ts";
import { classicTone } from "./tone.ts";

/** A word between two spaces as search compares it. */
export interface SearchWord {
	/** In lower case and NFC, without signs, tone marks where the classic spelling has them: `tphcm`, `hòa`. */
	readonly text: string;
	/** The same without marks, đ as d: `hoa`. */
	readonly folded: string;
	/** What a compound is made of, folded: `tp`, `hcm`. Else empty. */
	readonly parts: readonly string[];
}

const RUN = /[\p{L}\p{N}\p{M}]+/gu;
/** A dot or comma between two digits is part of a figure, not the end of one: `(6.312)`. */
const FIGURE = /^[^\p{L}\p{N}]*\p{N}+(?:[.,]\p{N}+)+[^\p{L}\p{N}]*$/u;

/**
 * Reads a word as it stands between spaces, the way Pagefind does: signs around it are dropped, those inside make it a
 * compound, which is found whole and by its parts.
 *
 *     (TP.HCM,     tphcm: tp, hcm
 *     21-KL/TW     21kltw: 21, kl, tw
 *     6.312        6312
 *     Hoà          hòa
 *
 * @returns nothing for signs alone
 */
export function searchWord(written: string): SearchWord | undefined {
	const word = written.normalize("NFC").replace(/\p{Cf}/gu, "");
	const runs = word.match(RUN);
	if (!runs) return undefined;
	const text = classicTone(runs.join("").toLowerCase());
	const folded = fold(text);
	if (folded === "") return undefined;
	const isFigure = FIGURE.test(word);
	return { text, folded, parts: runs.length > 1 && !isFigure ? runs.map(fold) : [] };
}

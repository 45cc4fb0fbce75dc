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

const DIGITS = /\p{N}+/gu;
/** A date, a decimal, a ratio: `26/5`, `12,5`, `2-1`. */
const SIGNED = /^[^\p{L}\p{N}]*\p{N}+(?:[.,/:-]\p{N}+)+[^\p{L}\p{N}]*$/u;
/** `6.312` is `6312`. */
const THOUSANDS = /^[^\p{L}\p{N}]*\p{N}{1,3}(?:[.,]\p{N}{3})+[^\p{L}\p{N}]*$/u;

/**
 * The figures by which a date or a decimal is told from another number of the same digits: `26/5` has `26` in its place,
 * `265` has not. None of one digit, which no index holds.
 */
export const figuresIn = (written: string): readonly string[] =>
	allFigures(written).filter((figure) => figure.length > 1);

/** The same with those of one digit, by which a written text alone can tell `5/6` from `56`. */
export function allFigures(written: string): readonly string[] {
	return SIGNED.test(written) && !THOUSANDS.test(written) ? (written.match(DIGITS) ?? []) : [];
}

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

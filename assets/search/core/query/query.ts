/** One word that is looked for: a syllable, a figure, an abbreviation, as it was typed between two spaces. */
export interface Term {
	/** As it was typed, in lower case and NFC, tone marks where the classic spelling has them. */
	readonly text: string;
	/** As the index holds it: without marks and signs, đ as d. `TP.HCM` is `tphcm`, `6.312` is `6312`. */
	readonly folded: string;
	/** Whether the reader typed a mark (or đ): then marks count. */
	readonly marked: boolean;
	/** The words that the term is made of when it is a compound: `tp`, `hcm`. Else empty. A text may hold either form. */
	readonly parts: readonly string[];
	/** What tells a date or a decimal from another number of the same digits: `26` of `26/5`. Else empty. */
	readonly figures: readonly string[];
	/** All of a date or a decimal that has some of one digit, `5` and `6` of `5/6`: the index cannot tell it from `56`. */
	readonly written: readonly string[];
}

/** A query, understood. */
export interface Query {
	/** As it was typed, trimmed, in NFC. */
	readonly typed: string;
	/** What articles should hold, in order, quoted or not. */
	readonly terms: readonly Term[];
	/** Runs of `terms` that stood in quotes, which an article must hold one after the other: `[from, to)`. */
	readonly phrases: readonly (readonly [from: number, to: number])[];
	/** What no found article may hold: `-từ`, or `-"cả cụm"`, each of one term or more in a row. */
	readonly excluded: readonly (readonly Term[])[];
	/** How many words more there are, which are too many to be looked for. */
	readonly left: number;
}

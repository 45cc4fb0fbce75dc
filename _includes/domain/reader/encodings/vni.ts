/** Marks that follow a vowel, by the mark that they write: a tone, or a circumflex or breve with its tone. */
const MARKS: Readonly<Record<string, string>> = {
	ù: "\u0301",
	ø: "\u0300",
	û: "\u0309",
	õ: "\u0303",
	ï: "\u0323",
	â: "\u0302",
	á: "\u0302\u0301",
	à: "\u0302\u0300",
	å: "\u0302\u0309",
	ã: "\u0302\u0303",
	ä: "\u0302\u0323",
	ê: "\u0306",
	é: "\u0306\u0301",
	è: "\u0306\u0300",
	ú: "\u0306\u0309",
	ü: "\u0306\u0303",
	ë: "\u0306\u0323",
};

/** Letters that are one byte. */
const LETTERS: Readonly<Record<string, string>> = {
	ñ: "đ",
	ô: "ơ",
	ö: "ư",
	æ: "ỉ",
	ó: "ĩ",
	ò: "ị",
	î: "ỵ",
};

/** A vowel with a mark that it can bear, or a letter of one byte. Capitals have marks of either case. */
const CODE = /([aeo])([ùøûõïâáàåãä])|(a)([êéèúüë])|([uyôö])([ùøûõï])|[ñôöæóòî]/gi;

/**
 * Text in VNI Windows (fonts VNI-Times) whose bytes were read one by one as Western letters: `Muøa döøa` is
 * “Mùa dừa”.
 */
export function decodeVni(text: string): string {
	return text.replace(CODE, (code, ...parts: readonly unknown[]) => {
		const [base = code, mark = ""] = parts.slice(0, 6).filter((part) => part !== undefined) as string[];
		const small = base.toLowerCase();
		const letter = `${LETTERS[small] ?? small}${MARKS[mark.toLowerCase()] ?? ""}`.normalize("NFC");
		return base === small ? letter : letter.toUpperCase();
	});
}

// Written apart from the readers' tables, the other way round, so that one checks the other.

const TONES = ["", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323"];

/** Bytes of TCVN3 by vowel: without tone, huyền, hỏi, ngã, sắc, nặng. */
const TCVN3: Readonly<Record<string, readonly number[]>> = {
	a: [0x61, 0xb5, 0xb6, 0xb7, 0xb8, 0xb9],
	ă: [0xa8, 0xbb, 0xbc, 0xbd, 0xbe, 0xc6],
	â: [0xa9, 0xc7, 0xc8, 0xc9, 0xca, 0xcb],
	e: [0x65, 0xcc, 0xce, 0xcf, 0xd0, 0xd1],
	ê: [0xaa, 0xd2, 0xd3, 0xd4, 0xd5, 0xd6],
	i: [0x69, 0xd7, 0xd8, 0xdc, 0xdd, 0xde],
	o: [0x6f, 0xdf, 0xe1, 0xe2, 0xe3, 0xe4],
	ô: [0xab, 0xe5, 0xe6, 0xe7, 0xe8, 0xe9],
	ơ: [0xac, 0xea, 0xeb, 0xec, 0xed, 0xee],
	u: [0x75, 0xef, 0xf1, 0xf2, 0xf3, 0xf4],
	ư: [0xad, 0xf5, 0xf6, 0xf7, 0xf8, 0xf9],
	y: [0x79, 0xfa, 0xfb, 0xfc, 0xfd, 0xfe],
};
const TCVN3_CAPITALS: Readonly<Record<string, number>> = {
	Ă: 0xa1,
	Â: 0xa2,
	Ê: 0xa3,
	Ô: 0xa4,
	Ơ: 0xa5,
	Ư: 0xa6,
	Đ: 0xa7,
	đ: 0xae,
};

/** Bytes of VNI after a vowel: huyền, hỏi, ngã, sắc, nặng; with circumflex or breve before the tone. */
const VNI_MARKS: Readonly<Record<string, string>> = {
	"\u0300": "ø",
	"\u0309": "û",
	"\u0303": "õ",
	"\u0301": "ù",
	"\u0323": "ï",
	"\u0302": "â",
	"\u0302\u0300": "à",
	"\u0302\u0309": "å",
	"\u0302\u0303": "ã",
	"\u0302\u0301": "á",
	"\u0302\u0323": "ä",
	"\u0306": "ê",
	"\u0306\u0300": "è",
	"\u0306\u0309": "ú",
	"\u0306\u0303": "ü",
	"\u0306\u0301": "é",
	"\u0306\u0323": "ë",
};
const VNI_LETTERS: Readonly<Record<string, string>> = {
	i: "iìæóíò",
	y: "y",
	ỵ: "î",
	đ: "ñ",
};

/** A letter taken apart: `Ế` is `E`, `\u0302`, `\u0301`. */
function parts(letter: string): { readonly base: string; readonly shape: string; readonly tone: string } {
	const [base = "", ...marks] = letter.normalize("NFD");
	const tone = marks.find((mark) => TONES.includes(mark)) ?? "";
	return { base, shape: marks.filter((mark) => mark !== tone).join(""), tone };
}

const LETTER = /[àáảãạăắằẳẵặâấầẩẫậđèéẻẽẹêếềểễệìíỉĩịòóỏõọôốồổỗộơớờởỡợùúủũụưứừửữựỳýỷỹỵ]/gi;

/** A writer of texts, made of a writer of letters that remembers them: corpora are long. */
function writer(write: (letter: string) => string): (text: string) => string {
	const known = new Map<string, string>();
	return (text) =>
		text.normalize("NFC").replace(LETTER, (letter) => {
			const written = known.get(letter) ?? write(letter);
			known.set(letter, written);
			return written;
		});
}

/** A text as its bytes in TCVN3 look to a Western reader. Capitals with a tone are written as small letters. */
export const toTcvn3 = writer((letter) => {
	const { base, shape, tone } = parts(letter);
	const vowel = `${base}${shape}`.normalize("NFC");
	const byte =
		TCVN3_CAPITALS[vowel] && tone === ""
			? TCVN3_CAPITALS[vowel]
			: TCVN3[vowel.toLowerCase()]?.[TONES.indexOf(tone)];
	return byte ? String.fromCharCode(byte) : letter;
});

/** A text as its bytes in VNI Windows look to a Western reader. */
export const toVni = writer((letter) => {
	const small = letter.toLowerCase();
	const { base, shape, tone } = parts(small);
	const vowel = shape === "\u031b" ? { o: "ô", u: "ö" }[base] : base;
	const marks = shape === "\u031b" ? tone : shape + tone;
	const own = VNI_LETTERS[small] ?? (base === "i" ? VNI_LETTERS["i"]?.[TONES.indexOf(tone)] : undefined);
	const written = own ?? `${vowel}${VNI_MARKS[marks] ?? ""}`;
	return letter === small ? written : written.toUpperCase();
});

const WINDOWS_1258: Readonly<Record<string, string>> = {
	Ă: "Ã",
	ă: "ã",
	Đ: "Ð",
	đ: "ð",
	Ơ: "Õ",
	ơ: "õ",
	Ư: "Ý",
	ư: "ý",
	"\u0300": "Ì",
	"\u0309": "Ò",
	"\u0303": "Þ",
	"\u0301": "ì",
	"\u0323": "ò",
};

/** A text as its bytes in windows-1258, tones apart, look to a Western reader. */
export const toWindows1258 = writer((letter) => {
	const { base, shape, tone } = parts(letter);
	const vowel = `${base}${shape}`.normalize("NFC");
	return `${WINDOWS_1258[vowel] ?? vowel}${WINDOWS_1258[tone] ?? ""}`;
});

/** Bytes from 0x80 on that are other characters; Node's own decoder shows their numbers. */
const WESTERN = [..."€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8DŽ\x8F\x90‘’“”•–—˜™š›œ\x9DžŸ"];

/** A text as its bytes in UTF-8 look to a Western reader. */
export function toMojibake(text: string): string {
	return Array.from(
		new TextEncoder().encode(text),
		(byte) => WESTERN[byte - 0x80] ?? String.fromCharCode(byte),
	).join("");
}

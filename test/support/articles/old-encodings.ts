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

/** Bytes of VISCII and of VPS by vowel, of either case: without tone, huyền, hỏi, ngã, sắc, nặng. */
const VISCII: Readonly<Record<string, readonly number[]>> = {
	a: [0x61, 0xe0, 0xe4, 0xe3, 0xe1, 0xd5],
	ă: [0xe5, 0xa2, 0xc6, 0xc7, 0xa1, 0xa3],
	â: [0xe2, 0xa5, 0xa6, 0xe7, 0xa4, 0xa7],
	e: [0x65, 0xe8, 0xeb, 0xa8, 0xe9, 0xa9],
	ê: [0xea, 0xab, 0xac, 0xad, 0xaa, 0xae],
	i: [0x69, 0xec, 0xef, 0xee, 0xed, 0xb8],
	o: [0x6f, 0xf2, 0xf6, 0xf5, 0xf3, 0xf7],
	ô: [0xf4, 0xb0, 0xb1, 0xb2, 0xaf, 0xb5],
	ơ: [0xbd, 0xb6, 0xb7, 0xde, 0xbe, 0xfe],
	u: [0x75, 0xf9, 0xfc, 0xfb, 0xfa, 0xf8],
	ư: [0xdf, 0xd7, 0xd8, 0xe6, 0xd1, 0xf1],
	y: [0x79, 0xcf, 0xd6, 0xdb, 0xfd, 0xdc],
	A: [0x41, 0xc0, 0xc4, 0xc3, 0xc1, 0x80],
	Ă: [0xc5, 0x82, 0x02, 0x05, 0x81, 0x83],
	Â: [0xc2, 0x85, 0x86, 0x06, 0x84, 0x87],
	E: [0x45, 0xc8, 0xcb, 0x88, 0xc9, 0x89],
	Ê: [0xca, 0x8b, 0x8c, 0x8d, 0x8a, 0x8e],
	I: [0x49, 0xcc, 0x9b, 0xce, 0xcd, 0x98],
	O: [0x4f, 0xd2, 0x99, 0xa0, 0xd3, 0x9a],
	Ô: [0xd4, 0x90, 0x91, 0x92, 0x8f, 0x93],
	Ơ: [0xb4, 0x96, 0x97, 0xb3, 0x95, 0x94],
	U: [0x55, 0xd9, 0x9c, 0x9d, 0xda, 0x9e],
	Ư: [0xbf, 0xbb, 0xbc, 0xff, 0xba, 0xb9],
	Y: [0x59, 0x9f, 0x14, 0x19, 0xdd, 0x1e],
	đ: [0xf0],
	Đ: [0xd0],
};
const VPS: Readonly<Record<string, readonly number[]>> = {
	a: [0x61, 0xe0, 0xe4, 0xe3, 0xe1, 0xe5],
	ă: [0xe6, 0xa2, 0xa3, 0xa4, 0xa1, 0xa5],
	â: [0xe2, 0xc0, 0xc4, 0xc5, 0xc3, 0xc6],
	e: [0x65, 0xe8, 0xc8, 0xeb, 0xe9, 0xcb],
	ê: [0xea, 0x8a, 0x8b, 0xcd, 0x89, 0x8c],
	i: [0x69, 0xec, 0xcc, 0xef, 0xed, 0xce],
	o: [0x6f, 0xf2, 0xd5, 0xf5, 0xf3, 0x86],
	ô: [0xf4, 0xd2, 0xb0, 0x87, 0xd3, 0xb6],
	ơ: [0xd6, 0xa9, 0xaa, 0xab, 0xa7, 0xae],
	u: [0x75, 0xf9, 0xfb, 0xdb, 0xfa, 0xf8],
	ư: [0xdc, 0xd8, 0xba, 0xbb, 0xd9, 0xbf],
	y: [0x79, 0xff, 0x9b, 0xcf, 0x9a, 0x9c],
	A: [0x41, 0x80, 0x81, 0x82, 0xc1, 0x02],
	Ă: [0x88, 0x8e, 0x8f, 0xf0, 0x8d, 0x04],
	Â: [0xc2, 0x84, 0x85, 0x1c, 0x83, 0x03],
	E: [0x45, 0xd7, 0xde, 0xfe, 0xc9, 0x05],
	Ê: [0xca, 0x93, 0x94, 0x95, 0x90, 0x06],
	I: [0x49, 0xb5, 0xb7, 0xb8, 0xb4, 0x10],
	O: [0x4f, 0xbc, 0xbd, 0xbe, 0xb9, 0x11],
	Ô: [0xd4, 0x97, 0x98, 0x99, 0x96, 0x12],
	Ơ: [0xf7, 0x9e, 0x9f, 0xa6, 0x9d, 0x13],
	U: [0x55, 0xa8, 0xd1, 0xac, 0xda, 0x14],
	Ư: [0xd0, 0xaf, 0xb1, 0x1d, 0xad, 0x15],
	Y: [0x59, 0xb2, 0xfd, 0xb3, 0xdd, 0x19],
	đ: [0xc7],
	Đ: [0xf1],
};

/** Of an encoding of one byte a letter. Its letters leave no byte for curved quotes and dashes: they are typed plain. */
function oneByteWriter(table: typeof VISCII): (text: string) => string {
	const write = writer((letter) => {
		const { base, shape, tone } = parts(letter);
		const byte = table[`${base}${shape}`.normalize("NFC")]?.[TONES.indexOf(tone)] ?? 0;
		return WESTERN[byte - 0x80] ?? String.fromCharCode(byte);
	});
	return (text) => write(plainSigns(text));
}

/** A text with the signs of a typewriter. */
export function plainSigns(text: string): string {
	return text
		.replace(/[“”]/g, '"')
		.replace(/[‘’]/g, "'")
		.replace(/[–—]/g, "-")
		.replaceAll("…", "...")
		.replaceAll("€", "EUR");
}

/** A text as its bytes in VISCII, or in VPS, look to a Western reader. */
export const toViscii = oneByteWriter(VISCII);
export const toVps = oneByteWriter(VPS);

/** The bytes of a text that looks so to a Western reader. */
export function toBytes(shown: string): Buffer {
	return Buffer.from(
		Array.from(shown, (letter) => {
			const at = letter < "\x80" ? -1 : WESTERN.indexOf(letter);
			return at === -1 ? letter.charCodeAt(0) : 0x80 + at;
		}),
	);
}

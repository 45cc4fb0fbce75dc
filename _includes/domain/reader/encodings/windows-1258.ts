/** Where windows-1258 differs from windows-1252: what a Western reader shows for the byte, and what it is. */
const DIFFERENCES: Readonly<Record<string, string>> = {
	Ã: "Ă",
	Ì: "\u0300",
	Ð: "Đ",
	Ò: "\u0309",
	Õ: "Ơ",
	Ý: "Ư",
	Þ: "\u0303",
	ã: "ă",
	ì: "\u0301",
	ð: "đ",
	ò: "\u0323",
	õ: "ơ",
	ý: "ư",
	þ: "₫",
};
const WESTERN = new Map(Object.entries(DIFFERENCES).map(([western, vietnamese]) => [vietnamese, western]));

/** Text in windows-1258 that was read as windows-1252: `Tiêìng Viêòt` is “Tiếng Việt”. */
export function decodeWindows1258(text: string): string {
	return text.replace(/[ÃÌÐÒÕÝÞãìðòõýþ]/g, (byte) => DIFFERENCES[byte] ?? byte).normalize("NFC");
}

/** Text whose bytes were read as windows-1258, as a Vietnamese Windows does, as if they had been read as windows-1252. */
export function rereadAsWestern(text: string): string {
	return text.replace(
		/[ĂĐƠƯăđơư₫]|[\u0300\u0301\u0303\u0309\u0323]/g,
		(letter) => WESTERN.get(letter) ?? letter,
	);
}

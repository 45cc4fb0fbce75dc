/** A run of letters and digits; a dot or comma between digits is part of the figure. */
const SYLLABLE = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:(?<=\p{N})[.,](?=\p{N})[\p{L}\p{N}\p{M}]+)*/gu;

/**
 * The words of a text in order, for counting and comparing, in NFC and as they are cased. A Vietnamese word is written
 * syllable by syllable, so these are syllables, figures and abbreviations.
 *
 * Signs part them, because readers type the sign or leave it out; only a figure keeps its dots and commas:
 *
 *     Đảng bộ có 6.312 đảng viên   Đảng · bộ · có · 6.312 · đảng · viên
 *     Kết luận số 21-KL/TW         Kết · luận · số · 21 · KL · TW
 *     TP.HCM, Covid-19, H5N1       TP · HCM · Covid · 19 · H5N1
 *     ngày 26/05/2022, 18h56       ngày · 26 · 05 · 2022 · 18h56
 *
 * Invisible characters inside a word (soft hyphen, zero-width space) are not there.
 */
export function syllables(text: string): string[] {
	return (
		text
			.normalize("NFC")
			.replace(/\p{Cf}/gu, "")
			.match(SYLLABLE) ?? []
	);
}

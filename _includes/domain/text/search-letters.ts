/**
 * The text as the search index and the search box hold it: đ becomes ḏ (U+1E0F), Đ becomes Ḏ (U+1E0E), in NFC.
 *
 * Pagefind strips marks by Unicode decomposition, which đ has not; ḏ has, so that `dang bo` finds "Đảng bộ".
 */
export function toSearchLetters(text: string): string {
	return text.normalize("NFC").replaceAll("đ", "ḏ").replaceAll("Đ", "Ḏ");
}

/**
 * A text that came back from the search index, as readers see it: `Ḏảng bộ` is printed "Đảng bộ".
 * A ḏ that an article itself had (no Vietnamese word has one) comes back as đ too, in search results only.
 */
export function fromSearchLetters(text: string): string {
	return text.replaceAll("ḏ", "đ").replaceAll("Ḏ", "Đ");
}

/**
 * An open syllable in oa, oe or uy whose tone mark stands on its last letter, in NFD: `hoa` + U+0300 of "hoà".
 * The five marks are those of huyền, sắc, ngã, hỏi and nặng. A syllable that begins with a letter Vietnamese does not
 * begin with ("Chloé") is another language's; "quý" is not one, for its u belongs to the q.
 * Without lookbehind, which Safari lacked until 2023: what stands before is matched and put back.
 */
const NEW_FORM = new RegExp(
	"(^|[^\\p{L}\\p{M}])((?:ngh?|nh|n|ch|c|gh?|kh?|ph|p|th|tr|t|b|d|đ|h|l|m|r|s|v|x)?)" +
		"(o(?=[ae])|u(?=y))([aey])([\\u0300\\u0301\\u0303\\u0309\\u0323])(?![\\p{L}\\p{M}])",
	"giu",
);

/**
 * The text with every tone mark where the classic spelling puts it: `hoà`, `thuỷ`, `khoẻ` become `hòa`, `thủy`, `khỏe`.
 * Both are the same word, and news writes the classic form 57 times in 58; so texts are compared and searched in it, and
 * printed as they were written. Where the spellings agree (`hoàn`, `loại`, `khuỷu`, `quý`, `giá`) nothing changes.
 * In any case; the result is NFC.
 */
export function classicTone(text: string): string {
	return text.normalize("NFD").replace(NEW_FORM, "$1$2$3$5$4").normalize("NFC");
}

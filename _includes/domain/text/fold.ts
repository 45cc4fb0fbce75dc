/** Letters that are read as a plain one but have no decomposition in Unicode: đ, and ƀ of Êđê and Ba Na names. */
const UNDECOMPOSED: Readonly<Record<string, string>> = { đ: "d", ƀ: "b" };

/**
 * The text as it is typed without marks, for slugs, search, comparing names and sorting keys; never printed.
 * Lower case, no marks, đ as d: `Đường Đồng Khởi` gives `duong dong khoi`, in NFC and NFD alike.
 *
 * Compatibility forms become plain ones (`CO₂` gives `co2`, a no-break space a space), invisible characters such as
 * soft hyphens and zero-width spaces go, and curly quotes and long dashes become ' " and -.
 */
export function fold(text: string): string {
	return text
		.normalize("NFKD")
		.replace(/[\p{M}\p{Cf}]/gu, "")
		.toLowerCase()
		.replace(/[đƀ]/g, (letter) => UNDECOMPOSED[letter] ?? letter)
		.replace(/[‘’‚‛′]/g, "'")
		.replace(/[“”„‟«»″]/g, '"')
		.replace(/[‐‒–—―−]/g, "-");
}

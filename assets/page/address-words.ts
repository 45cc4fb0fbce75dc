/** Search takes no more: a slug of a whole headline would find only that headline. */
const MOST = 12;

/** Ends of file names on sites of newspapers, and what their addresses say beside words: `trang-2`, `index`, `amp`. */
const FILE_END = /\.(?:html?|php|aspx?|jsp|amp|tpo|chn|vnp|epi|vov)$/i;
const NO_WORDS = new Set(["index", "amp", "page", "trang", "print", "in"]);

/**
 * The words of an address, as a reader would type them into the search: the last part of the path that has any.
 * Dates, numbers and what content systems number by go: `/2022/05/26/doan-kiem-tra-374-a91542.html` gives `doan kiem tra`.
 *
 * @param path as in `location.pathname`, its letters still encoded
 */
export function addressWords(path: string): string {
	for (const part of path.split("/").reverse()) {
		const words = decoded(part)
			.replace(FILE_END, "")
			.normalize("NFC")
			.split(/[^\p{L}\p{M}\p{N}]+/u)
			// `374`, `a91542`, `post7`.
			.filter((word) => word !== "" && !/\d/.test(word));
		if (words.some((word) => !NO_WORDS.has(word.toLowerCase()))) return words.slice(0, MOST).join(" ");
	}
	return "";
}

function decoded(part: string): string {
	try {
		return decodeURIComponent(part);
	} catch {
		return part.replace(/%[0-9a-f]{0,2}/gi, " ");
	}
}

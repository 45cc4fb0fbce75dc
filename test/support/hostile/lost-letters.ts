import MarkdownIt from "markdown-it";

const { unescapeAll } = new MarkdownIt().utils;

/** Marks whose letters and digits are drawn and not written: a list's number, a box's name. */
const DRAWN = /^ *(?:\d{1,9}[.)](?=\s)|:{3,} *hop)/gm;

/**
 * The words of a text typed as Markdown of which letters or digits are in neither what the page shows nor where its
 * links lead, or nothing. Entities and backslashes are read as Markdown reads them: `&#65;` is an A.
 */
export function lostLetters(
	typed: string,
	printed: { readonly text: string; readonly addresses: readonly string[] },
): string | undefined {
	const meant = unescapeAll(typed.replace(DRAWN, "")).normalize("NFC");
	if (letters(printed.text).includes(letters(meant))) return undefined;
	const everywhere = letters([printed.text, ...printed.addresses.map(decodeURI)].join("\n"));
	const words = meant.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
	const missing = words.filter((word) => !everywhere.includes(word));
	return missing.length > 0
		? `${missing.join(" ")} of ${JSON.stringify(typed)}, shown ${JSON.stringify(printed.text)}`
		: undefined;
}

const letters = (text: string) => text.normalize("NFC").replace(/[^\p{L}\p{M}\p{N}]/gu, "");

import MarkdownIt from "markdown-it";

const { unescapeAll } = new MarkdownIt().utils;

/**
 * The letters and digits of a text typed as Markdown that are in neither what the page shows nor where its links lead,
 * or nothing. Entities and backslashes are read as Markdown reads them: `&#65;` is an A.
 */
export function lostLetters(
	typed: string,
	printed: { readonly text: string; readonly addresses: readonly string[] },
): string | undefined {
	const wanted = letters(unescapeAll(typed));
	const shown = letters(printed.text);
	if (shown.includes(wanted)) return undefined;
	const everywhere = letters([printed.text, ...printed.addresses.map(decodeURI)].join("\n"));
	const words =
		unescapeAll(typed)
			.normalize("NFC")
			.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
	const missing = words.filter((word) => !everywhere.includes(word));
	return missing.length > 0
		? `${missing.join(" ")} of ${JSON.stringify(typed)}, shown ${JSON.stringify(printed.text)}`
		: undefined;
}

const letters = (text: string) => text.normalize("NFC").replace(/[^\p{L}\p{M}\p{N}]/gu, "");

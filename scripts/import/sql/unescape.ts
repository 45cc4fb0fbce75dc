const NAMED: Readonly<Record<string, string>> = {
	amp: "&",
	quot: '"',
	lt: "<",
	gt: ">",
	nbsp: "\u00A0",
	apos: "'",
};

/**
 * A line of text as it was typed: some systems store titles and captions with their signs written as HTML would have them,
 * `Ảnh&#x3A; VGP&#x002F;Lê Sơn`, and nothing else of HTML in them.
 */
export function unescaped(text: string): string {
	return text.replace(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w{2,4}));/gi, (found, hex, decimal, name) => {
		if (name) return NAMED[name.toLowerCase()] ?? found;
		const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
		return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : found;
	});
}

/** The words of a piece of HTML of which nothing but its words is told. */
export function wordsOf(html: string): string {
	return unescaped(html.replace(/<[^<>]*>/g, " "))
		.replace(/\s+/g, " ")
		.trim();
}

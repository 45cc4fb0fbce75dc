/** What opens something inside a line; of `&#13;` it is the second sign, so that no number of a character is written. `_` inside a word, a lone `~` and an `&` that begins no entity do not. */
const INSIDE =
	/[\\`*[]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|~(?=~)|(?<=~)~|<(?=[\p{L}/!?])|&(?=[\p{L}\p{N}]+;)|(?<=&)#(?=[\p{L}\p{N}]+;)/gu;
/** Without one of these nothing in a text opens anything: most texts have none. */
const SIGN = /[\\`*[_~<&]/;
/** What opens something at the start of one: a heading or what was meant as one, a list, a rule, a quote, a box, a row. */
const AT_START = /^(?:#{1,6}(?=\s|$)|#{2,6}(?=[\p{L}\p{N}“"'\\])|[-+](?=[\s-]|$)|>|:::|:(?=-)|\|)/u;
/** `1.`, `12)` at the start of a line: the number of a list. */
const NUMBER = /^(\d{1,9})(?=[.)](?:\s|$))/;
/** What opens an address that becomes a link. */
const LINK = /https?:(?=\/\/)/gi;

/** A paragraph of plain text as Markdown that prints exactly it, with no more backslashes than it needs. */
export function escapeMarkdown(text: string): string {
	return escapeStart(escapeInside(text));
}

/** A piece of a line, so that nothing in it opens anything. */
export function escapeInside(text: string): string {
	return SIGN.test(text) ? text.replace(INSIDE, "\\$&").replace(/\S+/g, withoutSpoiltLinks) : text;
}

/** A line that begins with text, its inside escaped: so that its beginning opens nothing either. */
export function escapeStart(line: string): string {
	return line.replace(AT_START, "\\$&").replace(NUMBER, "$1\\");
}

/** A word in which nothing becomes a link that would show backslashes. */
function withoutSpoiltLinks(word: string): string {
	const last = word.lastIndexOf("\\");
	return last === -1 ? word : word.slice(0, last).replace(LINK, "$&\\") + word.slice(last);
}

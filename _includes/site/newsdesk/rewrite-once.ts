/**
 * Rewrites the one place of a foreign text that has to be another here.
 *
 * @param what it is that stands there, for whoever has taken another version of it
 * @throws where the text has no such place, or several: whoever rewrote it anyway would not know what
 */
export function rewriteOnce(
	text: string,
	what: string,
	place: RegExp,
	by: string | ((found: RegExpExecArray) => string),
): string {
	const found = [...text.matchAll(new RegExp(place, "g"))];
	const [match] = found;
	if (found.length !== 1 || !match)
		throw new Error(
			`Expected ${what} once in @sveltia/cms, found it ${found.length} times: it is another version, see _includes/site/newsdesk/`,
		);
	const put = typeof by === "string" ? by : by(match);
	return text.slice(0, match.index) + put + text.slice(match.index + match[0].length);
}

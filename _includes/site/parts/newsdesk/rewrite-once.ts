/**
 * A place of a foreign text that has to be another here: what stands there, for whoever has taken another version of the
 * text; an expression that finds it; and what is put there.
 *
 * What the expression finds in a group `before` stays. An expression that looks back at it instead is tried at every
 * letter of the text, and takes three times as long.
 */
export type Rewriting = readonly [
	what: string,
	place: RegExp,
	by: string | ((found: RegExpExecArray) => string),
];

/**
 * Rewrites places of a foreign text, each of which it has once.
 *
 * @throws where the text has no such place, or several: whoever rewrote it anyway would not know what
 */
export function rewriteOnce(text: string, ...rewritings: readonly Rewriting[]): string {
	// All are sought in the text as it came: a text that was put together is copied before it can be searched.
	const edits = rewritings.map((rewriting) => findEdit(text, rewriting));
	let rewritten = "";
	let end = 0;
	for (const { what, from, to, put } of edits.sort((one, other) => one.from - other.from)) {
		if (from < end) throw new Error(`Expected ${what} in @sveltia/cms in no place that is rewritten anyway`);
		rewritten += text.slice(end, from) + put;
		end = to;
	}
	return rewritten + text.slice(end);
}

function findEdit(text: string, [what, place, by]: Rewriting) {
	const found = [...text.matchAll(new RegExp(place, "g"))];
	const [match] = found;
	if (found.length !== 1 || !match)
		throw new Error(
			`Expected ${what} once in @sveltia/cms, found it ${found.length} times: it is another version, see _includes/site/parts/newsdesk/`,
		);
	return {
		what,
		from: match.index + (match.groups?.["before"] ?? "").length,
		to: match.index + match[0].length,
		put: typeof by === "string" ? by : by(match),
	};
}

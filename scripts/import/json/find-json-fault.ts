const TOKEN =
	// biome-ignore lint/suspicious/noControlCharactersInRegex: JSON allows none of them in a text
	/[ \t\n\r]*("[^"\\\0-\x1f]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\0-\x1f]*)*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null|[{}[\],:])/y;

/** What may come next. */
type Expected = "value" | "first value" | "key" | "first key" | "colon" | "end";

/** Where a text stops being JSON: what its own parser tells only in some versions of Node. */
export function findJsonFault(json: string): number {
	const open: string[] = [];
	let expected: Expected = "value";
	for (let at = 0; ; at = TOKEN.lastIndex) {
		TOKEN.lastIndex = at;
		const token = TOKEN.exec(json)?.[1];
		if (token === undefined) return at + (/^[ \t\n\r]*/.exec(json.slice(at))?.[0].length ?? 0);
		const next = after(token, expected, open);
		if (next === undefined) return TOKEN.lastIndex - token.length;
		expected = next;
	}
}

/** What may come after a token; undefined where the token itself may not. */
function after(token: string, expected: Expected, open: string[]): Expected | undefined {
	const isValue = expected === "value" || expected === "first value";
	if (token === "{" || token === "[") {
		if (!isValue) return undefined;
		open.push(token);
		return token === "{" ? "first key" : "first value";
	}
	if (token === "}" || token === "]") {
		const first = token === "}" ? "first key" : "first value";
		const fits = open.pop() === (token === "}" ? "{" : "[");
		return fits && (expected === "end" || expected === first) ? "end" : undefined;
	}
	if (token === ",")
		return expected === "end" && open.length > 0 ? (open.at(-1) === "{" ? "key" : "value") : undefined;
	if (token === ":") return expected === "colon" ? "value" : undefined;
	if (expected === "key" || expected === "first key") return token.startsWith('"') ? "colon" : undefined;
	return isValue ? "end" : undefined;
}

/** Levels that the YAML parser certainly takes; past some thousands it dies with the whole process. */
const SAFE = 64;
const MANY_KEYS_ON_A_LINE = 100;
/** Entries between brackets that the parser takes in half a second, however wrong each is. No newsroom's file comes near. */
const MOST_COMMAS = 100_000;

/**
 * Where a text is nested so deep that it must not reach the YAML parser, or undefined. It counts generously, without
 * parsing: brackets left open, indents and list hyphens before a line's text (`- - - -`), keys on one line (`a: b: c:`).
 */
export function tooDeepAt(yaml: string): number | undefined {
	let open = 0;
	for (const { 0: bracket, index } of yaml.matchAll(/[[\]{}]/g)) {
		open = bracket === "[" || bracket === "{" ? open + 1 : Math.max(0, open - 1);
		if (open > SAFE) return index;
	}
	let offset = 0;
	for (const line of yaml.split("\n")) {
		const lead = /^(?: |[-?:] )*/.exec(line)?.[0] ?? "";
		if (
			(lead.length > SAFE && line.trim() !== "") ||
			(line.match(/:(?: |$)/g)?.length ?? 0) > MANY_KEYS_ON_A_LINE
		)
			return offset;
		offset += line.length + 1;
	}
	return undefined;
}

/** Where a text has more commas than the YAML parser should be given, or undefined. */
export function tooManyAt(yaml: string): number | undefined {
	let commas = 0;
	for (let at = yaml.indexOf(","); at !== -1; at = yaml.indexOf(",", at + 1)) {
		commas += 1;
		if (commas > MOST_COMMAS) return at;
	}
	return undefined;
}

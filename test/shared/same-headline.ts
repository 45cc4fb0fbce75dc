/** How our slug of a headline stands to the publisher's. */
export type Verdict =
	/** The same letters and digits. */
	| "agrees"
	/** The same but for a sign that one of them spells in letters: `&` as "va". */
	| "punctuation"
	/** The publisher's slug is of another headline: words were put in, left out or changed. */
	| "retitled"
	/** The same words, and a letter of ours is not the publisher's. */
	| "ours wrong";

/** Two differing stretches at least this alike are one word spelt in two ways; words that were changed are at most 0.40. */
const SPELLING = 0.5;

/**
 * Compares letters and digits, for publishers differ on hyphens; the article's number at the end of a publisher's slug
 * is no part of the headline.
 *
 * @param unsigned our slug of the headline with every sign left out
 */
export function verdict(ours: string, unsigned: string, publishers: string): Verdict {
	const theirs = [publishers, publishers.replace(/-\d+$/, "")];
	if (theirs.some((slug) => letters(slug) === letters(ours))) return "agrees";
	if (theirs.some((slug) => letters(slug) === letters(unsigned))) return "punctuation";
	const differences = theirs.flatMap((slug) => stretches(ours.split("-"), slug.split("-")));
	return differences.some(([mine, other]) => likeness(mine, other) >= SPELLING) ? "ours wrong" : "retitled";
}

function letters(slug: string): string {
	return slug.replaceAll("-", "");
}

/** The stretches in which two lists of words differ, each joined: `duong-kim`, `djuong-kim` give `duong`, `djuong`. */
function stretches(a: readonly string[], b: readonly string[]): [string, string][] {
	const common = commonLengths(a, b);
	const found: [string, string][] = [];
	let [i, j, mine, other] = [0, 0, "", ""];
	while (i < a.length || j < b.length) {
		if (i < a.length && a[i] === b[j]) {
			if (mine || other) found.push([mine, other]);
			[i, j, mine, other] = [i + 1, j + 1, "", ""];
		} else if (j >= b.length || (i < a.length && (common[i + 1]?.[j] ?? 0) >= (common[i]?.[j + 1] ?? 0))) {
			mine += a[i++];
		} else {
			other += b[j++];
		}
	}
	if (mine || other) found.push([mine, other]);
	return found;
}

/** At `[i][j]`, how many words `a` from `i` and `b` from `j` have in common, in order. */
function commonLengths(a: readonly string[], b: readonly string[]): number[][] {
	const table = Array.from({ length: a.length + 1 }, () => Array<number>(b.length + 1).fill(0));
	for (let i = a.length - 1; i >= 0; i -= 1) {
		for (let j = b.length - 1; j >= 0; j -= 1) {
			const row = table[i];
			if (!row) continue;
			row[j] =
				a[i] === b[j] ? (table[i + 1]?.[j + 1] ?? 0) + 1 : Math.max(table[i + 1]?.[j] ?? 0, row[j + 1] ?? 0);
		}
	}
	return table;
}

/** 1 for equal texts, 0 for texts that share nothing: how much of the longer one need not be rewritten. */
function likeness(a: string, b: string): number {
	let row = Array.from({ length: b.length + 1 }, (_, at) => at);
	for (let i = 1; i <= a.length; i += 1) {
		const next = [i];
		for (let j = 1; j <= b.length; j += 1) {
			const rewritten = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
			next[j] = Math.min(rewritten, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1);
		}
		row = next;
	}
	return 1 - (row[b.length] ?? 0) / Math.max(a.length, b.length);
}

import { fold } from "../../../../../_includes/domain/text/fold.ts";

/** Something that can be chosen by typing a part of its name. */
export interface Choice {
	readonly key: string;
	readonly label: string;
	/** Shown beside it. */
	readonly detail?: string;
	/** Other names by which it is found. */
	readonly also?: readonly string[];
}

/** Letters of each name as they are typed without marks, counted once for a list. */
const folded = new WeakMap<readonly Choice[], readonly (readonly string[])[]>();

function namesOf(choices: readonly Choice[]): readonly (readonly string[])[] {
	const known = folded.get(choices);
	if (known) return known;
	const names = choices.map(({ label, also = [] }) => [label, ...also].map(fold));
	folded.set(choices, names);
	return names;
}

/**
 * The choices that what was typed can mean, with marks or without: each typed word begins a word of the name. Those
 * whose name begins so come first; otherwise they keep their order.
 */
export function suggest(choices: readonly Choice[], typed: string, most = 8): readonly Choice[] {
	const wanted = fold(typed).trim();
	if (wanted === "") return choices.slice(0, most);
	const words = wanted.split(/\s+/);
	const first: Choice[] = [];
	const others: Choice[] = [];
	const names = namesOf(choices);
	for (const [index, choice] of choices.entries()) {
		const own = names[index] ?? [];
		if (own.some((name) => name.startsWith(wanted))) first.push(choice);
		else if (own.some((name) => words.every((word) => ` ${name}`.includes(` ${word}`)))) others.push(choice);
		if (first.length >= most) break;
	}
	return [...first, ...others].slice(0, most);
}

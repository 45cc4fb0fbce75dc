import { type SearchWord, searchWord } from "./search-words.ts";
import type { TitleChunk, TitleForm } from "./title-index.ts";

/** Names and spellings of one thing: `CSGT`, `cảnh sát giao thông`. Who searches for one of them finds the others, too. */
export type SynonymGroup = readonly string[];

/** The words of a form, as search compares them. */
const formWords = (form: string): SearchWord[] =>
	form.split(/\s+/).flatMap((written) => searchWord(written) ?? []);

/** What tells a form from another: `tphcm` for `TP.HCM`, `ha noi`, `hanoi`. Empty for signs alone. */
export const formKey = (form: string): string =>
	formWords(form)
		.map(({ folded }) => folded)
		.join(" ");

/** Where in a chunk of titles its synonyms stand: a sign is no word. */
const PLACE = "=";

/** A chunk of titles as its file has it: words with their forms, and synonyms in their place. */
export type WrittenChunk = Readonly<Record<string, readonly (TitleForm | SynonymGroup)[]>>;

/**
 * The chunks of the title index with the synonyms whose first word each would hold: who types that word has the chunk
 * already, and nobody else pays for them.
 */
export function* withSynonyms(
	chunks: Iterable<readonly [first: string, chunk: TitleChunk]>,
	groups: readonly SynonymGroup[],
): Generator<readonly [first: string, chunk: WrittenChunk]> {
	// A large archive has some hundred chunks.
	const begun = groups.map((group) => [group, group.flatMap(firstWords)] as const);
	const written = ([first, chunk]: readonly [string, TitleChunk], next?: string) => {
		const holds = (word: string) => word >= first && (next === undefined || word < next);
		const own = begun.flatMap(([group, words]) => (words.some(holds) ? [group] : []));
		return [first, own.length > 0 ? { ...chunk, [PLACE]: own } : chunk] as const;
	};
	let held: readonly [string, TitleChunk] | undefined;
	for (const next of chunks) {
		if (held) yield written(held, next[0]);
		held = next;
	}
	if (held) yield written(held);
}

/** The synonyms that a chunk of titles holds. */
export const synonymsIn = (chunk: WrittenChunk): readonly SynonymGroup[] =>
	(chunk[PLACE] ?? []).filter((one): one is SynonymGroup => !isForm(one));

/** The forms of a word that a chunk of titles holds. Not what every object has: "constructor" is a word like others. */
export const formsIn = (chunk: WrittenChunk, word: string): readonly TitleForm[] | undefined =>
	Object.hasOwn(chunk, word) ? chunk[word]?.filter(isForm) : undefined;

const isForm = (one: TitleForm | SynonymGroup): one is TitleForm => typeof one[1] === "object";

/** The words of a chunk of titles. */
export const wordsIn = (chunk: WrittenChunk): string[] => Object.keys(chunk).filter((word) => word !== PLACE);

/** By which words a reader may begin to type a form: `tphcm`, or `tp` of "TP HCM". */
const firstWords = (form: string): readonly string[] => {
	const [first] = formWords(form);
	return first ? [first.folded, ...first.parts.slice(0, 1)] : [];
};

/** A stretch of words `[from, to)` that is a form of a group, and the other forms of it. */
export interface Synonymous {
	readonly from: number;
	readonly to: number;
	readonly others: readonly string[];
}

/** What is compared of a word that was typed. */
type Typed = Pick<SearchWord, "text" | "folded">;

/** Which stretches of some words have other names. With marks typed, they must be those of the form. */
export function findSynonymous(words: readonly Typed[], groups: readonly SynonymGroup[]): Synonymous[] {
	return groups.flatMap((group) =>
		group.flatMap((form) => {
			const whole = formWords(form);
			// A compound may be typed as its parts: "TP HCM".
			const parts = whole.flatMap((word) =>
				word.parts.length > 0 ? word.parts.map((part): Typed => ({ text: part, folded: part })) : [word],
			);
			const spellings: readonly (readonly Typed[])[] = parts.length > whole.length ? [whole, parts] : [whole];
			return spellings.flatMap((spelling) =>
				words.flatMap((_, from) => {
					const is = spelling.every((one, at) => isTyped(words[from + at], one));
					if (!is || spelling.length === 0) return [];
					return [{ from, to: from + spelling.length, others: group.filter((other) => other !== form) }];
				}),
			);
		}),
	);
}

const isTyped = (typed: Typed | undefined, one: Typed) =>
	typed?.folded === one.folded && (typed.text === typed.folded || typed.text === one.text);

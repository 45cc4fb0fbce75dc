import type { Article } from "../../_includes/domain/article/article.ts";
import { fold } from "../../_includes/domain/text/fold.ts";
import { pick } from "../bench/archive/random.ts";
import {
	countTitleWords,
	type Frequency,
	indexWords,
	type QuerySource,
	rarestOf,
	readQuerySource,
	typedWords,
	type Words,
	wordsOf,
} from "./sources.ts";

/** The ways in which a reader remembers an article. */
export const KINDS = {
	fragment: "title fragment",
	shuffled: "title syllables, out of order",
	name: "name in the text + a title word",
	quoted: "quoted phrase",
	typo: "title fragment, one typo",
	misspelt: "name in the text, one typo",
} as const;
export type QueryKind = keyof typeof KINDS;
export const kindNames = Object.keys(KINDS) as readonly QueryKind[];

/** A query made from an article, which should find it. */
export interface KnownItem {
	readonly kind: QueryKind;
	/** Whether it is typed with the marks of the article; without them it is `fold`ed. */
	readonly marks: boolean;
	readonly query: string;
	/** Address of the article. */
	readonly wanted: string;
	/** How many articles hold the same: no ranker can tell them apart. At least 1. */
	readonly ties: number;
}

/**
 * Makes queries from articles, so many of each kind with marks and as many without.
 *
 * @param random seeded: the same every time
 */
export function makeKnownItems(
	articles: readonly Article[],
	each: number,
	random: () => number,
): KnownItem[] {
	const sources = articles.map(readQuerySource);
	const titleFrequency = countTitleWords(sources);
	const holders = indexWords(sources);
	return kindNames.flatMap((kind) =>
		[true, false].flatMap((marks) => {
			const items: KnownItem[] = [];
			for (let tries = 0; items.length < each && tries < each * 50; tries++) {
				const source = pick(sources, random);
				const made = makers[kind](source, random, titleFrequency);
				if (!made) continue;
				const form = (text: string) => (marks ? text : fold(text));
				const key = marks ? "marked" : "folded";
				const ties = rarestOf(made.meant, holders).filter((other) => made.holds(other, key)).length;
				items.push({ kind, marks, query: form(made.query), wanted: source.url, ties: Math.max(1, ties) });
			}
			return items;
		}),
	);
}

interface Made {
	readonly query: string;
	/** The words that are meant, all of which an article holds that holds what the query is made of. */
	readonly meant: readonly string[];
	/** Whether an article holds what the query is made of. */
	readonly holds: (other: QuerySource, key: keyof Words) => boolean;
}
type Maker = (source: QuerySource, random: () => number, frequency: Frequency) => Made | undefined;

const makers: Readonly<Record<QueryKind, Maker>> = {
	fragment(source, random) {
		const row = someInRow(source.titleWords, 3 + Math.floor(random() * 3), random);
		return (
			row && {
				query: row.join(" "),
				meant: row,
				holds: (other, key) => other.title[key].includes(wordsOf(row)[key]),
			}
		);
	},
	shuffled(source, random) {
		const row = someInRow(source.titleWords, 3 + Math.floor(random() * 3), random);
		const mixed = row && shuffle(row, random);
		if (!row || !mixed || mixed.join(" ") === row.join(" ")) return undefined;
		return {
			query: mixed.join(" "),
			meant: mixed,
			holds: (other, key) => mixed.every((word) => other.title[key].includes(wordsOf([word])[key])),
		};
	},
	name(source, random) {
		const names = [...source.body.matchAll(NAME)].map(([name]) => name);
		const words = source.titleWords.filter((word) => word.length > 2);
		if (names.length === 0 || words.length === 0) return undefined;
		const name = pick(names, random);
		const word = pick(words, random);
		if (name.toLowerCase().split(" ").includes(word)) return undefined;
		return {
			query: `${name} ${word}`,
			meant: [...name.split(" "), word],
			holds: (other, key) =>
				other.all[key].includes(wordsOf(name.split(" "))[key]) &&
				other.title[key].includes(wordsOf([word])[key]),
		};
	},
	quoted(source, random) {
		const sentence = pick(source.body.split(/[.,;:!?"“”()\n]+/), random);
		const row = someInRow(typedWords(sentence), 4 + Math.floor(random() * 3), random);
		return (
			row && {
				query: `"${row.join(" ")}"`,
				meant: row,
				holds: (other, key) => other.all[key].includes(wordsOf(row)[key]),
			}
		);
	},
	typo(source, random, frequency) {
		const row = someInRow(source.titleWords, 4 + Math.floor(random() * 2), random);
		const wrong = row && withSlip(row, random, frequency);
		return (
			wrong && {
				query: wrong.join(" "),
				meant: row,
				holds: (other, key) => other.title[key].includes(wordsOf(row)[key]),
			}
		);
	},
	misspelt(source, random, frequency) {
		const names = [...source.body.matchAll(NAME)].map(([name]) => name.split(" "));
		if (names.length === 0) return undefined;
		const name = pick(names, random);
		const wrong = withSlip(name, random, frequency);
		return (
			wrong && {
				query: wrong.join(" "),
				meant: name,
				holds: (other, key) => other.all[key].includes(wordsOf(name)[key]),
			}
		);
	},
};

/** Words with one letter wrong in the one that fewest titles have; nothing where all are short. */
function withSlip(
	words: readonly string[],
	random: () => number,
	frequency: Frequency,
): string[] | undefined {
	const long = words.filter((word) => /^\p{L}{3,}$/u.test(word));
	if (long.length === 0) return undefined;
	const rarest = long.reduce((one, other) => (often(other, frequency) < often(one, frequency) ? other : one));
	const wrong = slip(rarest, random);
	return words.map((word) => (word === rarest ? wrong : word));
}

/** A person or place of two words or more, inside a sentence. */
const NAME = /(?<=\p{Ll} )\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+){1,3}(?= \p{Ll}|[,.])/gu;

const often = (word: string, frequency: Frequency) => frequency.get(fold(word)) ?? 0;

/** One letter of a word wrong, or missing; never its first, which people type right. */
function slip(word: string, random: () => number): string {
	const letters = [...word];
	const at = 1 + Math.floor(random() * (letters.length - 1));
	if (random() < 0.5) return [...letters.slice(0, at), ...letters.slice(at + 1)].join("");
	const others = [..."abcdeghiklmnopqrstuvxy"].filter((letter) => letter !== fold(letters[at] ?? ""));
	return [...letters.slice(0, at), pick(others, random), ...letters.slice(at + 1)].join("");
}

function someInRow(words: readonly string[], count: number, random: () => number): string[] | undefined {
	if (words.length < count) return undefined;
	const start = Math.floor(random() * (words.length - count + 1));
	return words.slice(start, start + count);
}

function shuffle(words: readonly string[], random: () => number): string[] {
	return words
		.map((word) => [random(), word] as const)
		.sort(([one], [other]) => one - other)
		.map(([, word]) => word);
}

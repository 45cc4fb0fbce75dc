import type { Article } from "../../_includes/domain/article/article.ts";
import { groupBy } from "../../_includes/domain/lists/group-by.ts";
import { fold } from "../../_includes/domain/text/fold.ts";
import { searchWord } from "../../_includes/domain/text/search-words.ts";

/** An article's words as queries are compared with them, in one text with a space at either end of each word. */
export interface Words {
	readonly marked: string;
	readonly folded: string;
}

/** What queries are made from, and compared with. */
export interface QuerySource {
	readonly url: string;
	readonly body: string;
	readonly titleWords: readonly string[];
	readonly title: Words;
	readonly all: Words;
}

/** How many titles hold a word, by the word without marks. */
export type Frequency = ReadonlyMap<string, number>;

/** Reads an article into words, once for all queries. */
export function readQuerySource({ url, title, lede, body }: Article): QuerySource {
	const titleWords = typedWords(title);
	return {
		url,
		body,
		titleWords,
		title: wordsOf(titleWords),
		all: wordsOf(typedWords(`${title}\n${lede ?? ""}\n${body}`)),
	};
}

/** Words as a reader types them: in lower case, signs inside kept (`tp.hcm`), signs around dropped. */
export function typedWords(text: string): string[] {
	return text.split(/\s+/).flatMap((word) => {
		const typed = word.toLowerCase().replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "");
		return typed === "" ? [] : [typed];
	});
}

/** Words that were typed, as the search compares them. */
export function wordsOf(typed: readonly string[]): Words {
	const terms = typed.flatMap((word) => searchWord(word) ?? []);
	return {
		marked: ` ${terms.map(({ text }) => text).join("  ")} `,
		folded: ` ${terms.map(({ folded }) => folded).join("  ")} `,
	};
}

export type Holders = ReadonlyMap<string, readonly QuerySource[]>;

/** The articles that hold a word, by the word without marks. */
export function indexWords(sources: readonly QuerySource[]): Holders {
	return groupBy(sources, (source) => source.all.folded.split(/ +/));
}

/** The articles that hold the rarest word of a query: whoever holds all of it is among them. A misspelt word is in none. */
export function rarestOf(words: readonly string[], holders: Holders): readonly QuerySource[] {
	const lists = words.flatMap((word) => {
		const list = holders.get(searchWord(word)?.folded ?? "");
		return list ? [list] : [];
	});
	return lists.reduce((one, other) => (other.length < one.length ? other : one), lists[0] ?? []);
}

/** Counts the titles that hold each word. */
export function countTitleWords(sources: readonly QuerySource[]): Frequency {
	const counts = new Map<string, number>();
	for (const { titleWords } of sources)
		for (const word of new Set(titleWords.map(fold))) counts.set(word, (counts.get(word) ?? 0) + 1);
	return counts;
}

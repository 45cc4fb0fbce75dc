import { figuresIn, type SearchWord, searchWord } from "./search-words.ts";

/**
 * The titles of the whole archive by their words, so that a headline of any age is found without a look into its bundle:
 * `/pagefind/title-index.json` says where words stand, `/pagefind/titles/<hash>.json` hold them. About 25 bytes a title when
 * packed, of which a query needs a few hundredths.
 */
export interface TitleContents {
	/** The bundles, oldest first, and how many articles each has. Articles are numbered through them from 0. */
	readonly bundles: readonly (readonly [name: string, articles: number])[];
	/** The files in the order of the words: the first word of each, and its name. */
	readonly chunks: readonly (readonly [first: string, file: string])[];
	/** The file of all the words, for misspelt ones. */
	readonly words: string;
}

/**
 * One file of the title index, by folded word: the forms in which it is written, and for each its places, as steps from
 * one to the next. A place is the number of the article times 64, plus which word of the title it is.
 */
export type TitleChunk = Readonly<Record<string, readonly TitleForm[]>>;
export type TitleForm = readonly [form: string, places: readonly number[]];

/** Words of a title past these are not told apart; no headline has so many. */
export const TITLE_WORDS = 64;

/**
 * The words of some titles that are numbered from 0: each folded word in the forms in which it is written, with their
 * places. The index of a large archive is put together of the parts of its months, so they are in columns: to load a list
 * for each word and each form takes three times as long.
 */
export interface TitlePart {
	readonly titles: number;
	/** Each form after its folded word, a comma between two: `duong duong,duong đường`. No word has one of these signs in it. */
	readonly forms: string;
	/** How many places each form has. */
	readonly counts: readonly number[];
	/** The places of all forms, one form after the other. */
	readonly places: readonly number[];
}

/**
 * The words of the titles in chunks, each under its first word, in the order of the words. One after the other: all of a
 * large archive together are more than the words themselves.
 */
export function* makeTitleChunks({
	forms,
}: TitleWords): Generator<readonly [first: string, chunk: TitleChunk]> {
	let open: [string, TitleForm[]][] = [];
	let size = 0;
	for (const form of [...forms.keys()].sort()) {
		const word = wordOf(form);
		let own = open.at(-1);
		if (own?.[0] !== word) {
			if (open[0] && (size >= MOST || (size >= LEAST && mayBegin(word)))) {
				yield [open[0][0], Object.fromEntries(open)];
				open = [];
				size = 0;
			}
			own = [word, []];
			open.push(own);
		}
		const places = forms.get(form) ?? [];
		own[1].push([form.slice(word.length + 1), steps(places)]);
		size += places.length;
	}
	if (open[0]) yield [open[0][0], Object.fromEntries(open)];
}

/** Places in a chunk: a chunk takes about 4 kB when packed. */
const LEAST = 1_500;
const MOST = 6_000;

/**
 * Whether a chunk may begin with a word. By the word itself, so that a title more moves no other boundary and changes no
 * chunk but those of its words.
 */
function mayBegin(word: string): boolean {
	let sum = 0;
	for (const letter of word) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) >>> 0;
	return sum % 3 === 0;
}

/** The places of each form, which stands after its folded word: `duong đường`. */
type Forms = Map<string, number[]>;

/** The word of a form. */
const wordOf = (form: string) => form.slice(0, form.indexOf(" "));

/** The places of a form, to add some. */
function placesOf(forms: Forms, form: string): number[] {
	let places = forms.get(form);
	if (!places) {
		places = [];
		forms.set(form, places);
	}
	return places;
}

/** The words of the titles of an archive, put together of its parts one by one: of each only what is new is kept. */
export class TitleWords {
	readonly forms: Forms = new Map();
	#titles = 0;

	static of(parts: readonly TitlePart[]): TitleWords {
		const words = new TitleWords();
		for (const part of parts) words.add(part);
		return words;
	}

	/** @param part the next, its titles numbered from 0 */
	add({ titles, forms, counts, places }: TitlePart): void {
		const names = forms.split(",");
		let at = 0;
		for (const [row, count] of counts.entries()) {
			const own = placesOf(this.forms, names[row] ?? "");
			for (const end = at + count; at < end; at++) own.push(this.#titles * TITLE_WORDS + (places[at] ?? 0));
		}
		this.#titles += titles;
	}
}

/** Reads the words of titles. */
export function titlePart(titles: readonly string[]): TitlePart {
	const forms: Forms = new Map();
	const known = new Map<string, SearchWord | undefined>();
	const read = (written: string) => {
		if (!known.has(written)) known.set(written, searchWord(written));
		return known.get(written);
	};
	for (const [number, title] of titles.entries()) {
		let at = 0;
		for (const written of title.split(/\s+/)) {
			const word = read(written);
			if (!word) continue;
			const place = number * TITLE_WORDS + Math.min(at, TITLE_WORDS - 1);
			placesOf(forms, `${word.folded} ${word.text}`).push(place);
			const figures = word.parts.length === 0 ? figuresIn(written) : [];
			for (const part of [...word.parts, ...figures])
				if (part.length > 1) placesOf(forms, `${part} ${part}`).push(place);
			at += 1;
		}
	}
	const places = [...forms.values()];
	return {
		titles: titles.length,
		forms: [...forms.keys()].join(","),
		counts: places.map(({ length }) => length),
		places: places.flat(),
	};
}

const steps = (places: readonly number[]) => places.map((place, at) => place - (places[at - 1] ?? 0));

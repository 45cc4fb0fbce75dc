import { figuresIn, searchWord } from "../../../_includes/domain/text/search-words.ts";
import { ZONES, type Zone } from "../../../_includes/domain/text/search-zones.ts";
import type { Fragment, OpenBundle, Subjects } from "../core/index/open-bundle.ts";
import { packPlace, type Word } from "../core/index/word.ts";

/** What the page of an article tells to the search: the same as its search record (`_includes/formats`). Raw text. */
export interface StoryText {
	readonly title: string;
	/** What is searched beside the title, in the order of the record. */
	readonly passages: readonly Passage[];
	readonly subjects: Subjects;
	/** `2026-11-25T07:10:00+07:00`, and as it is printed. */
	readonly date: string;
	readonly printed: string;
	readonly byline: string;
}

export interface Passage {
	readonly zone: Zone;
	readonly text: string;
}

/** A story whose page is stored; without a text where its page did not come. */
export interface SavedText {
	readonly url: string;
	readonly picture: string;
	readonly text: StoryText | undefined;
}

/**
 * An index of stories whose bundle is not stored, made here from their pages: words, places and zones as Pagefind's index
 * of their records would have them. The number of a story is its place among those given.
 */
export class SavedBundle implements OpenBundle {
	readonly pages: readonly number[];
	private readonly index = new Map<
		string,
		{ readonly forms: string[]; readonly places: Map<number, number[]> }
	>();
	private readonly written: readonly (readonly string[])[];

	/** @param stories in the order of their addresses */
	constructor(private readonly stories: readonly SavedText[]) {
		this.pages = stories.flatMap(({ text }, page) => (text ? [page] : []));
		this.written = stories.map(({ text }, page) => (text ? this.addStory(page, text) : []));
	}

	get articles(): number {
		return this.stories.length;
	}

	pageOf(row: number): number {
		return this.stories[row]?.text ? row : -1;
	}

	rowOf(page: number): number {
		return page;
	}

	minuteOf(page: number): number {
		return Math.floor(Date.parse(this.stories[page]?.text?.date ?? "") / 60_000) || 0;
	}

	subjectsOf(page: number): Subjects {
		return this.stories[page]?.text?.subjects ?? NO_SUBJECTS;
	}

	async word(folded: string): Promise<Word | undefined> {
		return this.index.get(folded);
	}

	fileOf(): string {
		return "";
	}

	async wordsBeside(): Promise<Iterable<string>> {
		return this.index.keys();
	}

	async fragment(page: number): Promise<Fragment> {
		const { url, picture, text } = this.stories[page] ?? {};
		if (url === undefined || !text) throw new Error(`No saved story ${page}`);
		const { title, date, printed, subjects, byline } = text;
		const section = subjects.section[0]?.name;
		return { url, words: this.written[page] ?? [], meta: { title, date, printed, section, byline, picture } };
	}

	/** @returns its words as they are written, whose numbers are their positions */
	private addStory(page: number, { title, passages }: StoryText): string[] {
		const words: string[] = [];
		for (const { zone, text } of [{ zone: "title" as const, text: title }, ...passages])
			for (const written of partWords(text)) {
				this.addWord(written, page, words.length, ZONES.indexOf(zone));
				words.push(written);
			}
		return words;
	}

	private addWord(written: string, page: number, position: number, zone: number) {
		const word = searchWord(written);
		if (!word) return;
		this.add(word.folded, word.text, page, position, zone);
		if (word.parts.length === 0) {
			for (const figure of figuresIn(written)) this.add(figure, figure, page, position, zone);
			return;
		}
		// A part has marks of its own; one of a single letter is not looked for.
		for (const run of written.split(/[^\p{L}\p{N}\p{M}]+/u)) {
			const part = searchWord(run);
			if (part && part.folded.length > 1) this.add(part.folded, part.text, page, position, zone);
		}
	}

	private add(folded: string, form: string, page: number, position: number, zone: number) {
		const word = this.index.get(folded) ?? { forms: [], places: new Map<number, number[]>() };
		this.index.set(folded, word);
		if (!word.forms.includes(form)) word.forms.push(form);
		const places = word.places.get(page) ?? [];
		word.places.set(page, places);
		places.push(packPlace(position, word.forms.indexOf(form), zone));
	}
}

const NO_SUBJECTS: Subjects = { section: [], tag: [], author: [], thread: [] };

/** The words of a passage. Pagefind ends one that has no sign at its end with a full stop; so excerpts read alike. */
function partWords(text: string): string[] {
	const words = text.normalize("NFC").split(/\s+/).filter(Boolean);
	const last = words.at(-1);
	if (last !== undefined && !/[.!?:;,…]$/.test(last)) words[words.length - 1] = `${last}.`;
	return words;
}

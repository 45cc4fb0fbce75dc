/** What can be asked for words: a bundle, or the titles of all. */
export interface WordSource {
	/** How many articles it has; their numbers are those below it. */
	readonly articles: number;
	word(folded: string): Promise<Word | undefined>;
	/** A larger number for a newer article. */
	minuteOf(page: number): number;
}

/** Where a word stands in the articles of a bundle. */
export interface Word {
	/** The word as it is written there, tone marks where the classic spelling has them: `đường`, `dương`. */
	readonly forms: readonly string[];
	/** By the number of the article: its places in order, each packed by `packPlace`. */
	readonly places: ReadonlyMap<number, readonly number[]>;
}

const FORMS = 128;
const ZONES = 8;

/** A place as one number, so that many sort and compare quickly: position, then form, then zone. */
export const packPlace = (position: number, form: number, zone: number) =>
	(position * FORMS + Math.min(form, FORMS - 1)) * ZONES + zone;

/** Which word of the article, from 0; the parts of a compound stand where it stands. */
export const positionOf = (place: number) => Math.floor(place / (FORMS * ZONES));
/** Place in the word's `forms`. */
export const formOf = (place: number) => Math.floor(place / ZONES) % FORMS;
/** Place in `ZONES`. */
export const zoneOf = (place: number) => place % ZONES;

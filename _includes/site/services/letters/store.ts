import { byReceipt, isLetterId, type Letter, readLetter } from "../../../domain/letters/letter.ts";
import { fewAtOnce } from "../../workers/few-at-once.ts";
import type { Shelf } from "../host/shelf.ts";

/** Where letters wait for an editor. Whatever it says it has done is done for good, also where the machine stops then. */
export interface LetterStore {
	/**
	 * Keeps a new letter.
	 *
	 * @returns false where there is one of its name: nothing is changed then
	 * @throws StoreFull
	 */
	add(letter: Letter): Promise<boolean>;
	/** Keeps a letter, in the place of the one of its name, if there is one. */
	put(letter: Letter): Promise<void>;
	get(id: string): Promise<Letter | undefined>;
	/**
	 * All letters, also rejected ones, oldest first.
	 *
	 * @throws Error naming what is stored and is no letter
	 */
	list(): Promise<readonly Letter[]>;
	/** Forgets a letter. That it is not there is no error. */
	remove(id: string): Promise<void>;
}

/** More letters wait than a store holds. */
export class StoreFull extends Error {}

/** How many letters a store holds: past them somebody floods it, or nobody reads it. */
const MOST_LETTERS = 5000;
/** How many are added before they are counted anew: others add to the same store. */
const BETWEEN_COUNTS = 50;
/** How many are read at once. */
const READERS = 16;

const LETTERS = "letters/";

/** @param most letters; some more where several processes add at once */
export function createLetterStore(shelf: Shelf, most = MOST_LETTERS): LetterStore {
	/** How many may be added before they are counted. */
	let room = 0;

	async function get(id: string): Promise<Letter | undefined> {
		if (!isLetterId(id)) return undefined;
		const stored = await shelf.read(LETTERS + id);
		if (stored === undefined) return undefined;
		const letter = readLetter(stored);
		if (letter?.id !== id) throw new Error(`Thư “${id}” trong kho thư đã hỏng.`);
		return letter;
	}

	return {
		async add(letter) {
			if (room <= 0) {
				const free = most - (await shelf.names(LETTERS)).length;
				if (free <= 0) throw new StoreFull(`Kho thư đã đủ ${most} thư.`);
				room = Math.min(free, BETWEEN_COUNTS);
			}
			room -= 1;
			return shelf.create(LETTERS + letter.id, JSON.stringify(letter));
		},
		put: (letter) => shelf.put(LETTERS + letter.id, JSON.stringify(letter)),
		get,
		async list() {
			const ids = (await shelf.names(LETTERS)).map((name) => name.slice(LETTERS.length));
			const letters = await fewAtOnce(READERS, ids, get);
			// One may have been removed meanwhile.
			return letters.flatMap((letter) => letter ?? []).sort(byReceipt);
		},
		async remove(id) {
			if (isLetterId(id)) await shelf.remove(LETTERS + id);
		},
	};
}

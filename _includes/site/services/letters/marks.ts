import { hash, randomBytes } from "node:crypto";
import type { Shelf } from "../host/shelf.ts";

/** What is remembered for a while and then forgotten. Names are of any form: no shelf holds them as they are. */
export interface Marks {
	/**
	 * Sets a mark.
	 *
	 * @param life milliseconds; it stands at least so long, and at most twice that
	 * @returns whether it was not set: of all who ask at the same time, one at most is told true
	 */
	take(name: string, life: number): Promise<boolean>;
	/** Whether a mark is set. */
	has(name: string, life: number): Promise<boolean>;
	/**
	 * Counts one more.
	 *
	 * @param most past which nothing is counted any more
	 * @returns how many there were of this name in the last `life` milliseconds; of some at the same time never too few
	 */
	count(name: string, life: number, most: number): Promise<number>;
	/** A text of chance, one for all who ask by this name in a period of `life` milliseconds; it is thrown away after it. */
	secret(name: string, life: number): Promise<string>;
	/** Forgets what is over. */
	sweep(): Promise<void>;
}

const PARTS = ["marks/", "counts/", "secrets/"] as const;
const [MARKS, COUNTS, SECRETS] = PARTS;

/** Everything stands under the moment at which it is over, so that it can be swept by its name. */
export function createMarks(shelf: Shelf, now: () => number): Marks {
	/** A mark of the period that begins so many periods from now. */
	const markOf = (name: string, life: number, period: number) =>
		`${MARKS}${(Math.floor(now() / life) + period + 2) * life}-${nameOf(name)}`;
	const isSet = async (mark: string) => (await shelf.read(mark)) !== undefined;

	return {
		async take(name, life) {
			if (!(await shelf.create(markOf(name, life, 0), ""))) return false;
			// Set in the period before, or by a clock that is ahead. Looked for afterwards, so that of two none misses the other.
			return !(await isSet(markOf(name, life, -1))) && !(await isSet(markOf(name, life, 1)));
		},
		async has(name, life) {
			for (const period of [-1, 0, 1]) if (await isSet(markOf(name, life, period))) return true;
			return false;
		},
		async count(name, life, most) {
			const beginning = `${COUNTS}${nameOf(name)}-`;
			const own = `${beginning}${now() + life}-${randomBytes(8).toString("hex")}`;
			await shelf.create(own, "");
			// Looked for afterwards, so that of some at the same time none misses the others.
			const counted = (await shelf.names(beginning)).filter((one) => endOf(one) > now()).length;
			if (counted <= most + 1) return counted;
			await shelf.remove(own);
			return most + 1;
		},
		async secret(name, life) {
			const place = `${SECRETS}${(Math.floor(now() / life) + 1) * life}-${nameOf(name)}`;
			const found = await shelf.read(place);
			if (found !== undefined) return found;
			const made = randomBytes(32).toString("base64url");
			if (await shelf.create(place, made)) return made;
			return (await shelf.read(place)) ?? made;
		},
		async sweep() {
			for (const part of PARTS)
				for (const name of await shelf.names(part)) if (endOf(name) <= now()) await shelf.remove(name);
		},
	};
}

/** A name of any form as one of a fixed form, which tells nothing of it that is not known. */
const nameOf = (name: string) => hash("sha256", name, "hex").slice(0, 32);

/** When it is over, by a name: `marks/1795900000000-ab12`, `counts/ab12-1795900000000-cd34`. */
const endOf = (name: string) => Number(/[/-](\d{12,})-/.exec(name)?.[1] ?? Number.POSITIVE_INFINITY);

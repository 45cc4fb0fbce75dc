import type { PublishedSite } from "../host/published-site.ts";
import type { Marks } from "./marks.ts";
import type { LetterStore } from "./store.ts";

/** What the handler of letters works with. */
export interface Mailroom {
	readonly store: LetterStore;
	readonly marks: Marks;
	/** Signs times and names letters. Undefined where nobody has set one: then nothing is taken. */
	readonly key: string | undefined;
	readonly site: PublishedSite;
	readonly now: () => number;
	/** Told what went wrong, never what a reader wrote. */
	readonly complain: (error: unknown) => void;
}

/** @param source address of whoever asks: it is counted by a hash, and kept nowhere */
export type LettersHandler = (request: Request, source: string) => Promise<Response>;

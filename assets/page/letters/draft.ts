/** Where the browser keeps what its reader has begun to write, all in one: by the article, and by the kind of letter. */
const KEY = "thu-viet-do";
/** Letters that are kept, the newest. */
const MOST = 10;

/** Fields by their names. */
export type Draft = Readonly<Record<string, string>>;

/** Whether there is a letter to go on with. @param name of the draft */
export const hasDraft = (name: string) => readAll().some(([known]) => known === name);

/** What was written so far. Whatever else may be in storage does no harm. */
export const readDraft = (name: string): Draft => readAll().find(([known]) => known === name)?.[1] ?? {};

/**
 * Keeps a letter until it is sent; without one what was kept goes.
 *
 * @returns whether it is kept: storage may be closed to the page, or full
 */
export function keepDraft(name: string, draft?: Draft): boolean {
	const others = readAll().filter(([known]) => known !== name);
	const all = draft ? [...others, [name, draft]] : others;
	try {
		if (all.length > 0) localStorage.setItem(KEY, JSON.stringify(all.slice(-MOST)));
		else localStorage.removeItem(KEY);
		return true;
	} catch {
		return false;
	}
}

function readAll(): (readonly [string, Draft])[] {
	try {
		return JSON.parse(localStorage.getItem(KEY) ?? "[]").filter(Array.isArray);
	} catch {
		return [];
	}
}

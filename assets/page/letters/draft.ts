/** Where the browser keeps what its reader has begun to write, all in one: by the article, and by the kind of letter. */
const KEY = "thu-viet-do";
/** Letters that are kept, the newest. */
const MOST = 10;

/** Fields by their names; whatever else may be in storage does no harm. */
export type Draft = Readonly<Record<string, string>>;

/** What was written so far. @param name of the draft */
export const readDraft = (name: string): Draft => readAll()[name] ?? {};

/**
 * Keeps a letter until it is sent; without one what was kept goes.
 *
 * @returns whether it is kept: storage may be closed to the page, or full
 */
export function keepDraft(name: string, draft?: Draft): boolean {
	const { [name]: _, ...others } = readAll();
	const all = Object.entries(draft ? { ...others, [name]: draft } : others).slice(-MOST);
	try {
		if (all.length > 0) localStorage[KEY] = JSON.stringify(Object.fromEntries(all));
		else delete localStorage[KEY];
		return true;
	} catch {
		return false;
	}
}

function readAll(): Record<string, Draft> {
	try {
		return { ...JSON.parse(localStorage[KEY]) };
	} catch {
		return {};
	}
}

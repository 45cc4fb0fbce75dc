import { correctQuery } from "./correct/correct-query.ts";
import { compareFound, type FoundArticle, holdsWhole } from "./found-article.ts";
import type { Searchable } from "./index/searchable.ts";
import { listArticles } from "./list-articles.ts";
import { decodeKeyboard } from "./query/keyboard.ts";
import { parseQuery } from "./query/parse-query.ts";
import type { Query } from "./query/query.ts";
import { readTerm } from "./query/read-term.ts";
import { searchArchive } from "./search-archive.ts";
import type { Step } from "./step.ts";

/**
 * Answers what a reader typed: step by step from the newest bundle to the oldest, as `searchArchive` does.
 *
 * What looks like keystrokes of a keyboard that was off is decoded first, unless the newest articles have those very
 * words. When the archive is done and no article holds the whole query, one misspelt word is forgiven: the archive is
 * asked once more from its newest bundle on, each step tells `meant: "spelling"`, and what is found by the query so
 * corrected stands beside what was found before.
 *
 * Nothing typed is answered by every article, the newest first. An index without bundles has one step, in which nothing
 * is found.
 *
 * @param signal ends the search before its next step
 * @param titlesFirst the first step tells the titles alone
 * @throws when the list of bundles does not come; what is wrong with one bundle is told in the step
 */
export async function* search(
	typed: string,
	index: Searchable,
	signal?: AbortSignal,
	titlesFirst = false,
): AsyncGenerator<Step, void> {
	if ((await index.bundles()).length === 0) {
		const nothing = { bundles: 0, looked: 0, articles: 0, failed: [] };
		yield { found: [], complete: true, finished: true, ...nothing, query: parseQuery("") };
		return;
	}
	if (typed === "") return yield* listArticles(index);
	const decoded = await decodeUnlessKnown(typed, index);
	if (signal?.aborted) return;
	const query = parseQuery(decoded ?? typed);
	for await (const step of searchArchive(query, index, signal, titlesFirst)) {
		if (step.finished && !step.found.some(holdsWhole)) {
			// What was typed: what was taken for keystrokes may have been a slip of the finger.
			let forgiven = false;
			for await (const corrected of searchCorrected(parseQuery(typed), step, index, signal)) {
				forgiven = true;
				yield corrected;
			}
			if (forgiven || signal?.aborted) return;
		}
		yield decoded === undefined ? step : { ...step, meant: "keyboard" };
	}
}

async function decodeUnlessKnown(typed: string, index: Searchable): Promise<string | undefined> {
	const decoded = decodeKeyboard(typed);
	const [newest] = await index.bundles();
	if (decoded === undefined || !newest) return undefined;
	const meant = decoded.split(" ");
	const slips = typed
		.trim()
		.split(/\s+/)
		.filter((word, at) => word !== meant[at]);
	const known = await index
		.ask(newest.name, (bundle) =>
			Promise.all(slips.flatMap((word) => bundle.word(readTerm(word)?.folded ?? "") ?? [])),
		)
		.catch(() => []);
	return known.some((word) => word !== undefined) ? undefined : decoded;
}

async function* searchCorrected(
	query: Query,
	last: Step,
	index: Searchable,
	signal: AbortSignal | undefined,
): AsyncGenerator<Step, void> {
	const text = await correctQuery(query, index).catch(() => undefined);
	if (text === undefined || signal?.aborted) return;
	const corrected = parseQuery(text);
	for await (const step of searchArchive(corrected, index, signal)) {
		if (!step.complete) continue;
		const known = new Set(step.found.map(({ id }) => id));
		const before: readonly FoundArticle[] = last.complete
			? last.found.filter(({ id }) => !known.has(id))
			: [];
		yield { ...step, found: [...step.found, ...before].sort(compareFound), meant: "spelling" };
	}
}

import type { ListedBundle } from "../../../_includes/domain/bundles.ts";
import { compareFound, type FoundArticle, holdsWhole } from "./found-article.ts";
import { MissingFile } from "./index/fetch-file.ts";
import type { OpenBundle } from "./index/open-bundle.ts";
import type { Searchable } from "./index/searchable.ts";
import type { Query } from "./query/query.ts";
import type { Match } from "./rank/match.ts";
import { matchBundle } from "./rank/match-bundle.ts";
import { searchTitles } from "./search-titles.ts";

/** When so many articles hold the whole query, a search need not go on to older bundles unasked. */
export const ENOUGH = 10;

/** As long as no article holds the whole query, a search that goes on asks so many bundles more at the same time. */
const AHEAD = 2;

/** How a search stands after one more bundle was asked. */
export interface SearchStep {
	/** All that was found so far, best first. Only articles that hold every term, where there is one. */
	readonly found: readonly FoundArticle[];
	/** What this bundle added to it. */
	readonly added: readonly FoundArticle[];
	/** Whether `found` holds every term; else it is "the nearest": articles that hold the best part of them. */
	readonly complete: boolean;
	/** Whether ten articles hold the whole query: further bundles cost bytes for little. */
	readonly enough: boolean;
	/** Whether every bundle was asked. */
	readonly finished: boolean;
	/** The bundle just asked, whether or not it answered: how far back the search has looked into texts. */
	readonly bundle: ListedBundle;
	/** Bundles that could not be read, even on a second attempt, each with what went wrong. */
	readonly failed: readonly FailedBundle[];
}

export interface FailedBundle {
	readonly bundle: ListedBundle;
	readonly error: unknown;
}

/**
 * Searches the titles of all time and bundle after bundle, the newest first, and tells after each bundle how things
 * stand. It goes on when the next step is asked for and costs nothing until then, so whoever shows the results decides
 * how far: until `enough`, or on the reader's word.
 *
 * A bundle that cannot be read is passed over and named; the others are searched all the same.
 *
 * @param signal ends the search before the next step
 * @throws when the list of bundles does not come
 */
export async function* searchArchive(
	query: Query,
	index: Searchable,
	signal?: AbortSignal,
): AsyncGenerator<SearchStep, void> {
	const bundles = await index.bundles();
	const titled = searchTitles(query, index, signal);
	const failed: FailedBundle[] = [];
	const asked = new Set<string>();
	const answers = new Map<string, Promise<FoundArticle[]>>();
	const ask = ({ name }: ListedBundle) => {
		const answer = answers.get(name) ?? searchBundle(query, name, index);
		answers.set(name, answer);
		// One that fails is told in its turn.
		answer.catch(() => {});
		return answer;
	};
	let texts: FoundArticle[] = [];
	let goesOn = false;
	for (const [at, bundle] of bundles.entries()) {
		if (signal?.aborted) return;
		const answer = ask(bundle);
		if (goesOn) bundles.slice(at + 1, at + 1 + AHEAD).forEach(ask);
		let own: FoundArticle[] = [];
		try {
			own = await answer;
			asked.add(bundle.name);
		} catch (error) {
			failed.push({ bundle, error });
		}
		texts = [...texts, ...own];
		// What a bundle says of an article is more than what its title does.
		const older = (await titled).filter(({ id }) => !asked.has(id.slice(0, id.indexOf("/"))));
		if (signal?.aborted) return;
		const whole = [...texts, ...older].filter(({ match }) => match.nearness !== "part");
		const complete = whole.length > 0;
		goesOn = !whole.some(holdsWhole);
		yield {
			found: (complete ? whole : texts).sort(compareFound),
			added: complete ? own.filter(({ match }) => match.nearness !== "part") : own,
			complete,
			enough: whole.filter(holdsWhole).length >= ENOUGH,
			finished: at === bundles.length - 1,
			bundle,
			failed: [...failed],
		};
	}
}

function searchBundle(query: Query, name: string, index: Searchable): Promise<FoundArticle[]> {
	return index.ask(name, async (bundle) =>
		(await matchBundle(bundle, query)).map((match) => foundInBundle(match, bundle, name, index)),
	);
}

/** An article of a bundle that was opened, and how it answers. */
export function foundInBundle(
	match: Match,
	bundle: OpenBundle,
	name: string,
	index: Searchable,
): FoundArticle {
	const { page } = match;
	const minute = bundle.minuteOf(page);
	return {
		id: `${name}/${bundle.rowOf(page)}`,
		match,
		minute,
		...bundle.subjectsOf(page),
		load: () =>
			index.ask(name, (current) => {
				// Opened anew after a deploy, a bundle may have another article in this place.
				if (current.minuteOf(page) !== minute) throw new MissingFile(`/pagefind/${name}/`, "another article");
				return current.fragment(page);
			}),
	};
}

import type { ListedBundle } from "../../../_includes/domain/parts/search/bundles.ts";
import { compareFound, type FoundArticle, foundInBundle, holdsWhole } from "./found-article.ts";
import type { Searchable } from "./index/searchable.ts";
import { inOtherWords } from "./query/other-words.ts";
import type { Query } from "./query/query.ts";
import { asWritten } from "./rank/as-written.ts";
import { matchAny } from "./rank/match-bundle.ts";
import { searchTitles } from "./search-titles.ts";
import type { Step } from "./step.ts";

/** As long as no article holds the whole query, a search that goes on asks so many bundles more at the same time. */
const AHEAD = 2;

/**
 * Searches the titles of all time and bundle after bundle, the newest first, and tells after each bundle how things
 * stand. It goes on when the next step is asked for and costs nothing until then, so whoever shows the results decides
 * how far.
 *
 * A bundle that cannot be read is passed over and named; the others are searched all the same.
 *
 * @param signal ends the search before the next step
 * @param titlesFirst the first step tells the titles alone, and costs no more than they do: for whoever types on
 * @throws when the list of bundles does not come
 */
export async function* searchArchive(
	query: Query,
	index: Searchable,
	signal?: AbortSignal,
	titlesFirst = false,
): AsyncGenerator<Step, void> {
	const bundles = await index.bundles();
	// Without the titles nobody knows them.
	const others = index
		.titles()
		.then((titles) => inOtherWords(query, titles))
		.catch(() => []);
	const titled = searchTitles(query, others, index, signal);
	const failed: ListedBundle[] = [];
	const written = new Map<string, Promise<boolean>>();
	const asked = new Set<string>();
	const answers = new Map<string, Promise<FoundArticle[]>>();
	const ask = ({ name }: ListedBundle) => {
		const answer = answers.get(name) ?? searchBundle(query, others, name, index);
		answers.set(name, answer);
		// One that fails is told in its turn.
		answer.catch(() => {});
		return answer;
	};
	const all = { query, bundles: bundles.length, articles: countArticles(bundles) };
	if (titlesFirst) {
		const found = await titled.then((titles) => asWritten(query, titles, written));
		if (signal?.aborted) return;
		yield { ...all, found, complete: found.length > 0, finished: false, looked: 0, failed: [] };
	}
	let texts: FoundArticle[] = [];
	let looked = 0;
	let goesOn = false;
	for (const [at, bundle] of bundles.entries()) {
		if (signal?.aborted) return;
		const answer = ask(bundle);
		if (goesOn) bundles.slice(at + 1, at + 1 + AHEAD).forEach(ask);
		try {
			texts = [...texts, ...(await answer)];
			asked.add(bundle.name);
			looked += bundle.articles;
		} catch {
			failed.push(bundle);
		}
		// What a bundle says of an article is more than what its title does.
		const older = (await titled).filter(({ id }) => !asked.has(id.slice(0, id.indexOf("/"))));
		if (signal?.aborted) return;
		const whole = [...texts, ...older].filter(({ match }) => match.nearness !== "part");
		const holding = await asWritten(query, whole.sort(compareFound), written);
		if (signal?.aborted) return;
		const complete = holding.length > 0;
		goesOn = !holding.some(holdsWhole);
		yield {
			...all,
			found: complete ? holding : texts.filter(({ match }) => match.nearness === "part").sort(compareFound),
			complete,
			finished: at === bundles.length - 1,
			bundle,
			looked,
			failed: [...failed],
		};
	}
}

/** How many articles some bundles hold. */
export function countArticles(bundles: readonly ListedBundle[]): number {
	return bundles.reduce((sum, { articles }) => sum + articles, 0);
}

function searchBundle(
	query: Query,
	others: Promise<readonly Query[]>,
	name: string,
	index: Searchable,
): Promise<FoundArticle[]> {
	return index.ask(name, async (bundle) =>
		(await matchAny(bundle, query, others)).map((said) => foundInBundle(said, bundle, name, index)),
	);
}

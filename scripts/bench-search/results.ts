import type { EngineName } from "./engines/engine.ts";
import { ceilingOf, type Quality, type QueryAnswer, qualityOf, quantile } from "./figures.ts";
import { kindNames, type QueryKind } from "./known-items.ts";
import type { SearchBytes } from "./measure.ts";
import type { ScreenRow } from "./screen/on-screen.ts";

/** How one engine did on one kind of queries. */
export interface SearchRow {
	readonly kind: QueryKind;
	readonly marks: boolean;
	readonly engine: EngineName;
	readonly reached: Quality;
	readonly ceiling: Quality;
	/** What was reached of the ceiling: 1 for a perfect ranker that breaks ties at random. */
	readonly share: Omit<Quality, "queries">;
	/** Milliseconds, everything at hand. */
	readonly median: number;
	readonly most: number;
}

export interface EngineResult {
	readonly engine: EngineName;
	readonly indexing: { readonly seconds: number; readonly bytes: number };
	readonly bytes: SearchBytes;
}

/** What the benchmark measured. */
export interface SearchResults {
	readonly machine: string;
	readonly articles: number;
	readonly rows: readonly SearchRow[];
	readonly engines: readonly EngineResult[];
	/** What our index takes of what stock Pagefind's takes, where both were made. */
	readonly index?: { readonly time: number; readonly size: number };
	/** How long readers wait for the first result, where that was measured. */
	readonly screen?: readonly ScreenRow[];
}

/** The rows of one engine. */
export function rowsOf(engine: EngineName, answers: readonly QueryAnswer[]): SearchRow[] {
	return kindNames.flatMap((kind) =>
		[true, false].flatMap((marks): SearchRow[] => {
			const own = answers.filter(({ item }) => item.kind === kind && item.marks === marks);
			if (own.length === 0) return [];
			const times = own.map(({ milliseconds }) => milliseconds);
			const reached = qualityOf(own);
			const ceiling = ceilingOf(own.map(({ item }) => item));
			return [
				{
					kind,
					marks,
					engine,
					reached,
					ceiling,
					share: {
						mrr: reached.mrr / ceiling.mrr,
						first: reached.first / ceiling.first,
						ten: reached.ten / ceiling.ten,
					},
					median: quantile(times, 0.5),
					most: quantile(times, 0.95),
				},
			];
		}),
	);
}

/** What our index takes of stock Pagefind's time and size. */
export function compareIndexes(engines: readonly EngineResult[]): Pick<SearchResults, "index"> {
	const indexing = (name: EngineName) => engines.find(({ engine }) => engine === name)?.indexing;
	const [ours, stock] = [indexing("ours"), indexing("pagefind")];
	if (!ours || !stock) return {};
	return { index: { time: ours.seconds / stock.seconds, size: ours.bytes / stock.bytes } };
}

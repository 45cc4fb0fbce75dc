import type { EngineName } from "./engine.ts";
import { type Answer, ceilingOf, type Quality, qualityOf, quantile } from "./figures.ts";
import { type Kind, kindNames } from "./known-items.ts";
import type { Bytes } from "./measure.ts";

/** How one engine did on one kind of queries. */
export interface Row {
	readonly kind: Kind;
	readonly marks: boolean;
	readonly engine: EngineName;
	readonly reached: Quality;
	readonly ceiling: Quality;
	/** Milliseconds, everything at hand. */
	readonly median: number;
	readonly most: number;
}

export interface EngineResult {
	readonly engine: EngineName;
	readonly indexing: { readonly seconds: number; readonly bytes: number };
	readonly bytes: Bytes;
}

/** What the benchmark measured. */
export interface Results {
	readonly machine: string;
	readonly articles: number;
	readonly rows: readonly Row[];
	readonly engines: readonly EngineResult[];
}

/** The rows of one engine. */
export function rowsOf(engine: EngineName, answers: readonly Answer[]): Row[] {
	return kindNames.flatMap((kind) =>
		[true, false].flatMap((marks): Row[] => {
			const own = answers.filter(({ item }) => item.kind === kind && item.marks === marks);
			if (own.length === 0) return [];
			const times = own.map(({ milliseconds }) => milliseconds);
			return [
				{
					kind,
					marks,
					engine,
					reached: qualityOf(own),
					ceiling: ceilingOf(own.map(({ item }) => item)),
					median: quantile(times, 0.5),
					most: quantile(times, 0.95),
				},
			];
		}),
	);
}

import type { Article } from "../../../_includes/domain/article/article.ts";
import type { Wire } from "../wire.ts";

/** Who is measured, by the name that is printed. */
export const ENGINES = {
	ours: "Tin Tĩnh",
	pagefind: "Pagefind, stock",
} as const;
export type EngineName = keyof typeof ENGINES;

/** A tab in which somebody searches. What it loaded is kept until it is closed. */
export interface Tab {
	/** Addresses of the first ten results, as far as the engine goes by itself. */
	search(query: string): Promise<readonly string[]>;
	/** The same, but of the newest bundle alone, where the engine has several. */
	searchNewest(query: string): Promise<readonly string[]>;
}

/** A way to search the articles. */
export interface MeasuredEngine {
	readonly name: EngineName;
	/** What indexing took, and what it left: files as they are stored, those that a browser may ask for. */
	readonly indexing: { readonly seconds: number; readonly bytes: number };
	/** Opens a tab; its code is loaded through the wire as well. */
	open(wire: Wire): Promise<Tab>;
}

export type IndexEngine = (articles: readonly Article[], site: string) => Promise<MeasuredEngine | undefined>;

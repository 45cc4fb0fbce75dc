import type { Subject } from "../../../../_includes/domain/parts/search/bundle-listing.ts";
import type { WordSource } from "./word.ts";

/** A bundle that was opened, as ranking, filters and cards ask it: Pagefind's files, or what this browser has of them. */
export interface OpenBundle extends WordSource {
	/** Numbers of its articles, the oldest first. */
	readonly pages: readonly number[];
	/** The number of an article by its place from the oldest, as the title index has it; -1 for none. */
	pageOf(row: number): number;
	/** Its place among the bundle's articles, from the oldest. */
	rowOf(page: number): number;
	/** When an article was published, in minutes since 1970 UTC. */
	minuteOf(page: number): number;
	/** The subjects of an article, for filters. */
	subjectsOf(page: number): Subjects;
	/** Name of the file in which a word stands, or would: how a search counts what it costs. Empty where it costs nothing. */
	fileOf(folded: string): string;
	/** All words of that file, whether or not they stand in an article that may be found. */
	wordsBeside(folded: string): Promise<Iterable<string>>;
	/** What is shown of an article. */
	fragment(page: number): Promise<Fragment>;
}

/** What an article stands under. */
export type Subjects = Readonly<Record<"section" | "tag" | "author" | "thread", readonly Subject[]>>;

/** What is kept of an article for showing it: raw text, never HTML. */
export interface Fragment {
	readonly url: string;
	/** The words by whose numbers the index names places, as `places` count them. */
	readonly words: readonly string[];
	/** `title`, `date`, `printed`, `section`, and whatever else the record shows. */
	readonly meta: Readonly<Record<string, string | undefined>>;
}

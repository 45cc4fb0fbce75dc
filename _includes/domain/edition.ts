import type { Addresses } from "./addresses.ts";
import type { Article, Card } from "./article.ts";
import type { Status } from "./live.ts";
import type { Author, Newspaper, Section } from "./newspaper.ts";
import type { Rendition } from "./rendition.ts";

/** Everything one build prints: read, checked and chosen. The templates see this and nothing else. */
export interface Edition {
	readonly newspaper: Newspaper;
	/** In the order of the masthead. */
	readonly sections: readonly Section[];
	/** Authors who have a file, by slug. */
	readonly authors: ReadonlyMap<string, Author>;
	/** The articles whose pages this run makes: all that are shown, or those of some volumes. */
	readonly articles: readonly Article[];
	/** What lists know of the articles that this run shows, newest first. Only live ones, unless it is a preview. */
	readonly cards: readonly Card[];
	/** Status of the shown articles that are not live, by address. Empty in a public build. */
	readonly unpublished: ReadonlyMap<string, Exclude<Status, "live">>;
	/** By `Picture.src`. A picture whose file is missing has none. */
	readonly renditions: ReadonlyMap<string, Rendition>;
	readonly addresses: Addresses;
	/** A preview for the newsroom: shows what is not live, marked, and asks not to be indexed. */
	readonly preview: boolean;
}

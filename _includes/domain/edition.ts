import type { PublicAddresses } from "./addresses.ts";
import type { Article, Body, Card } from "./article.ts";
import type { Front } from "./front.ts";
import type { KnownTag } from "./known-tag.ts";
import type { Status } from "./live.ts";
import type { NearbyCard } from "./nearby.ts";
import type { Author, Newspaper, Section } from "./newspaper.ts";
import type { NextChange } from "./next-change.ts";
import type { Rendition } from "./rendition.ts";
import type { StaticPage } from "./static-page.ts";
import type { Thread } from "./thread.ts";

/** Everything one build prints: read, checked and chosen. The templates see this and nothing else. */
export interface Edition {
	readonly newspaper: Newspaper;
	/** In the order of the masthead. */
	readonly sections: readonly Section[];
	/** Authors who have a file, by slug. */
	readonly authors: ReadonlyMap<string, Author>;
	/** Running stories, by slug. A volume's page may print the title of one that its article names, and its address. */
	readonly threads: ReadonlyMap<string, Thread>;
	/** Tags that have an entry in `content/tags.yaml`, by slug. Articles bear their printed form already. */
	readonly tags: ReadonlyMap<string, KnownTag>;
	/** What the editors ask of the front at the moment of the build. */
	readonly front: Front;
	/** The articles whose pages this run makes: all that are shown, or those of some volumes. */
	readonly articles: readonly Article[];
	/** What lists know of the articles that this run shows, newest first. Only live ones, unless it is a preview. */
	readonly cards: readonly Card[];
	/** Texts of the articles that a feed prints in full (`feedMembers`), by address. A run for volumes has none. */
	readonly bodies: ReadonlyMap<string, Body>;
	/** Cards of the twelve months before those of this run, where the run does not hold them, for related and previous ones. */
	readonly before: readonly NearbyCard[];
	/** Status of the shown articles that are not live, by address. Empty in a public build. */
	readonly unpublished: ReadonlyMap<string, Exclude<Status, "live">>;
	/** By `Picture.src`. A picture whose file is missing has none. */
	readonly renditions: ReadonlyMap<string, Rendition>;
	readonly addresses: PublicAddresses;
	/** When the clock alone changes the site next, if it ever does. */
	readonly nextChange?: NextChange;
	/** The commit that is built. Absent outside git. */
	readonly commit?: string;
	/** Pages that stand by themselves, by title: every page links to them at its foot. */
	readonly pages: readonly StaticPage[];
	/** A preview for the newsroom: shows what is not live, marked, and asks not to be indexed. */
	readonly preview: boolean;
}

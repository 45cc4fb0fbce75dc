import type { Newspaper, Section } from "../newsroom/newspaper.ts";
import type { Repository } from "./repository.ts";

/** A name that articles bear, and its page: an author's, a running story's. */
export interface KnownName {
	readonly slug: string;
	readonly name: string;
}

/** A tag that is in use or in the tag book, as it is printed. */
export interface FactTag extends KnownName {
	/** Other words for it, from the tag book: an article that writes one is told the printed form. */
	readonly synonyms?: readonly string[];
	/** Whether the tag book names it: then no other spelling is right. */
	readonly agreed?: boolean;
}

/** A story that another one may name. The file is served to anyone: a public build tells of live ones alone. */
export interface FactStory {
	readonly url: string;
	readonly title: string;
	/** On the newsroom's clock: `2022-05-26T18:56:00+07:00`. */
	readonly date: string;
	/** Slugs: of its section, its running story, its tags. */
	readonly section: string;
	readonly thread?: string;
	readonly tags: readonly string[];
}

/** What the newsdesk knows of the newspaper beside the file at hand. Bounded, however large the archive is. */
export interface NewsroomFacts {
	readonly newspaper: Newspaper;
	/** The newsroom's folder in the repository, as problems name it: `content`. */
	readonly content: string;
	readonly sections: readonly Section[];
	readonly pages: readonly { readonly url: string; readonly title: string }[];
	/** Who has a file, and whoever signed a story. */
	readonly authors: readonly KnownName[];
	/** In the tag book or in use, most used first. */
	readonly tags: readonly FactTag[];
	/** Those that readers know; the desk learns of the others from the files of the repository. `name` is the title. */
	readonly threads: readonly KnownName[];
	/** The newest `MOST_STORIES`, newest first. */
	readonly stories: readonly FactStory[];
	/** The address of the reader's style sheet, for the preview. */
	readonly stylesheet: string;
	/** Where the newsroom's files are kept; absent where the newsdesk knows no git host. */
	readonly repository?: Repository;
}

/** Stories that the newsdesk knows by title. */
export const MOST_STORIES = 2000;

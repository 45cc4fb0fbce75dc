import type { ListedBundle } from "../../../_includes/domain/bundles.ts";
import { Bundle } from "./bundle.ts";
import { type Fetch, fetchFile, MissingFile } from "./fetch-file.ts";
import type { OpenBundle } from "./open-bundle.ts";
import { TitleIndex } from "./title-index.ts";

/** What a search asks: the whole index, a part of it, or what is stored on the reader's device. */
export interface Searchable {
	/** Newest first. */
	bundles(): Promise<readonly ListedBundle[]>;
	/**
	 * The titles of all bundles.
	 *
	 * @param fresh pass by what is kept: after a deploy it may name files that are gone
	 */
	titles(fresh?: boolean): Promise<TitleIndex>;
	/** @throws when the bundle cannot be read */
	ask<Answer>(name: string, question: (bundle: OpenBundle) => Promise<Answer>): Promise<Answer>;
}

/** All that can be searched: the list of bundles, each opened when it is first asked for. */
export class SearchIndex implements Searchable {
	private list: Promise<readonly ListedBundle[]> | undefined;
	private openedTitles: Promise<TitleIndex> | undefined;
	private readonly opened = new Map<string, Promise<Bundle>>();

	constructor(private readonly fetch: Fetch) {}

	/** The bundles that the build made, newest first. */
	bundles(): Promise<readonly ListedBundle[]> {
		this.list ??= fetchFile(this.fetch, "/pagefind/bundles.json", { cache: "no-cache" }).then(
			(response) => response.json() as Promise<readonly ListedBundle[]>,
		);
		this.list.catch(() => {
			this.list = undefined;
		});
		return this.list;
	}

	titles(fresh = false): Promise<TitleIndex> {
		if (fresh) this.openedTitles = undefined;
		this.openedTitles ??= TitleIndex.open(this.fetch, fresh);
		this.openedTitles.catch(() => {
			this.openedTitles = undefined;
		});
		return this.openedTitles;
	}

	/**
	 * Asks a bundle. When one of its files is not there it is opened anew and asked once more: after a deploy a page that
	 * is still open knows files by names that are gone.
	 *
	 * @throws what the second attempt throws
	 */
	async ask<Answer>(name: string, question: (bundle: OpenBundle) => Promise<Answer>): Promise<Answer> {
		try {
			return await question(await this.open(name, false));
		} catch (error) {
			if (!(error instanceof MissingFile)) throw error;
			this.opened.delete(name);
			return question(await this.open(name, true));
		}
	}

	private open(name: string, fresh: boolean): Promise<Bundle> {
		const known = this.opened.get(name);
		if (known) return known;
		const opening = Bundle.open(name, this.fetch, fresh);
		this.opened.set(name, opening);
		opening.catch(() => this.opened.delete(name));
		return opening;
	}
}

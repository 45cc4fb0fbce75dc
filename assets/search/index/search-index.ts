import type { BundleEntry, ListedBundle } from "../../../_includes/domain/bundles.ts";
import { type Fetch, fetchFile, MissingFile } from "./fetch-file.ts";
import type { OpenBundle } from "./open-bundle.ts";
import { OpenBundles } from "./open-bundles.ts";
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

const LIST = "/pagefind/bundles.json";

/** All that can be searched: the list of bundles, which says by which files each is opened, the bundles and the titles. */
export class SearchIndex implements Searchable {
	private list: Promise<readonly BundleEntry[]> | undefined;
	private openedTitles: Promise<TitleIndex> | undefined;
	private readonly opened: OpenBundles;

	constructor(private readonly fetch: Fetch) {
		this.opened = new OpenBundles(fetch, async (name, fresh) => {
			const bundle = (await this.bundles(fresh)).find((one) => one.name === name);
			if (!bundle) throw new MissingFile(LIST, `no bundle ${name}`);
			return bundle;
		});
	}

	/**
	 * The bundles that the build made, newest first.
	 *
	 * @param fresh pass by what is kept
	 */
	bundles(fresh = false): Promise<readonly BundleEntry[]> {
		if (fresh) this.list = undefined;
		this.list ??= fetchFile(this.fetch, LIST, { cache: fresh ? "reload" : "no-cache" }).then(
			(response) => response.json() as Promise<readonly BundleEntry[]>,
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

	ask<Answer>(name: string, question: (bundle: OpenBundle) => Promise<Answer>): Promise<Answer> {
		return this.opened.ask(name, question);
	}
}

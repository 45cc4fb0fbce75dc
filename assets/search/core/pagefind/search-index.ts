import { BUNDLE_LIST } from "../../../../_includes/domain/addresses/paths/search-files.ts";
import type { BundleEntry } from "../../../../_includes/domain/parts/search/bundles.ts";
import { type Fetch, fetchFile, MissingFile } from "../index/fetch-file.ts";
import type { OpenBundle } from "../index/open-bundle.ts";
import type { Searchable } from "../index/searchable.ts";
import { TitleIndex } from "../index/title-index.ts";
import { OpenBundles } from "./open-bundles.ts";

/** All that can be searched: the list of bundles, which says by which files each is opened, the bundles and the titles. */
export class SearchIndex implements Searchable {
	private list: Promise<readonly BundleEntry[]> | undefined;
	private openedTitles: Promise<TitleIndex> | undefined;
	private readonly opened: OpenBundles;

	constructor(private readonly fetch: Fetch) {
		this.opened = new OpenBundles(fetch, async (name, fresh) => {
			const bundle = (await this.bundles(fresh)).find((one) => one.name === name);
			if (!bundle) throw new MissingFile(BUNDLE_LIST, `no bundle ${name}`);
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
		this.list ??= fetchFile(this.fetch, BUNDLE_LIST, { cache: fresh ? "reload" : "no-cache" }).then(
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

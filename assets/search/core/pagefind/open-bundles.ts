import { bundleEntry } from "../../../../_includes/domain/addresses/paths/search-files.ts";
import type { BundleFiles } from "../../../../_includes/domain/parts/search/bundles.ts";
import { type Fetch, fetchFile, MissingFile } from "../index/fetch-file.ts";
import type { OpenBundle } from "../index/open-bundle.ts";
import { Bundle } from "./bundle.ts";

/**
 * Tells by which files a bundle is opened.
 *
 * @param fresh pass by what is kept: after a deploy it may name files that are gone
 * @throws MissingFile
 */
export type FindFiles = (name: string, fresh: boolean) => Promise<BundleFiles>;

/** Bundles, each opened when it is first asked for, and kept. */
export class OpenBundles {
	private readonly opened = new Map<string, Promise<Bundle>>();

	constructor(
		private readonly fetch: Fetch,
		private readonly find: FindFiles,
	) {}

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
		const opening = this.find(name, fresh).then((files) => Bundle.open(name, files, this.fetch));
		this.opened.set(name, opening);
		opening.catch(() => this.opened.delete(name));
		return opening;
	}
}

/** Finds files by the entry that Pagefind writes into each bundle, where no list tells them. */
export function filesByEntry(fetch: Fetch): FindFiles {
	return async (name, fresh) => {
		const response = await fetchFile(fetch, bundleEntry(name), {
			cache: fresh ? "reload" : "no-cache",
		});
		const { languages, listing } = (await response.json()) as {
			readonly languages: Readonly<Record<string, { readonly hash: string }>>;
			readonly listing: string;
		};
		const [language] = Object.values(languages);
		if (!language) throw new Error(`The search bundle ${name} has no index`);
		return { meta: language.hash, listing };
	};
}

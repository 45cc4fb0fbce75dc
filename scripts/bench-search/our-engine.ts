import path from "node:path";
import { build } from "esbuild";
import type { Article } from "../../_includes/domain/article.ts";
import { loadBrowserCode } from "./browser-code.ts";
import type { Engine } from "./engine.ts";
import { folderBytes } from "./folder-bytes.ts";
import { indexCorpus } from "./index-corpus.ts";

/** The search page's script, as the site serves it. */
const CODE = "assets/search.js";

/** The part of the browser's search that is measured: `assets/search/page/measured.ts`. */
interface BrowserSearch {
	readonly SearchIndex: new (fetch: (address: string) => Promise<Response>) => object;
	search(query: string, index: object): AsyncIterable<Step>;
}
interface Step {
	readonly enough: boolean;
	readonly found: readonly { load(): Promise<{ readonly url: string }> }[];
}

/** The newspaper's own search: the modules that run in the browser, with the files that the build makes. */
export async function ourEngine(articles: readonly Article[], site: string): Promise<Engine> {
	const seconds = await indexCorpus(articles, site);
	const bytes = await folderBytes(path.join(site, "pagefind"));
	await build({
		entryPoints: ["assets/search/page/search-page.ts"],
		outfile: path.join(site, CODE),
		bundle: true,
		minify: true,
		format: "esm",
		logLevel: "silent",
	});
	const { SearchIndex, search } = await loadBrowserCode<BrowserSearch>(
		"assets/search/page/measured.ts",
		site,
	);
	return {
		name: "ours",
		indexing: { seconds, bytes },
		async open(wire) {
			await wire.fetch(`/${CODE}`);
			const index = new SearchIndex(wire.fetch);
			const show = async (query: string, far: boolean) => {
				let last: Step | undefined;
				for await (const step of search(query, index)) {
					last = step;
					if (step.enough || !far) break;
				}
				const shown = (last?.found ?? []).slice(0, 10);
				return Promise.all(shown.map(async (article) => (await article.load()).url));
			};
			return {
				search: (query) => show(query, true),
				searchNewest: (query) => show(query, false),
			};
		},
	};
}

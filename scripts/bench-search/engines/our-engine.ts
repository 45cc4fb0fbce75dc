import path from "node:path";
import type { Article } from "../../../_includes/domain/article/article.ts";
import { build } from "../../../_includes/site/start/esbuild.mjs";
import { loadBrowserCode } from "./browser-code.ts";
import type { MeasuredEngine } from "./engine.ts";
import { folderBytes } from "./folder-bytes.ts";
import { indexCorpus } from "./index-corpus.ts";

/** The search page's script, as the site serves it. */
const CODE = "assets/search.js";

/** The core of the browser's search, which knows no page. */
const CORE = ["search", "pagefind/search-index", "found-article"].map(
	(file) => `assets/search/core/${file}.ts`,
);

interface SearchCore {
	readonly SearchIndex: new (fetch: (address: string) => Promise<Response>) => object;
	search(query: string, index: object): AsyncIterable<{ readonly found: readonly Found[] }>;
	holdsWhole(article: Found): boolean;
	readonly ENOUGH: number;
}
interface Found {
	load(): Promise<{ readonly url: string }>;
}

/** The newspaper's own search: the modules that run in the browser, with the files that the build makes. */
export async function ourEngine(articles: readonly Article[], site: string): Promise<MeasuredEngine> {
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
	const { SearchIndex, search, holdsWhole, ENOUGH } = await loadBrowserCode<SearchCore>(CORE, site);
	return {
		name: "ours",
		indexing: { seconds, bytes },
		async open(wire) {
			await wire.fetch(`/${CODE}`);
			const index = new SearchIndex(wire.fetch);
			const show = async (query: string, far: boolean) => {
				let best: readonly Found[] = [];
				for await (const { found } of search(query, index)) {
					best = found;
					if (!far || found.filter(holdsWhole).length >= ENOUGH) break;
				}
				return Promise.all(best.slice(0, 10).map(async (article) => (await article.load()).url));
			};
			return {
				search: (query) => show(query, true),
				searchNewest: (query) => show(query, false),
			};
		},
	};
}

import path from "node:path";
import * as pagefind from "pagefind";
import type { Article } from "../../../_includes/domain/article/article.ts";
import { readPassages } from "../../../_includes/formats/markdown/plain-text.ts";
import { element, serialiseHtml } from "../../../_includes/formats/trees/html-tree.ts";
import type { Wire } from "../wire.ts";
import { loadBrowserCode } from "./browser-code.ts";
import type { MeasuredEngine } from "./engine.ts";
import { folderBytes } from "./folder-bytes.ts";

/** The largest archive it is given: it holds 0.2 to 0.4 GB for each 1,000 articles, all at once. */
const STOCK_UP_TO = 20_000;

/** What of its output a browser may load to search: not its ready-made interfaces. */
const SEARCHED = /^(?:pagefind\.js|wasm\.\w+\.pagefind|pagefind-entry\.json|.*\.pf_\w+)$/;

interface StockModule {
	createInstance(options: { readonly basePath: string; readonly noWorker: boolean }): {
		search(query: string): Promise<{ readonly results: readonly StockResult[] }>;
	};
}
interface StockResult {
	data(): Promise<{ readonly url: string }>;
}

/** Pagefind as it comes: one index of pages as an ordinary template writes them, its own code and its own ranking. */
export async function stockPagefind(
	articles: readonly Article[],
	site: string,
): Promise<MeasuredEngine | undefined> {
	if (articles.length > STOCK_UP_TO) return undefined;
	const folder = path.join(site, "stock");
	const started = performance.now();
	const { index } = await pagefind.createIndex({});
	if (!index) throw new Error("Pagefind made no index");
	for (const article of articles) await index.addHTMLFile({ url: article.url, content: pageOf(article) });
	await index.writeFiles({ outputPath: folder });
	await pagefind.close();
	const seconds = (performance.now() - started) / 1000;
	const bytes = await folderBytes(folder, (file) => SEARCHED.test(file));
	const module = await loadBrowserCode<StockModule>([path.join(folder, "pagefind.js")], site);
	return {
		name: "pagefind",
		indexing: { seconds, bytes },
		async open(wire) {
			await wire.fetch("/stock/pagefind.js");
			let instance: ReturnType<StockModule["createInstance"]> | undefined;
			const search = (query: string) =>
				through(wire, async () => {
					// It fetches as soon as it is made.
					instance ??= module.createInstance({ basePath: "/stock/", noWorker: true });
					const { results } = await instance.search(query);
					return Promise.all(results.slice(0, 10).map(async (result) => (await result.data()).url));
				});
			return { search, searchNewest: search };
		},
	};
}

/** Pagefind asks the page's own `fetch`: it is lent the tab's. */
async function through<Answer>(wire: Wire, work: () => Promise<Answer>): Promise<Answer> {
	const own = globalThis.fetch;
	globalThis.fetch = ((address: string | URL | Request, options?: RequestInit) =>
		typeof address === "string" && address.startsWith("/")
			? wire.fetch(address)
			: own(address, options)) as typeof fetch;
	try {
		return await work();
	} finally {
		globalThis.fetch = own;
	}
}

function pageOf({ title, lede, body }: Article): string {
	const paragraphs = [...(lede ? [lede] : []), ...readPassages(body).map(({ text }) => text)];
	const page = element(
		"html",
		{ lang: "vi" },
		element("head", {}, element("title", {}, title)),
		element("body", {}, element("h1", {}, title), ...paragraphs.map((text) => element("p", {}, text))),
	);
	return `<!doctype html>\n${serialiseHtml(page)}`;
}

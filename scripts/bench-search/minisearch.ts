import type { Article } from "../../_includes/domain/article.ts";
import { fold } from "../../_includes/domain/text/fold.ts";
import { readPassages } from "../../_includes/formats/markdown/plain-text.ts";
import type { Engine } from "./engine.ts";
import { packedBytes, packedFileBytes } from "./folder-bytes.ts";
import { findInstalled } from "./installed.ts";

interface Index {
	addAll(documents: readonly object[]): void;
	search(query: string, options?: { readonly fuzzy: number }): readonly { readonly id: string }[];
}
type MiniSearch = new (options: object) => Index;

/** MiniSearch with marks folded away, title over lede over text; all of its index is loaded before the first query. */
export async function miniSearch(articles: readonly Article[]): Promise<Engine | undefined> {
	const installed = findInstalled<MiniSearch>("minisearch");
	if (!installed) return undefined;
	const started = performance.now();
	const index = new installed.module({
		idField: "url",
		fields: ["title", "lede", "text"],
		processTerm: (term: string) => fold(term),
		searchOptions: { boost: { title: 4, lede: 2 }, combineWith: "AND" },
	});
	index.addAll(
		articles.map(({ url, title, lede, body }) => ({
			url,
			title,
			lede: lede ?? "",
			text: readPassages(body)
				.map(({ text }) => text)
				.join("\n"),
		})),
	);
	const seconds = (performance.now() - started) / 1000;
	const bytes = packedBytes(JSON.stringify(index));
	const code = await packedFileBytes(installed.file);
	return {
		name: "minisearch",
		indexing: { seconds, bytes },
		async open(wire) {
			wire.bytes += bytes + code;
			const search = async (query: string) => {
				const words = query.replaceAll('"', " ");
				const exact = index.search(words);
				// Its own way to forgive a letter, when there is nothing else.
				const found = exact.length > 0 ? exact : index.search(words, { fuzzy: 0.25 });
				return found.slice(0, 10).map(({ id }) => id);
			};
			return { search, searchNewest: search };
		},
	};
}

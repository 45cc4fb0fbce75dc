import type { Article } from "../../_includes/domain/article.ts";
import { fold } from "../../_includes/domain/text/fold.ts";
import { readPassages } from "../../_includes/formats/markdown/plain-text.ts";
import type { Engine } from "./engine.ts";
import { packedBytes, packedFileBytes } from "./folder-bytes.ts";
import { findInstalled } from "./installed.ts";

interface Builder {
	readonly pipeline: { reset(): void };
	readonly searchPipeline: { reset(): void };
	ref(name: string): void;
	field(name: string, options: { readonly boost: number }): void;
	add(document: object): void;
	build(): Index;
}
interface Query {
	term(words: readonly string[], options: { readonly presence: unknown }): void;
}
interface Index {
	query(ask: (query: Query) => void): readonly { readonly ref: string }[];
}
interface Lunr {
	readonly Builder: new () => Builder;
	readonly Query: { readonly presence: { readonly REQUIRED: unknown } };
}

/** Lunr with marks folded away and no English stemming; all of its index is loaded before the first query. */
export async function lunrEngine(articles: readonly Article[]): Promise<Engine | undefined> {
	const installed = findInstalled<Lunr>("lunr");
	if (!installed) return undefined;
	const { Builder, Query } = installed.module;
	const started = performance.now();
	const builder = new Builder();
	builder.pipeline.reset();
	builder.searchPipeline.reset();
	builder.ref("url");
	for (const [field, boost] of [["title", 4] as const, ["lede", 2] as const, ["text", 1] as const])
		builder.field(field, { boost });
	for (const { url, title, lede, body } of articles)
		builder.add({
			url,
			title: wordsIn(title),
			lede: wordsIn(lede ?? ""),
			text: readPassages(body).flatMap(({ text }) => wordsIn(text)),
		});
	const index = builder.build();
	const seconds = (performance.now() - started) / 1000;
	const bytes = packedBytes(JSON.stringify(index));
	const code = await packedFileBytes(installed.file);
	return {
		name: "lunr",
		indexing: { seconds, bytes },
		async open(wire) {
			wire.bytes += bytes + code;
			const search = async (query: string) =>
				index
					.query((asked) => asked.term(wordsIn(query), { presence: Query.presence.REQUIRED }))
					.slice(0, 10)
					.map(({ ref }) => ref);
			return { search, searchNewest: search };
		},
	};
}

const wordsIn = (text: string) => fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];

import {
	type SynonymGroup,
	type WrittenChunk,
	withSynonyms,
	wordsIn,
} from "../../../_includes/domain/text/synonyms.ts";
import { makeTitleChunks, TitleWords, titlePart } from "../../../_includes/domain/text/title-index.ts";
import { TitleIndex } from "../core/index/title-index.ts";

/** Titles of a bundle's articles from the oldest; undefined for those that may not be found, whose places count. */
export type BundleTitles = readonly [bundle: string, titles: readonly (string | undefined)[]];

/**
 * The title index of what is stored, made as the build makes that of the archive, so that the same titles are found in
 * the same order, the same letters are forgiven and the same names mean the same.
 *
 * @param bundles newest first
 */
export function indexTitles(bundles: readonly BundleTitles[], synonyms: readonly SynonymGroup[]): TitleIndex {
	const oldestFirst = [...bundles].reverse();
	const parts = oldestFirst.map(([, titles]) => titlePart(titles.map((title) => title ?? "")));
	const chunks = [...withSynonyms(makeTitleChunks(TitleWords.of(parts)), synonyms)];
	const files = new Map<string, WrittenChunk | string>(chunks.map(([, chunk], at) => [String(at), chunk]));
	files.set(
		WORDS,
		chunks
			.flatMap(([, chunk]) => wordsIn(chunk))
			.sort()
			.join(" "),
	);
	return new TitleIndex(
		{
			bundles: oldestFirst.map(([bundle, titles]) => [bundle, titles.length]),
			chunks: chunks.map(([first], at) => [first, String(at)]),
			words: WORDS,
		},
		<Content extends WrittenChunk | string>(file: string) => Promise.resolve(files.get(file) as Content),
	);
}

const WORDS = "words";

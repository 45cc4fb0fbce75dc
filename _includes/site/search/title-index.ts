import { withSynonyms, wordsIn } from "../../domain/text/synonyms.ts";
import { makeTitleChunks, type TitleContents } from "../../domain/text/title-index.ts";
import type { FrontView } from "../../domain/views.ts";
import type { MonthDigest } from "../../domain/volumes/month-digest.ts";
import { hashOf } from "../cache/hash.ts";

/**
 * The titles of the whole archive by their words, for the search: `title-index.json` and the files it names in
 * `titles/`. A chunk has its content's hash for a name, so browsers keep those that a new title leaves alone.
 *
 * @returns each file by its name in the output; none where there is no search
 */
export function titleIndex({
	digests,
	bundles,
	synonyms,
}: Pick<FrontView, "bundles" | "synonyms"> & {
	readonly digests: ReadonlyMap<string, Pick<MonthDigest, "titles">>;
}): ReadonlyMap<string, string> {
	const files = new Map<string, string>();
	if (!bundles) return files;
	// Oldest first: a bundle is of months that follow each other, and the titles of each are in the order of addresses.
	const byBundle = bundles.toReversed().map(({ name, months }) => ({
		name,
		parts: months.toReversed().flatMap((month) => digests.get(month)?.titles ?? []),
	}));
	const put = (content: unknown) => {
		const text = JSON.stringify(content);
		const name = hashOf(text).slice(0, 12);
		files.set(`pagefind/titles/${name}.json`, text);
		return name;
	};
	const chunks = withSynonyms(makeTitleChunks(byBundle.flatMap(({ parts }) => parts)), synonyms);
	const words = chunks.flatMap(([, chunk]) => wordsIn(chunk)).sort();
	const contents: TitleContents = {
		bundles: byBundle.map(({ name, parts }) => [name, parts.reduce((sum, { titles }) => sum + titles, 0)]),
		chunks: chunks.map(([first, chunk]) => [first, put(chunk)] as const),
		words: put(words.join(" ")),
	};
	return files.set("pagefind/title-index.json", `${JSON.stringify(contents)}\n`);
}

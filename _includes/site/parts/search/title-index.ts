import { withSynonyms, wordsIn } from "../../../domain/text/synonyms.ts";
import { makeTitleChunks, type TitleContents } from "../../../domain/text/title-index.ts";
import type { FrontView } from "../../../domain/views.ts";
import { hashOf } from "../../cache/hash.ts";

/**
 * The titles of the whole archive by their words, for the search: `title-index.json` and the files it names in
 * `titles/`. A chunk has its content's hash for a name, so browsers keep those that a new title leaves alone.
 *
 * @returns each file by its name in the output, one after the other; none where there is no search
 */
export function* titleIndex({
	titles,
	counts,
	bundles,
	synonyms,
}: Pick<FrontView, "titles" | "counts" | "bundles" | "synonyms">): Generator<
	readonly [file: string, text: string]
> {
	if (!bundles) return;
	const chunks: [first: string, name: string][] = [];
	const words: string[] = [];
	for (const [first, chunk] of withSynonyms(makeTitleChunks(titles), synonyms)) {
		const file = named(chunk);
		chunks.push([first, file.name]);
		for (const word of wordsIn(chunk)) words.push(word);
		yield file.put;
	}
	const all = named(words.sort().join(" "));
	yield all.put;
	const contents: TitleContents = {
		// Oldest first: a bundle is of months that follow each other.
		bundles: bundles
			.toReversed()
			.map(({ name, months }) => [name, months.reduce((sum, month) => sum + (counts.get(month) ?? 0), 0)]),
		chunks,
		words: all.name,
	};
	yield ["pagefind/title-index.json", `${JSON.stringify(contents)}\n`];
}

/** A file that has its content's hash for a name. */
function named(content: unknown) {
	const text = JSON.stringify(content);
	const name = hashOf(text).slice(0, 12);
	return { name, put: [`pagefind/titles/${name}.json`, text] as const };
}

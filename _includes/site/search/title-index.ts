import type { Card } from "../../domain/article/article.ts";
import { withSynonyms, wordsIn } from "../../domain/text/synonyms.ts";
import { makeTitleChunks, type TitleContents } from "../../domain/text/title-index.ts";
import type { FrontView } from "../../domain/views.ts";
import { monthOf } from "../../domain/volumes/volumes.ts";
import { hashOf } from "../cache/hash.ts";

/**
 * The titles of the whole archive by their words, for the search: `title-index.json` and the files it names in
 * `titles/`. A chunk has its content's hash for a name, so browsers keep those that a new title leaves alone.
 *
 * @returns each file by its name in the output; none where there is no search
 */
export function titleIndex({
	cards,
	bundles,
	synonyms,
}: Pick<FrontView, "cards" | "bundles" | "synonyms">): ReadonlyMap<string, string> {
	const files = new Map<string, string>();
	if (!bundles) return files;
	const byBundle = new Map(bundles.toReversed().map(({ name }) => [name, [] as Card[]]));
	const bundleOf = new Map(bundles.flatMap(({ name, months }) => months.map((month) => [month, name])));
	for (const card of cards) byBundle.get(bundleOf.get(monthOf(card)) ?? "")?.push(card);
	for (const own of byBundle.values()) own.sort((a, b) => (a.url < b.url ? -1 : 1));

	const put = (content: unknown) => {
		const text = JSON.stringify(content);
		const name = hashOf(text).slice(0, 12);
		files.set(`pagefind/titles/${name}.json`, text);
		return name;
	};
	const titles = [...byBundle.values()].flat().map(({ title }) => title);
	const chunks = withSynonyms(makeTitleChunks(titles), synonyms);
	const words = chunks.flatMap(([, chunk]) => wordsIn(chunk)).sort();
	const contents: TitleContents = {
		bundles: [...byBundle].map(([name, own]) => [name, own.length]),
		chunks: chunks.map(([first, chunk]) => [first, put(chunk)] as const),
		words: put(words.join(" ")),
	};
	return files.set("pagefind/title-index.json", `${JSON.stringify(contents)}\n`);
}

import { mkdir } from "node:fs/promises";
import path from "node:path";
import type { Card } from "../domain/article.ts";
import type { Bundle } from "../domain/bundles.ts";
import { makeTitleChunks, type TitleContents } from "../domain/text/title-index.ts";
import { monthOf } from "../domain/volumes.ts";
import { hashOf } from "./hash.ts";
import { putFile } from "./put-file.ts";

/**
 * Writes the titles of the whole archive by their words, for the search: `title-index.json` and the files it names in
 * `titles/`. A chunk has its content's hash for a name, so browsers keep those that a new title leaves alone.
 *
 * @param folder `pagefind` of the output
 */
export async function writeTitleIndex(
	cards: readonly Card[],
	bundles: readonly Bundle[],
	folder: string,
): Promise<void> {
	const oldestFirst = bundles.toReversed();
	const byBundle = new Map(oldestFirst.map(({ name }) => [name, [] as Card[]]));
	const bundleOf = new Map(bundles.flatMap(({ name, months }) => months.map((month) => [month, name])));
	for (const card of cards) byBundle.get(bundleOf.get(monthOf(card)) ?? "")?.push(card);
	for (const own of byBundle.values()) own.sort((a, b) => (a.url < b.url ? -1 : 1));

	await mkdir(path.join(folder, "titles"), { recursive: true });
	const write = async (content: unknown) => {
		const text = JSON.stringify(content);
		const name = hashOf(text).slice(0, 12);
		await putFile(path.join(folder, "titles", `${name}.json`), text);
		return name;
	};
	const chunks = makeTitleChunks([...byBundle.values()].flat().map(({ title }) => title));
	const words = chunks.flatMap(([, chunk]) => Object.keys(chunk)).sort();
	const contents: TitleContents = {
		bundles: [...byBundle].map(([name, own]) => [name, own.length]),
		chunks: await Promise.all(chunks.map(async ([first, chunk]) => [first, await write(chunk)] as const)),
		words: await write(words.join(" ")),
	};
	await putFile(path.join(folder, "title-index.json"), `${JSON.stringify(contents)}\n`);
}

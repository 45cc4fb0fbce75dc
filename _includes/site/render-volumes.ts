import { readFile } from "node:fs/promises";
import path from "node:path";
import { type Article, newestFirst } from "../domain/article.ts";
import type { Edition } from "../domain/edition.ts";
import type { Author, Newspaper, Section } from "../domain/newspaper.ts";
import { readBody } from "../domain/reader/read-article.ts";
import { chooseShown } from "../domain/shown.ts";
import { bindVolumes } from "../domain/volumes.ts";
import { decodeFile } from "./decode-file.ts";
import { hashOf, hashOfData } from "./hash.ts";
import { picturesFolder } from "./open-edition.ts";
import { openEleventy } from "./open-eleventy.ts";
import { preparePictures } from "./pictures.ts";
import type { ArticleFile } from "./read-articles.ts";
import { searchRecords } from "./search-index.ts";
import type { Settings } from "./settings.ts";
import { VolumeStore } from "./volume-store.ts";

/** A volume to be rendered: its key, and the files of its articles with their hashes and with what was read in them. */
export interface StaleVolume {
	readonly month: string;
	readonly key: string;
	readonly articles: readonly Pick<ArticleFile, "path" | "hash" | "card">[];
	/** `Picture.src` of all that its articles cite. */
	readonly pictures: readonly string[];
}

/** What pages print beside their article. Plain data: it goes to other processes. */
export interface Surroundings {
	readonly newspaper: Newspaper;
	readonly sections: readonly Section[];
	readonly authors: readonly Author[];
}

/** Where Eleventy believes it writes. It does not: the site that is there stays as it is until the new one is whole. */
const NOWHERE = "unwritten";

/**
 * Renders volumes in one run of Eleventy and keeps them under their keys.
 *
 * @throws when a file is not what it was when the keys were made, or when Eleventy fails
 */
export async function renderVolumes(
	volumes: readonly StaleVolume[],
	{ newspaper, sections, authors }: Surroundings,
	settings: Settings,
): Promise<void> {
	const files = volumes.flatMap((volume) => volume.articles);
	const articles = (await Promise.all(files.map((file) => reread(file, settings)))).sort(newestFirst);
	const { shown, unpublished } = chooseShown(articles, settings);
	const renditions = await preparePictures(
		volumes.flatMap((volume) => volume.pictures),
		picturesFolder(settings),
	);
	const edition: Edition = {
		newspaper,
		sections,
		authors: new Map(authors.map((author) => [author.slug, author])),
		articles: shown,
		cards: shown,
		unpublished,
		renditions,
		addresses: { moved: [], gone: [] },
		preview: settings.preview,
	};
	const pages = await printPages(edition, { ...settings, pages: "volumes", output: NOWHERE });
	const bound = new Map(bindVolumes(shown).map((volume) => [volume.month, volume.articles]));
	const store = new VolumeStore(settings.cache, settings.preview);
	for (const { month, key, pictures } of volumes) {
		const folder = `${month.replace("-", "/")}/`;
		const own = Object.fromEntries([...pages].filter(([file]) => file.startsWith(folder)));
		const records = searchRecords(bound.get(month) ?? [], sections);
		await store.keep(month, key, {
			pages: own,
			records,
			manifest: {
				pages: Object.fromEntries(Object.entries(own).map(([file, text]) => [file, hashOf(text)])),
				articles: records.length,
				records: hashOfData(records),
				renditions: Object.fromEntries(
					pictures.flatMap((src) => {
						const rendition = renditions.get(src);
						return rendition ? [[src, rendition]] : [];
					}),
				),
			},
		});
	}
}

/** The card of an article with its text, which is not kept between builds. */
async function reread(
	{ path: name, hash, card }: StaleVolume["articles"][number],
	settings: Settings,
): Promise<Article> {
	const bytes = await readFile(path.join(settings.articles, name));
	const { text } = decodeFile(card.file, bytes);
	if (text === undefined || hashOf(bytes) !== hash)
		throw new Error(`${card.file} changed while the newspaper was being built. Build again.`);
	return { ...card, ...readBody({ file: card.file, path: name, text }) };
}

/** The pages of an edition by their file in the output. */
async function printPages(edition: Edition, settings: Settings): Promise<Map<string, string>> {
	const pages = (await openEleventy(edition, settings).toJSON()) as unknown as readonly {
		outputPath: string;
		content: string;
	}[];
	return new Map(
		pages.map(({ outputPath, content }) => [
			path.relative(settings.output, outputPath).split(path.sep).join("/"),
			content,
		]),
	);
}

import type { Edition } from "../domain/edition.ts";
import { feedMembers } from "../domain/feeds.ts";
import { frontAt } from "../domain/front.ts";
import type { Rendition } from "../domain/rendition.ts";
import { codeKey } from "./code-key.ts";
import { surroundingsOf } from "./front-surroundings.ts";
import { hashOfData } from "./hash.ts";
import { keepsOffline } from "./offline/keeps-offline.ts";
import type { Archive } from "./open-archive.ts";
import { stagingOf } from "./output.ts";
import { templatesOf } from "./page-templates.ts";
import { printFront } from "./print-front.ts";
import { rereadBodies } from "./reread-article.ts";
import type { Settings } from "./settings.ts";
import type { Part } from "./site-manifest.ts";

/** What is told of the front for reading it with no network is made with it, and has no key of code of its own. */
const CODE = [".eleventy.ts", "_includes/site/offline/make-offline.ts"];

/** Prints the front into the staging folder, unless the old site has the very same. */
export async function makeFront(
	{ newsroom, shown, threads, unpublished }: Archive,
	renditions: ReadonlyMap<string, Rendition>,
	settings: Settings,
	old: Part | undefined,
): Promise<Part> {
	const cards = shown.map((file) => file.card);
	const inFeeds = new Set(
		feedMembers(cards, { unpublished, sections: newsroom.sections }).map((one) => one.url),
	);
	const feedFiles = shown.filter((file) => inFeeds.has(file.card.url));
	const { newspaper, sections, authors, tags, addresses, pages } = newsroom;
	const edition: Edition = {
		newspaper,
		sections,
		authors,
		threads,
		tags,
		front: frontAt(newsroom.front, settings.now),
		articles: [],
		cards,
		bodies: new Map(),
		before: [],
		unpublished,
		renditions,
		addresses,
		...(await surroundingsOf(newsroom, settings)),
		pages,
		preview: settings.preview,
	};
	const key = hashOfData([
		await codeKey([...CODE, ...templatesOf({ ...settings, pages: "front" })]),
		settings.bundleLimits,
		keepsOffline(newspaper, settings),
		feedFiles.map((file) => file.hash),
		shown.map((file) => file.cardHash),
		{
			...edition,
			cards: [],
			authors: [...authors],
			threads: [...threads],
			tags: [...tags],
			unpublished: [...unpublished],
			renditions: [...renditions],
		},
	]);
	if (old?.key === key) return old;
	return {
		key,
		files: await printFront(
			{ ...edition, bodies: await rereadBodies(feedFiles, settings) },
			{ ...settings, output: stagingOf(settings.output) },
		),
	};
}

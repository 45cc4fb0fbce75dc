import path from "node:path";
import type { Edition } from "../domain/edition.ts";
import { feedMembers } from "../domain/feeds.ts";
import { frontAt } from "../domain/front.ts";
import { hasError, type Problem } from "../domain/problem.ts";
import { chooseShown } from "../domain/shown.ts";
import { pictureSources, shownThreads } from "../domain/thread.ts";
import { printProblems } from "../formats/print-problems.ts";
import { surroundingsOf } from "./front-surroundings.ts";
import { preparePictures } from "./pictures.ts";
import { readNewsroom } from "./read-newsroom.ts";
import type { Settings } from "./settings.ts";

/** The newsroom has errors: nothing can be built from it. */
export class BadNewsroom extends Error {
	override name = "BadNewsroom";
	constructor(readonly problems: readonly Problem[]) {
		super(printProblems(problems, "text"));
	}
}

/** An edition, and the warnings that do not keep it from being built. */
export interface OpenedEdition {
	readonly edition: Edition;
	readonly warnings: readonly Problem[];
}

let opened: { readonly key: string; readonly edition: Promise<OpenedEdition> } | undefined;

/**
 * The edition that a build prints. Read once for all who ask with the same settings: the command that checks before
 * it builds, and each plugin of Eleventy.
 *
 * @throws BadNewsroom when an error forbids building
 */
export function openEdition(settings: Settings): Promise<OpenedEdition> {
	const key = keyOf(settings);
	if (opened?.key !== key) opened = { key, edition: makeEdition(settings) };
	return opened.edition;
}

/** Gives an edition to the plugins of Eleventy that ask with these settings: some volumes, or the front. */
export function offerEdition(settings: Settings, edition: Edition): void {
	// Frozen, so that Eleventy hands it on as it is instead of copying it for each template.
	opened = {
		key: keyOf(settings),
		edition: Promise.resolve({ edition: Object.freeze(edition), warnings: [] }),
	};
}

/** The output has no part in what an edition is. */
const keyOf = ({ content, articles, cache, now, preview, pages }: Settings) =>
	JSON.stringify([content, articles, cache, now, preview, pages]);

/** Reads anew at the next call: files have changed. */
export function forgetEdition(): void {
	opened = undefined;
}

/** Where the encoded pictures are kept. */
export const picturesFolder = ({ cache }: Pick<Settings, "cache">) => path.join(cache, "pictures");

async function makeEdition(settings: Settings): Promise<OpenedEdition> {
	const { newsroom, problems } = await readNewsroom(settings);
	if (!newsroom || hasError(problems)) throw new BadNewsroom(problems);
	const articles = newsroom.files.flatMap(({ article }) => article ?? []);
	const { shown, unpublished } = chooseShown(articles, settings);
	const cited = new Map(newsroom.files.map(({ card, pictures }) => [card.url, pictures]));
	const threads = shownThreads(newsroom.threads, shown);
	const renditions = await preparePictures(
		[...shown.flatMap((article) => cited.get(article.url) ?? []), ...pictureSources(threads)],
		settings,
		shown.flatMap((article) => article.cover?.src ?? []),
		"sound",
	);
	// Frozen, so that Eleventy hands it on as it is instead of copying it for each template.
	const edition = Object.freeze({
		newspaper: newsroom.newspaper,
		sections: newsroom.sections,
		authors: newsroom.authors,
		threads,
		tags: newsroom.tags,
		front: frontAt(newsroom.front, settings.now),
		articles: shown,
		cards: shown,
		before: [],
		bodies: new Map(
			feedMembers(shown, { unpublished, sections: newsroom.sections }).map((one) => [one.url, one]),
		),
		...(await surroundingsOf(newsroom, settings)),
		unpublished,
		renditions,
		addresses: newsroom.addresses,
		pages: newsroom.pages,
		preview: settings.preview,
	});
	return { edition, warnings: problems };
}

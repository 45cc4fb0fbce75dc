import type { UnreadArticle } from "../domain/addresses/held.ts";
import type { Trouble } from "../domain/addresses/troubles.ts";
import type { Status } from "../domain/live.ts";
import { hasError, type Problem } from "../domain/problem.ts";
import { chooseShown } from "../domain/shown.ts";
import { shownThreads, type Thread } from "../domain/thread.ts";
import { monthOf } from "../domain/volumes.ts";
import { codeKey } from "./code-key.ts";
import { fitToShow, troublesIn } from "./fit-to-show.ts";
import { readFonts } from "./fonts.ts";
import { BadNewsroom } from "./open-edition.ts";
import { templatesOf } from "./page-templates.ts";
import { hashPictures } from "./picture-hashes.ts";
import type { ArticleFile } from "./read-articles.ts";
import { type Newsroom, readNewsroom } from "./read-newsroom.ts";
import type { Settings } from "./settings.ts";
import { type KeyedVolume, keyVolumes } from "./volume-keys.ts";

/** The newsroom as a build in volumes sees it: what is shown, bound and keyed; no article is read that was read before. */
export interface Archive {
	readonly newsroom: Newsroom;
	/** The articles that this build shows, newest first. */
	readonly shown: readonly ArticleFile[];
	/** The running stories that one of them belongs to, by slug. */
	readonly threads: ReadonlyMap<string, Thread>;
	/** Why some of them are not live, by address; empty in a public build. */
	readonly unpublished: ReadonlyMap<string, Exclude<Status, "live">>;
	/** Newest first. */
	readonly volumes: readonly KeyedVolume[];
	/** Warnings; in a preview errors too. */
	readonly problems: readonly Problem[];
	/** The articles that are not shown for an error: in a preview alone. */
	readonly leftOut: readonly UnreadArticle[];
}

/** What the front shows of an archive while only some of its volumes are there, by month. */
export function frontOf(archive: Archive, months: ReadonlySet<string>): Archive {
	if (archive.volumes.every(({ month }) => months.has(month))) return archive;
	const shown = archive.shown.filter(({ card }) => months.has(monthOf(card)));
	const cards = shown.map(({ card }) => card);
	return { ...archive, shown, threads: shownThreads(archive.newsroom.threads, cards) };
}

/**
 * Reads and checks the newsroom, and binds what is shown into volumes under their keys. A preview shows whatever has
 * no error.
 *
 * @param tell hears of every problem, before it is known whether anything can be built
 * @throws BadNewsroom when an error forbids building
 */
export async function openArchive(
	settings: Settings,
	tell?: (troubles: readonly Trouble[]) => void,
): Promise<Archive> {
	const [reading, code, fonts] = await Promise.all([
		readNewsroom(settings, { remember: true }),
		codeKey([
			...templatesOf({ ...settings, pages: "volumes" }),
			"_includes/site/templates.ts",
			"_includes/site/render-volumes.ts",
		]),
		readFonts(),
	]);
	const { problems } = reading;
	tell?.(troublesIn(reading, settings));
	if (!reading.newsroom || (hasError(problems) && !settings.preview)) throw new BadNewsroom(problems);
	const { newsroom, leftOut } = fitToShow(reading.newsroom, reading, settings);
	const { shown: cards, unpublished } = chooseShown(
		newsroom.files.map((file) => file.card),
		settings,
	);
	const addresses = new Set(cards.map((card) => card.url));
	const shown = newsroom.files.filter((file) => addresses.has(file.card.url));
	// What only feeds, commands and scripts use of it is printed on no page.
	const { indexNowKey: _, hub: __, offline: ___, ...imprint } = newsroom.newspaper;
	const volumes = keyVolumes(shown, {
		code,
		printed: [
			imprint,
			newsroom.sections.map(({ slug, name }) => [slug, name]),
			newsroom.pages.map(({ url, title }) => [url, title]),
			fonts.filter((font) => font.preload).map((font) => font.url),
			settings.preview,
		],
		pictures: await hashPictures(
			shown.flatMap((file) => file.pictures),
			settings,
		),
		authors: newsroom.authors,
		threads: newsroom.threads,
		unpublished,
	});
	const threads = shownThreads(newsroom.threads, cards);
	return { newsroom, shown, threads, unpublished, volumes, problems, leftOut };
}

import type { UnreadArticle } from "../../domain/addresses/held.ts";
import type { Trouble } from "../../domain/addresses/troubles.ts";
import type { Status } from "../../domain/article/live.ts";
import { chooseShown } from "../../domain/article/shown.ts";
import { hasError, type Problem } from "../../domain/problem/problem.ts";
import { printProblems } from "../../formats/print-problems.ts";
import type { Settings } from "../settings.ts";
import type { ArticleFile } from "./articles/read-articles.ts";
import { fitToShow, troublesIn } from "./fit-to-show.ts";
import { type Newsroom, type ReadingHelp, readNewsroom } from "./read-newsroom.ts";

/** The newsroom has errors: nothing can be built from it. */
export class BadNewsroom extends Error {
	override name = "BadNewsroom";
	constructor(readonly problems: readonly Problem[]) {
		super(printProblems(problems, "text"));
	}
}

/** The newsroom, and what of it a build shows. No article is read that was read before. */
export interface Archive {
	readonly newsroom: Newsroom;
	/** Newest first. */
	readonly shown: readonly ArticleFile[];
	/** Why some of them are not live, by address; empty in a public build. */
	readonly unpublished: ReadonlyMap<string, Exclude<Status, "live">>;
	/** Warnings; in a preview errors too. */
	readonly problems: readonly Problem[];
	/** The articles that are not shown for an error: in a preview alone. */
	readonly leftOut: readonly UnreadArticle[];
}

/**
 * Reads and checks the newsroom, and decides which articles are shown. A preview shows whatever has no error.
 *
 * @param tell hears of every problem, before it is known whether anything can be built
 * @throws BadNewsroom when an error forbids building
 */
export async function readArchive(
	settings: Settings,
	tell?: (troubles: readonly Trouble[]) => void,
	help?: ReadingHelp,
): Promise<Archive> {
	const reading = await readNewsroom(settings, { remember: true, ...help });
	const { problems } = reading;
	tell?.(troublesIn(reading, settings));
	if (!reading.newsroom || (hasError(problems) && !settings.preview)) throw new BadNewsroom(problems);
	const { newsroom, leftOut } = fitToShow(reading.newsroom, reading, settings);
	return { newsroom, ...chooseShown(newsroom.files, settings), problems, leftOut };
}

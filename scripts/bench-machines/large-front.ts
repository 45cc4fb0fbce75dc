import { writeFileSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { performance } from "node:perf_hooks";
import type { Card, Filed } from "../../_includes/domain/article/article.ts";
import { feedMembers } from "../../_includes/domain/lists/feeds.ts";
import { listVolume } from "../../_includes/domain/lists/lists.ts";
import type { FrontView } from "../../_includes/domain/views.ts";
import { monthOf } from "../../_includes/domain/volumes/volumes.ts";
import { FRONT_TEMPLATES } from "../../_includes/site/eleventy/front-templates.ts";
import { stageFront } from "../../_includes/site/make/make-front.ts";
import { loadEleventy, printPages } from "../../_includes/site/make/print-pages.ts";
import type { ArticleFile } from "../../_includes/site/read/articles/read-articles.ts";
import { readArchive } from "../../_includes/site/read/read-archive.ts";
import { settingsFrom } from "../../_includes/site/settings.ts";
import { viewFrame } from "../../_includes/site/views/frame-view.ts";
import { frontCards, frontData, outlineFront } from "../../_includes/site/views/front-view.ts";
import { Digests, digestMonth, type KeptDigest } from "../../_includes/site/views/month-digest.ts";
import { NOW } from "../bench/archive/archive.ts";
import { seededRandom } from "../bench/archive/random.ts";
import { readCorpus } from "../bench/archive/texts.ts";
import { makeCards } from "./made-cards.ts";

/** What a front of so many cards cost. Seconds and bytes. */
export interface FrontCost {
	readonly articles: number;
	/** Making the cards and choosing among them; and making the digests, which a build has from the volumes. */
	readonly made: number;
	/** From the view to the staged files: lists, pages, title index. */
	readonly front: number;
	/** The most that the process held. */
	readonly peak: number;
	readonly files: number;
	readonly bytes: number;
}

/**
 * Prints the front and the title index of an archive that is cards alone, which pass by once: what is held is what the
 * front holds. For a process of its own.
 */
export async function measureFront(articles: number, corpus: string | undefined): Promise<FrontCost> {
	const folder = await mkdtemp(path.join(tmpdir(), "tin-tinh-front-"));
	try {
		const settings = {
			...settingsFrom({}, NOW),
			...{ output: path.join(folder, "site"), cache: path.join(folder, "cache"), newsdesk: false },
		};
		const started = performance.now();
		const archive = await readArchive({ ...settings, now: Date.UTC(2030, 0, 1) });
		const own = archive.newsroom.files.map(({ card }) => card);
		const random = seededRandom(374);
		const texts = corpus ? await readCorpus(corpus) : own;
		const frame = await viewFrame(archive.newsroom, settings);
		const { authors, sections } = archive.newsroom;
		const view = { ...frame, sections, authors, unpublished: new Map<string, never>() };
		const place = (month: string) => path.join(folder, "digests", month);
		await mkdir(path.join(folder, "digests"), { recursive: true });
		const digested = new Map<string, KeptDigest>();
		/** The cards of an archive pass by, month by month, newest first; each month leaves its digest. */
		const passing = function* (): Generator<ArticleFile> {
			const all = makeCards(articles, {
				titles: texts.map(({ title }) => title),
				tags: own.map(({ tags }) => tags),
				credits: own.map(({ credit }) => credit),
				sections: sections.map(({ slug }) => slug),
				random,
			});
			for (const [month, cards] of monthsOf(all)) {
				writeFileSync(place(month), JSON.stringify(digestMonth(cards, listVolume(cards, view), view)));
				digested.set(month, { volume: month });
				for (const card of cards) yield fileOf(card);
			}
		};
		const chosen = frontCards(archive, passing(), settings);
		await loadEleventy();
		const made = performance.now();

		const newsroom = { ...archive.newsroom, files: chosen.chosen };
		const outline = await outlineFront(
			{ ...archive, newsroom, unpublished: view.unpublished, shown: chosen.chosen },
			{ cards: chosen, digests: digested, comments: { count: 0, newest: [] }, renditions: new Map() },
			frame,
			settings,
		);
		const digests = new Digests();
		for (const month of [...digested.keys()].sort())
			digests.add(month, JSON.parse(await readFile(place(month), "utf8")));
		const inFeeds = feedMembers(outline.cards, { unpublished: view.unpublished, sections: outline.sections });
		const filled: FrontView = {
			...outline,
			...digests,
			bodies: new Map(
				[...inFeeds].map(({ url }) => [url, { body: "Chuyến cuối rời bến lúc 22 giờ.", bodyLine: 9 }]),
			),
		};
		const pages = await printPages(FRONT_TEMPLATES, frontData(filled));
		const part = stageFront("key", filled, pages, settings);
		const done = performance.now();
		return {
			articles,
			made: (made - started) / 1000,
			front: (done - made) / 1000,
			peak: process.resourceUsage().maxRSS * 1024,
			files: part.files.split("\n").length - 1,
			bytes: [...pages.values()].reduce((sum, text) => sum + text.length, 0),
		};
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}

const NONE: readonly never[] = [];

const fileOf = (card: Filed<Card>): ArticleFile => ({
	card,
	path: card.file,
	...{ hash: "", cardHash: "", nearbyHash: "" },
	...{ pictures: NONE, attachments: NONE, links: NONE },
});

/** Cards that come newest first, as those of one month each. */
function* monthsOf(
	cards: Iterable<Filed<Card>>,
): Generator<readonly [month: string, cards: readonly Filed<Card>[]]> {
	let open: Filed<Card>[] = [];
	for (const card of cards) {
		if (open[0] && monthOf(open[0]) !== monthOf(card)) {
			yield [monthOf(open[0]), open];
			open = [];
		}
		open.push(card);
	}
	if (open[0]) yield [monthOf(open[0]), open];
}

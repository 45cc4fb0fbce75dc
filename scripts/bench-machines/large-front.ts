import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { performance } from "node:perf_hooks";
import { feedMembers } from "../../_includes/domain/lists/feeds.ts";
import { groupBy } from "../../_includes/domain/lists/group-by.ts";
import { listVolume } from "../../_includes/domain/lists/lists.ts";
import type { FrontView } from "../../_includes/domain/views.ts";
import type { MonthDigest } from "../../_includes/domain/volumes/month-digest.ts";
import { monthOf } from "../../_includes/domain/volumes/volumes.ts";
import { FRONT_TEMPLATES } from "../../_includes/site/eleventy/front-templates.ts";
import { stageFront } from "../../_includes/site/make/make-front.ts";
import { loadEleventy, printPages } from "../../_includes/site/make/print-pages.ts";
import { readArchive } from "../../_includes/site/read/read-archive.ts";
import { settingsFrom } from "../../_includes/site/settings.ts";
import { viewFrame } from "../../_includes/site/views/frame-view.ts";
import { frontData, outlineFront } from "../../_includes/site/views/front-view.ts";
import { digestMonth } from "../../_includes/site/views/month-digest.ts";
import { NOW } from "../bench/archive/archive.ts";
import { seededRandom } from "../bench/archive/random.ts";
import { readCorpus } from "../bench/archive/texts.ts";
import { makeCards } from "./made-cards.ts";

/** What a front of so many cards cost. Seconds and bytes. */
export interface FrontCost {
	readonly articles: number;
	/** Making the cards, which a build reads from its memory; and the digests, which it has from the volumes. */
	readonly made: number;
	/** From the view to the staged files: lists, pages, title index. */
	readonly front: number;
	/** The most that the process held. */
	readonly peak: number;
	readonly files: number;
	readonly bytes: number;
}

/** Prints the front and the title index of an archive that is cards alone. For a process of its own. */
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
		const cards = makeCards(articles, {
			titles: texts.map(({ title }) => title),
			tags: own.map(({ tags }) => tags),
			credits: own.map(({ credit }) => credit),
			sections: archive.newsroom.sections.map(({ slug }) => slug),
			random,
		});
		const frame = await viewFrame(archive.newsroom, settings);
		const view = { ...frame, authors: archive.newsroom.authors, unpublished: new Map<string, never>() };
		await mkdir(path.join(folder, "digests"), { recursive: true });
		const months: string[] = [];
		for (const [month, some] of groupBy(cards, (card) => [monthOf(card)])) {
			const digest = digestMonth(
				some,
				listVolume(some, { ...view, sections: archive.newsroom.sections }),
				view,
			);
			await writeFile(path.join(folder, "digests", month), JSON.stringify(digest));
			months.push(month);
		}
		const hash = "";
		const shown = cards.map((card) => ({
			card,
			path: card.file,
			hash,
			cardHash: hash,
			pictures: NONE,
			attachments: NONE,
			links: NONE,
		}));
		await loadEleventy();
		const made = performance.now();

		const outline = await outlineFront(
			{ ...archive, newsroom: { ...archive.newsroom, files: shown }, unpublished: view.unpublished, shown },
			shown,
			new Map(),
			frame,
			// Each month is known before the digests are read, as where its volume is kept.
			new Map(months.map((month) => [month, { volume: month }])),
			settings,
		);
		const digests = new Map<string, MonthDigest>();
		for (const month of months) {
			const text = await readFile(path.join(folder, "digests", month), "utf8");
			digests.set(month, JSON.parse(text));
		}
		const inFeeds = feedMembers(cards, { unpublished: view.unpublished, sections: outline.sections });
		const filled: FrontView = {
			...outline,
			digests,
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

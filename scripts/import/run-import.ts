import { mkdirSync } from "node:fs";
import path from "node:path";
import type { Section } from "../../_includes/domain/newsroom/newspaper.ts";
import type { Problem } from "../../_includes/domain/problem/problem.ts";
import { nameForProblems } from "../../_includes/site/find-files.ts";
import { whileLocked } from "../../_includes/site/output/build-lock.ts";
import { readText } from "../../_includes/site/read/bytes/read-bytes.ts";
import type { Settings } from "../../_includes/site/settings.ts";
import { loadSite } from "../newsroom/load-site.ts";
import { loadWholeNames } from "../newsroom/load-whole-names.ts";
import { replaceWhole } from "../newsroom/whole-file.ts";
import { Converters, type Processes } from "./article/converters.ts";
import { beginArticle, type Preparing, prepareArticle } from "./article/prepare-article.ts";
import { isLong, type ReadArticle } from "./article/read-article.ts";
import { Spool } from "./article/spool.ts";
import { writeArticle } from "./article/write-article.ts";
import { readSectionTable, SectionTable } from "./decide/section-table.ts";
import { threadText } from "./decide/thread-text.ts";
import { type FoundSources, findSources } from "./find-sources.ts";
import type { KindName } from "./kinds/kind.ts";
import { FileWriter } from "./ledger/file-writer.ts";
import { Ledger, workFile } from "./ledger/ledger.ts";
import { ledgerDisk, lookAtDisk } from "./ledger/on-disk.ts";
import { rememberAddresses, rememberedAddresses } from "./ledger/remember-addresses.ts";
import { openMedia } from "./media/media-folder.ts";
import { Report, type Summary } from "./report/report.ts";
import { type Ahead, beginAhead } from "./stream/begin-ahead.ts";
import { type Placement, type Survey, survey } from "./survey.ts";

/** What an import is asked for. */
export interface ImportSetting extends Pick<Settings, "content" | "articles" | "cache"> {
	readonly paths: readonly string[];
	readonly from?: KindName | undefined;
	readonly media: readonly string[];
	readonly site?: URL | undefined;
	readonly sections: readonly Section[];
	/** The table of sections, if one was named; where it is not there yet, it is proposed there. */
	readonly table?: string | undefined;
	/** For articles that have no section of the table's. */
	readonly section?: string | undefined;
	readonly author?: string | undefined;
	readonly dryRun: boolean;
	/** The page of the report; undefined: none is written. */
	readonly report?: string | undefined;
	readonly fetch?: Parameters<typeof openMedia>[0]["fetch"];
	/** Those that read texts and convert them; as many as are worth it where nothing is said. */
	readonly processes?: Processes;
	/** Hears how far it is: of how many articles, 0 while that is not known. */
	readonly progress: (done: number, all: number) => void;
}

/** How an import went. */
export interface ImportOutcome {
	readonly summary: Summary;
	/** Absent where nothing was looked at: a file of the newsroom cannot be read. */
	readonly report?: Report;
}

/**
 * Brings an old archive in: what is there, a first look at all of it, then each article on its way into the newsroom, at
 * last what only the whole tells. One import of a newsroom runs at a time.
 *
 * @throws BuildRunning where another import of this newsroom is at work
 */
export async function runImport(setting: ImportSetting): Promise<ImportOutcome> {
	const lock = workFile(setting.content, "lock");
	mkdirSync(path.dirname(lock), { recursive: true });
	return whileLocked([lock], () => importAll(setting));
}

async function importAll(setting: ImportSetting): Promise<ImportOutcome> {
	const { content, articles, cache, sections, dryRun, site } = setting;
	const newsroom = { content, articles };
	const found = await findSources(setting.paths, setting.from, site);
	const known = tableOf(setting);
	const remembered = await rememberedAddresses(content);
	const opened = Ledger.open(content, ledgerDisk(newsroom), { dry: dryRun });
	if ("problem" in opened || "problems" in remembered || !known.value)
		return {
			summary: nothingDone(found, dryRun, [
				...known.problems,
				...("problems" in remembered ? remembered.problems : []),
				...("problem" in opened ? [opened.problem] : []),
			]),
		};
	const { ledger } = opened;
	const table = known.value;
	const newspaper = await loadSite({ content });
	const whole = await loadWholeNames({ content });
	const context = { sections, site: newspaper, whole, content: nameForProblems(content) };
	const onDisk = await lookAtDisk(newsroom, new Set(Array.from(ledger.lines, ({ file }) => file)), context);
	const decision = { table, section: setting.section, author: setting.author };
	const converters = new Converters(context, setting.processes);
	const spool = new Spool(workFile(content, "spool"), converters.readers);
	let report: Report | undefined;
	try {
		const surveyed = await survey({
			...decision,
			...{ sources: found.sources, site, newspaper, ledger, disk: onDisk, taken: remembered.addresses },
			keep: (taken) => spool.add(taken),
			progress: (done) => setting.progress(done, 0),
		});
		const media = await openMedia({
			// A folder of saved pages or posts holds its pictures itself.
			folders: [...setting.media, ...new Set(found.sources.map(({ root }) => root))],
			...{ content, cache, site, dryRun },
			...(setting.fetch && { fetch: setting.fetch }),
		});
		const writer = new FileWriter(newsroom, ledger, dryRun);
		await writeThreads(surveyed, onDisk.threads, writer);
		const all = surveyed.placements.size;
		report = new Report(setting.report, all);
		const preparing = { ...decision, survey: surveyed, media, context };
		for await (const [one, converted] of convertAll(spool, preparing, converters)) {
			setting.progress(report.articles + 1, all);
			await report.add(await writeArticle(one, converted, writer, onDisk.marked));
		}
		const { added, problems } = await rememberAddresses(content, surveyed.addresses, { dry: dryRun });
		await ledger.close();
		if (!dryRun) await media.close();
		const proposal = await propose(setting, table);
		const summary: Summary = {
			dryRun,
			sources: found.sources.length,
			others: found.others,
			kinds: [...surveyed.counts].map(([name, count]) => ({
				kind: found.sources.find(({ kind }) => kind.name === name)?.kind.title ?? name,
				articles: count,
			})),
			unknownSections: setting.section === undefined ? table.unknown : [],
			...(proposal !== undefined && { proposal }),
			tagPairs: surveyed.tags.pairs,
			peoplePairs: surveyed.people.pairs,
			threads: surveyed.threads.size,
			pictures: { placed: media.placed, missing: media.missingCount },
			files: media.files,
			links: { lost: report.lostLinks },
			addresses: { remembered: added, unanswered: surveyed.addresses.unanswered },
			problems: [...found.problems, ...surveyed.problems, ...problems],
		};
		return { summary, report };
	} catch (error) {
		report?.abandon();
		throw error;
	} finally {
		converters.close();
		spool.close();
	}
}

/** Articles whose pictures are looked at before their turn. A long one counts as many: they lie in memory meanwhile. */
const BEGUN = 16;

/** Has articles converted while those before them are written and those behind them are prepared. */
async function* convertAll(spool: Spool, setting: Preparing, { converters }: Converters) {
	const ahead: Ahead<PlacedArticle> = {
		most: BEGUN,
		weightOf: ([one]) => (isLong(one) ? BEGUN : 1),
		begin: ([one, placement]) => beginArticle(one, placement, setting.media),
	};
	for await (const [one, placement] of beginAhead(placedOf(spool, setting.survey), ahead)) {
		converters.add(await prepareArticle(one, placement, setting));
		yield* converters.done();
	}
	yield* converters.rest();
}

type PlacedArticle = readonly [ReadArticle, Placement];

async function* placedOf(spool: Spool, { placements }: Survey): AsyncGenerator<PlacedArticle> {
	for await (const one of spool.read()) {
		const placement = placements.get(one.key);
		if (placement) yield [one, placement];
	}
}

/** The table of sections that was named, or none yet. */
function tableOf({ table, sections }: ImportSetting): ReturnType<typeof readSectionTable> {
	const decoded = table === undefined ? undefined : readText(table);
	if (table === undefined || decoded === undefined)
		return { value: new SectionTable(sections), problems: [] };
	return decoded.text === undefined
		? { problems: [decoded.problem] }
		: readSectionTable(nameForProblems(table), decoded.text, sections);
}

/** Proposes the table as a file to edit, where sections are not known; never over one that is there. */
async function propose(setting: ImportSetting, table: SectionTable): Promise<string | undefined> {
	if (setting.dryRun || table.unknown.length === 0 || setting.section !== undefined) return undefined;
	const isThere = setting.table !== undefined && readText(setting.table) !== undefined;
	const file =
		setting.table !== undefined && !isThere
			? setting.table
			: path.join(path.dirname(setting.report ?? workFile(setting.content, "x")), "chuyen-muc.yaml");
	await replaceWhole(file, table.propose());
	return nameForProblems(file);
}

/** A file for each running story that the newsroom has not. */
async function writeThreads({ threads, placements }: Survey, known: ReadonlySet<string>, writer: FileWriter) {
	for (const [slug, { term, key }] of threads) {
		const own = `${key.slice(0, key.indexOf(" "))} thread:${slug}`;
		if (!known.has(slug) || writer.knows(own, "threads"))
			await writer.write(
				own,
				`threads/${slug}.md`,
				threadText(term),
				placements.get(key)?.source ?? "0".repeat(20),
			);
	}
}

function nothingDone(
	{ sources, others }: FoundSources,
	dryRun: boolean,
	problems: readonly Problem[],
): Summary {
	return {
		...{
			dryRun,
			others,
			sources: sources.length,
			kinds: [],
			unknownSections: [],
			tagPairs: [],
			peoplePairs: [],
		},
		threads: 0,
		pictures: { placed: 0, missing: 0 },
		files: { placed: 0, missing: 0 },
		links: { lost: 0 },
		addresses: { remembered: 0, unanswered: [] },
		problems,
	};
}

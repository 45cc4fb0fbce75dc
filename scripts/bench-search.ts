import { existsSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Article } from "../_includes/domain/article/article.ts";
import { readNewsroom } from "../_includes/site/read/read-newsroom.ts";
import { startServer } from "../_includes/site/serve/server.ts";
import { settingsFrom } from "../_includes/site/settings.ts";
import { NOW } from "./bench/archive/archive.ts";
import { seededRandom } from "./bench/archive/random.ts";
import { checkCorpus, mixTexts, readCorpus } from "./bench/archive/texts.ts";
import { inWorkshop } from "./bench/archive/workshop.ts";
import { describeMachine } from "./bench/results/keep-results.ts";
import { datedArticles } from "./bench-search/corpus.ts";
import { ENGINES, type IndexEngine } from "./bench-search/engines/engine.ts";
import { ourEngine } from "./bench-search/engines/our-engine.ts";
import { stockPagefind } from "./bench-search/engines/stock-pagefind.ts";
import { type KnownItem, makeKnownItems } from "./bench-search/known-items.ts";
import { answerAll, countBytes } from "./bench-search/measure.ts";
import {
	compareIndexes,
	type EngineResult,
	rowsOf,
	type SearchResults,
	type SearchRow,
} from "./bench-search/results.ts";
import { buildCorpusSite } from "./bench-search/screen/corpus-site.ts";
import { measureOnScreen, type ScreenRow } from "./bench-search/screen/on-screen.ts";
import { serveApart } from "./bench-search/screen/serve-apart.ts";
import { printResults } from "./bench-search/table.ts";
import { Wire } from "./bench-search/wire.ts";
import { runCommand, UsageError } from "./command/command.ts";

/** Seeds of the texts, the queries and the tabs: two runs measure the same. */
const SEEDS = { texts: 11, queries: 7, tabs: 5 } as const;
/** The corpus where none is named, if it is there. */
const CORPUS = "../shared/corpus/articles.jsonl.gz";
/** Articles where there is no corpus: fewer than a corpus has, since they are mixed from few texts. */
const MIXED = 1_000;

await runCommand(
	{
		name: "bench:search",
		summary: "Đo việc tìm kiếm: bài cần tìm đứng thứ mấy, mất bao lâu, tải bao nhiêu; so với Pagefind.",
		options: {
			corpus: {
				type: "string",
				value: "FILE",
				help: `kho văn bản, mỗi dòng một JSON {title, lede, body}, .gz hay không; không có thì lấy ${CORPUS}, hoặc trộn từ các bài của báo`,
			},
			articles: { type: "integer", value: "N", help: "số bài, tính từ đầu kho; không có thì lấy hết" },
			queries: {
				type: "integer",
				value: "N",
				help: "số câu hỏi mỗi loại, có dấu và không dấu",
				default: 300,
			},
			tabs: { type: "integer", value: "N", help: "số lần mở trang để đếm số byte", default: 60 },
			screen: {
				type: "integer",
				value: "N",
				help: "đo thêm bao lâu thì kết quả đầu hiện trên màn hình, bằng trình duyệt thật, N câu hỏi mỗi loại",
			},
			only: { type: "boolean", help: "chỉ đo tìm kiếm của tòa soạn, không so sánh" },
			json: { type: "string", value: "FILE", help: "ghi số liệu vào tệp này" },
		},
	},
	async ({ values: { articles: most, corpus: named, json, only, queries, screen, tabs } }) => {
		checkCorpus(named);
		const corpus = named ?? (existsSync(CORPUS) ? CORPUS : undefined);
		if (queries < 1 || tabs < 1 || screen === 0)
			throw new UsageError("Tùy chọn “--queries”, “--tabs” và “--screen” cần ít nhất 1.");
		const articles = await readArticles(corpus, most);
		if (articles.length === 0) throw new UsageError("Kho văn bản không có bài nào.");
		const engines: readonly IndexEngine[] = only ? [ourEngine] : [ourEngine, stockPagefind];
		const items = makeKnownItems(articles, queries, seededRandom(SEEDS.queries));
		const measured = await inWorkshop((workshop) => measureAll(workshop, articles, engines, items, tabs));
		const results: SearchResults = {
			...measured,
			...(screen !== undefined && {
				screen: await inWorkshop((workshop) =>
					measureScreen(workshop, articles.length, corpus, items, screen),
				),
			}),
		};
		console.log(`\n${printResults(results)}\n`);
		if (json !== undefined) {
			await mkdir(path.dirname(path.resolve(json)), { recursive: true });
			await writeFile(json, `${JSON.stringify(results, null, "\t")}\n`);
		}
		return 0;
	},
);

async function readArticles(corpus: string | undefined, most: number | undefined): Promise<Article[]> {
	if (corpus !== undefined) return datedArticles((await readCorpus(corpus)).slice(0, most));
	const { newsroom } = await readNewsroom(settingsFrom({}, NOW));
	const own = newsroom?.files.flatMap(({ article }) => article ?? []) ?? [];
	if (own.length === 0) return [];
	return datedArticles(mixTexts(own, most ?? MIXED, seededRandom(SEEDS.texts)));
}

async function measureAll(
	workshop: string,
	articles: readonly Article[],
	makers: readonly IndexEngine[],
	items: readonly KnownItem[],
	tabs: number,
): Promise<SearchResults> {
	const site = path.join(workshop, "site");
	await mkdir(site);
	const server = await startServer({ site, port: 0 });
	const rows: SearchRow[] = [];
	const engines: EngineResult[] = [];
	try {
		for (const make of makers) {
			const engine = await make(articles, site);
			if (!engine) continue;
			console.error(
				`${ENGINES[engine.name]}: ${articles.length} articles in ${engine.indexing.seconds.toFixed(1)} s`,
			);
			const wire = new Wire(server.url);
			const bytes = await countBytes(engine, items, tabs, wire, seededRandom(SEEDS.tabs));
			rows.push(...rowsOf(engine.name, await answerAll(engine, items, wire)));
			engines.push({ engine: engine.name, indexing: engine.indexing, bytes });
		}
	} finally {
		await server.close();
	}
	return {
		machine: describeMachine(),
		articles: articles.length,
		rows,
		engines,
		...compareIndexes(engines),
	};
}

async function measureScreen(
	workshop: string,
	articles: number,
	corpus: string | undefined,
	items: readonly KnownItem[],
	each: number,
): Promise<ScreenRow[]> {
	const site = await buildCorpusSite(workshop, articles, corpus);
	const server = await serveApart(site);
	try {
		return await measureOnScreen(server.url, items, each);
	} finally {
		await server.close();
	}
}

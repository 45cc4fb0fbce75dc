import { checkCorpus } from "./bench/archive/texts.ts";
import { articlesOf, inWorkshop, planArchive } from "./bench/archive/workshop.ts";
import { openNewspaper } from "./bench/contenders/newspaper.ts";
import { openPeers, PEERS_UP_TO } from "./bench/contenders/peers.ts";
import { measureArchive } from "./bench/measure-archive.ts";
import { comparePlain } from "./bench/plain/plain-comparison.ts";
import { describeMachine, keepResults } from "./bench/results/keep-results.ts";
import { CONTENDERS, JOBS, type Results, type Row, type Run } from "./bench/results/results.ts";
import { printReadmeRows, printTable } from "./bench/results/table.ts";
import { runCommand, UsageError } from "./command/command.ts";

/** Where the figures that the README shows are kept. */
const KEPT_RESULTS = "scripts/bench/results/results.json";

await runCommand(
	{
		name: "bench",
		summary:
			"Đo thời gian, bộ nhớ và số tệp ghi khi dựng một kho bài lớn: dựng mới, không đổi gì, thêm, sửa, đổi mẫu.",
		options: {
			articles: { type: "integer", value: "N", help: "số bài", default: 10_000 },
			sizes: {
				type: "string",
				value: "N,N",
				help: `đo nhiều cỡ kho; không có --json thì ghi vào ${KEPT_RESULTS}`,
			},
			corpus: { type: "string", value: "FILE", help: "kho văn bản, mỗi dòng một JSON {title, lede, body}" },
			peers: { type: "boolean", help: "so với Hugo + Pagefind và Eleventy + Pagefind" },
			plain: { type: "boolean", help: "chỉ so với Hugo trên cùng một mẫu trang đơn giản, không tìm kiếm" },
			runs: { type: "integer", value: "N", help: "số lần đo, lấy trung vị", default: 3 },
			json: { type: "string", value: "FILE", help: "ghi số liệu vào tệp này, biểu đồ chart.svg cạnh đó" },
		},
	},
	async ({ values: { articles, corpus, json, peers, plain, runs, sizes } }) => {
		const wanted = readSizes(sizes ?? String(articles));
		if (runs < 1) throw new UsageError("Tùy chọn “--runs” cần ít nhất 1.");
		checkCorpus(corpus);
		const order = { corpus, peers, runs };
		return untilInterrupted(async (stop) => {
			if (plain) await compareAll(wanted, order, stop);
			else await measureAll(wanted, order, json ?? (sizes === undefined ? undefined : KEPT_RESULTS), stop);
		});
	},
);

/** `1000,10000` */
function readSizes(words: string): number[] {
	if (!/^[1-9]\d{0,6}(,[1-9]\d{0,6})*$/.test(words))
		throw new UsageError(`Số bài “${words}” không phải là những số nguyên dương, ví dụ 1000,10000.`);
	return words.split(",").map(Number);
}

/** Ctrl-C ends the build that is being measured, removes the workshop and exits as the shell expects; twice does no more. */
async function untilInterrupted(work: (stop: AbortSignal) => Promise<void>): Promise<number> {
	const interrupt = new AbortController();
	for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => interrupt.abort());
	try {
		await work(interrupt.signal);
		return 0;
	} catch (error) {
		if (interrupt.signal.aborted) return 130;
		throw error;
	}
}

interface Order {
	readonly corpus: string | undefined;
	readonly peers: boolean;
	readonly runs: number;
}

async function compareAll(sizes: readonly number[], { corpus, runs }: Order, stop: AbortSignal) {
	for (const articles of sizes)
		await inWorkshop(async (workshop) =>
			comparePlain(workshop, await planArchive(articlesOf(workshop), articles, corpus), {
				articles,
				runs,
				stop,
			}),
		);
}

async function measureAll(
	sizes: readonly number[],
	order: Order,
	json: string | undefined,
	stop: AbortSignal,
) {
	const rows: Row[] = [];
	const results: Results = {
		machine: describeMachine(),
		texts: order.corpus === undefined ? "the newspaper's own paragraphs, mixed" : "a corpus",
		runs: order.runs,
		rows,
	};
	for (const articles of sizes) {
		const measured = await measureSize(articles, order, stop);
		rows.push(...measured);
		console.log(`\n${printTable(measured)}\n`);
		// After each size: the largest one may take an hour, or all the memory there is.
		if (json !== undefined) await keepResults(json, results);
	}
	console.log(printReadmeRows(results, `npm run bench -- ${process.argv.slice(2).join(" ")}`.trim()));
}

function measureSize(articles: number, { corpus, peers, runs }: Order, stop: AbortSignal): Promise<Row[]> {
	const fits = articles <= PEERS_UP_TO;
	if (peers && !fits) console.error(`${articles} articles are more than Pagefind can hold: no peers.`);
	return inWorkshop(async (workshop) => {
		const archive = await planArchive(articlesOf(workshop), articles, corpus);
		const others = peers && fits ? await openPeers(workshop) : [];
		const contenders = [await openNewspaper(workshop), ...others];
		const tell = ({ contender, job, cost }: Run) =>
			console.error(
				`${articles} articles, ${CONTENDERS[contender]}, ${JOBS[job]}: ${cost.wall.toFixed(1)} s`,
			);
		return measureArchive({ archive, articles, contenders, runs, stop, tell });
	});
}

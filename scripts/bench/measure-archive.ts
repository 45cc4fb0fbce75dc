import { type BenchArchive, editArticle, publishArticle, writeArchive } from "./archive/archive.ts";
import type { Contender } from "./contenders/contender.ts";
import { readFolderState, writtenBetween } from "./folder-state.ts";
import { type Job, jobNames, type Row, type Run, summarise } from "./results/results.ts";
import { verifyPage, verifySite } from "./verify.ts";

export interface Race {
	readonly archive: BenchArchive;
	readonly articles: number;
	readonly contenders: readonly Contender[];
	readonly runs: number;
	readonly stop: AbortSignal;
	/** Told of every run when it is done. */
	readonly tell: (run: Run) => void;
}

/** A page by which one sees that a change was built, and a text that it then holds. */
interface Sign {
	readonly page: string;
	readonly text: string;
}

/**
 * Writes an archive and measures every job of every contender on it. Each change is made once, then all contenders
 * build it in turn, so that all meet the same weather on a shared machine.
 *
 * @returns the medians of the runs
 * @throws when a build fails, is stopped, or does not make what it should
 */
export async function measureArchive(race: Race): Promise<Row[]> {
	const { archive, articles, contenders, stop } = race;
	const [oldest] = await writeArchive(archive, articles);
	if (!oldest) throw new Error("An archive of no articles");
	let stored = articles;
	const runs: Run[] = [];
	for (let round = 1; round <= race.runs; round++) {
		const mark = `sửa lần ${round}`;
		const change: Readonly<Record<Job, (contenders: readonly Contender[]) => Promise<Sign>>> = {
			async cold(all) {
				for (const contender of all) await contender.clear();
				return { page: oldest.page, text: "" };
			},
			unchanged: async () => ({ page: oldest.page, text: "" }),
			async publish() {
				const { page } = await publishArticle(archive, stored++);
				return { page, text: "" };
			},
			async edit() {
				await editArticle(archive, oldest, `Bài này đã ${mark}.`);
				return { page: oldest.page, text: `Bài này đã ${mark}.` };
			},
			async template(all) {
				for (const contender of all) await contender.changeTemplate?.(mark);
				return { page: oldest.page, text: `data-bench="${mark}"` };
			},
		};
		for (const job of jobNames) {
			const able = contenders.filter(({ jobs }) => jobs.includes(job));
			const sign = await change[job](able);
			for (const contender of able) {
				const run = await measureBuild(contender, job, stop);
				await verifyPage(contender.output, sign.page, sign.text);
				await verifySite(contender.output, stored);
				runs.push(run);
				race.tell(run);
			}
		}
	}
	return summarise(articles, runs);
}

async function measureBuild(contender: Contender, job: Job, stop: AbortSignal): Promise<Run> {
	const before = await readFolderState(contender.output);
	const cost = await contender.build(stop);
	const after = await readFolderState(contender.output);
	return { contender: contender.name, job, cost, ...writtenBetween(before, after) };
}

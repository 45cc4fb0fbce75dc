import { performance } from "node:perf_hooks";
import { hasError, type Problem } from "../../_includes/domain/problem/problem.ts";
import type { Shard } from "../../_includes/domain/volumes/share-out.ts";
import { printProblems } from "../../_includes/formats/print-problems.ts";
import { buildShare, buildSite, type Followers } from "../../_includes/site/build-site.ts";
import { type Foreignness, ForeignOutput } from "../../_includes/site/output/guard-output.ts";
import { BadNewsroom } from "../../_includes/site/read/read-archive.ts";
import type { Settings } from "../../_includes/site/settings.ts";
import { setApart } from "../check/set-apart.ts";
import { UsageError } from "../command/command.ts";
import { describeBuild, describeShare } from "./describe-build.ts";
import { describeStop } from "./describe-stop.ts";
import { describeTrouble } from "./describe-trouble.ts";
import { watchMemory } from "./memory-watch.ts";
import { followVolumes, openProgressLine } from "./print-progress.ts";

/** How the memory is watched: it is for one figure at the end, and must cost nothing. */
const RARELY = { interval: 1_000, budget: 0.005 };

/** Why a site cannot be put there. */
const FOREIGN: Readonly<Record<Foreignness, (output: string) => string>> = {
	file: (output) => `“${output}” là một tệp, không phải thư mục kết quả.`,
	other: (output) => `Thư mục kết quả “${output}” đang chứa thứ khác, không phải trang báo.`,
	source: (output) =>
		`Thư mục kết quả “${output}” trùng hoặc lồng với thư mục làm ra tờ báo: bài viết, mã nguồn hay thư mục lưu tạm.`,
};

/**
 * Makes one machine's share of the newspaper, and tells how it went.
 *
 * @returns the exit code, as `runBuild`
 */
export async function runShare(shard: Shard, settings: Settings): Promise<number> {
	const started = performance.now();
	const line = openProgressLine(process.stdout);
	try {
		const report = await buildShare(shard, settings, {
			progress: followVolumes(line, () => performance.now()),
			trouble: (trouble) => console.warn(describeTrouble(trouble)),
		});
		line.clear();
		console.log(describeShare(report, shard, (performance.now() - started) / 1000));
		return 0;
	} catch (error) {
		line.clear();
		const stop = await describeStop(error, settings.output);
		if (stop === undefined && !(error instanceof BadNewsroom)) throw error;
		if (error instanceof BadNewsroom)
			process.stderr.write(printProblems(error.problems, "text", { colour: process.stderr.isTTY }));
		console.error(stop ?? "Chưa dựng gì cả.");
		return 1;
	}
}

interface BuildFollowers {
	readonly failed?: (why: string) => Promise<void>;
}

/**
 * Builds the newspaper and tells the newsroom how it goes and how it went.
 *
 * @param followers.step asks for the site step by step
 * @param followers.tell hears of every problem
 * @param followers.failed hears why there is no new site, as it is printed
 * @returns the exit code: 1 when an error forbids building, when the disk refuses, or when another build is running
 * @throws UsageError when the output is a folder that no build has made
 */
export async function runBuild(
	settings: Settings,
	{ step, tell, failed }: Pick<Followers, "step" | "tell"> & BuildFollowers = {},
): Promise<number> {
	const started = performance.now();
	const line = openProgressLine(process.stdout);
	const done = new AbortController();
	// Of one build in a process that makes many it would say nothing.
	const watched = step ? undefined : watchMemory(process.pid, done.signal, RARELY);
	try {
		const report = await buildSite(settings, {
			progress: followVolumes(line, () => performance.now()),
			...(step && { step }),
			...(tell && { tell }),
			trouble: (trouble) => console.warn(describeTrouble(trouble)),
		});
		done.abort();
		line.clear();
		const { told, summary } = setApart(report.problems, report.cards, true);
		process.stdout.write(printProblems(told, "text", { colour: process.stdout.isTTY }));
		if (summary) console.log(summary);
		if (hasError(report.problems))
			console.log("Đã dựng mọi tệp khác. Bài có lỗi giữ trang của lần dựng trước, nếu đã có.");
		const seconds = (performance.now() - started) / 1000;
		const seen = await watched;
		// While it renders here, this process looks at nothing; of itself it knows the peak.
		const peak = seen && Math.max(seen, process.resourceUsage().maxRSS * 1024);
		console.log(describeBuild(report, { output: settings.output, seconds, ...(peak && { peak }) }));
		return 0;
	} catch (error) {
		line.clear();
		if (error instanceof ForeignOutput)
			throw new UsageError(`${FOREIGN[error.kind](settings.output)} Hãy chọn thư mục trống.`);
		const stop = await describeStop(error, settings.output);
		if (stop !== undefined) {
			console.error(stop);
			await failed?.(stop);
			return 1;
		}
		if (!(error instanceof BadNewsroom)) {
			await failed?.(String(error));
			throw error;
		}
		process.stderr.write(printProblems(error.problems, "text", { colour: process.stderr.isTTY }));
		console.error(`Chưa dựng gì cả; bản trước trong ${settings.output} còn nguyên.`);
		await failed?.(printProblems(error.problems.filter(isError), "text"));
		return 1;
	} finally {
		done.abort();
	}
}

const isError = ({ severity }: Problem) => severity === "error";

import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { existsSync, readdirSync } from "node:fs";
import { availableParallelism } from "node:os";
import { fewAtOnce } from "../_includes/site/workers/few-at-once.ts";
import { runCommand, UsageError } from "./command/command.ts";
import { findBrowser, findShell, installBrowser } from "./command/find-browser.ts";
import { type Browsers, serveBrowsers } from "./test/browser-server.ts";
import { withBundledTests } from "./test/bundle-tests.ts";
import { planJobs } from "./test/plan-jobs.ts";
import { runJobs } from "./test/run-jobs.ts";
import { TEST_RUN } from "./test/test-run.ts";

const biome = "node_modules/@biomejs/biome/bin/biome";
const tsc = "node_modules/typescript/bin/tsc";
/** Folders of tests that a plain run leaves out: they read large texts, or take minutes. */
const APART = ["proofs", "shared", "kill", "nightly"] as const;

/**
 * After so many milliseconds a test file is given up, in a plain run and in that of a night. The longest of the former takes
 * nine minutes, of the latter half an hour; several times as long on a machine that has other work.
 */
const PATIENCE = { plain: 45 * 60_000, nightly: 3 * 60 * 60_000 };

/** Whether a test file is run where these parts are named: of all tests it is one, or of those of no part. */
function isOf(named: readonly string[], file: string): boolean {
	const part = APART.find((folder) => file.startsWith(`test/${folder}/`));
	return part === undefined ? named.length === 0 : named.includes(part);
}

await runCommand(
	{
		name: "test",
		summary:
			"Kiểm tra định dạng, kiểu dữ liệu rồi chạy mọi phép thử; có PATH thì chỉ chạy những phép thử ấy.",
		positionals: {
			name: "PATH",
			many: true,
			optional: true,
			help: "một phần đường dẫn của tệp thử, như “unit” hay “build/server”",
		},
		options: {
			proofs: { type: "boolean", help: "chạy các phép thử lâu hơn trên cả tờ báo" },
			shared: { type: "boolean", help: "chạy các phép thử trên dữ liệu lớn ở ../shared" },
			nightly: {
				type: "boolean",
				help: "đọc trọn mọi tệp tốn công nhất, dựng cả báo cũ 20.000 bài; mất vài giờ",
			},
			kill: { type: "boolean", help: "chạy phép thử giết sáu mươi lần dựng giữa chừng" },
		},
	},
	async ({ values, positionals }) => {
		if (values.shared && !existsSync("../shared")) {
			console.error("The folder ../shared is missing: these tests read it.");
			return 1;
		}
		const named = APART.filter((part) => values[part]);
		const tests = filesUnder("test", /\.test\.tsx?$/)
			.filter((file) => isOf(named, file))
			.filter((file) => positionals.length === 0 || positionals.some((part) => file.includes(part)));
		if (tests.length === 0) throw new UsageError("Không có tệp thử nào như thế.");

		const slow = named.length > 0;
		if (!slow && positionals.length === 0) {
			const code = (await lint()) || (await checkTypes());
			if (code !== 0) return code;
		}
		const browsers = provideBrowsers();
		if (!browsers) return 1;
		console.log(`— tests: ${tests.length} files`);
		const shared = await serveBrowsers(browsers);
		try {
			const passed = await withBundledTests(tests, (wordsFor) =>
				runJobs(planJobs(tests), {
					// Most tests wait as long as they work.
					together: availableParallelism() + 1,
					// A browser that was broken may not go when it is told to.
					words: slow ? ["--test-force-exit"] : [],
					wordsFor,
					environment: {
						CHROMIUM_PATH: browsers.whole,
						...shared.environment,
						[TEST_RUN]: randomUUID(),
					},
					whole: positionals.length > 0,
					patience: values.nightly ? PATIENCE.nightly : PATIENCE.plain,
				}),
			);
			return passed ? 0 : 1;
		} finally {
			await shared.close();
		}
	},
);

function lint(): Promise<number> {
	console.log("— lint and format");
	return runNode([biome, "ci", "--colors=off", "."]);
}

/**
 * Every tsconfig.json below the top is one runtime of the project. Each is checked by one thread: what several threads
 * share costs twice. Those that see most of the others begin first.
 */
async function checkTypes(): Promise<number> {
	const projects = ["_includes", "assets", "scripts", "test"]
		.flatMap((folder) => filesUnder(folder, /(^|\/)tsconfig\.json$/))
		.reverse();
	console.log(`— types: ${projects.join(", ")}`);
	const codes = await fewAtOnce(availableParallelism(), projects, (project) =>
		runNode([tsc, "-p", project, "--singleThreaded"]),
	);
	return codes.find((code) => code !== 0) ?? 0;
}

function provideBrowsers(): Browsers | undefined {
	try {
		const whole = findBrowser() ?? installBrowser();
		if (!whole) {
			console.error("No browser: install Chromium or Chrome, or set CHROMIUM_PATH to one.");
			return undefined;
		}
		const shell = findShell();
		console.log(`— browser: ${whole}${shell ? `; where that is enough: ${shell}` : ""}`);
		return { whole, shell };
	} catch (error) {
		console.error(error instanceof Error ? error.message : error);
		return undefined;
	}
}

/** Paths with forward slashes, in a fixed order. */
function filesUnder(folder: string, name: RegExp): string[] {
	return readdirSync(folder, { recursive: true, encoding: "utf8" })
		.map((file) => `${folder}/${file.replaceAll("\\", "/")}`)
		.filter((file) => name.test(file))
		.sort();
}

async function runNode(words: readonly string[]): Promise<number> {
	const [code] = await once(spawn(process.execPath, words, { stdio: "inherit" }), "exit");
	return typeof code === "number" ? code : 1;
}

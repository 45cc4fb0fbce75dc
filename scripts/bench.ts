import { execFileSync } from "node:child_process";
import { cp, mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { findFiles } from "../_includes/site/find-files.ts";
import { readNewsroom } from "../_includes/site/read-newsroom.ts";
import { environmentOf, settingsFrom } from "../_includes/site/settings.ts";
import { writeArchive } from "./bench/archive.ts";
import { type Cost, measure, median } from "./bench/measure.ts";
import { seededRandom } from "./bench/random.ts";
import { mixTexts, readCorpus } from "./bench/texts.ts";
import { runCommand } from "./command.ts";

/** After the last date of the archive, so that all of it is live. */
const NOW = Date.UTC(2026, 10, 1);

await runCommand(
	{
		name: "bench",
		summary:
			"Đo thời gian dựng một kho bài lớn, so với Hugo trên cùng các bài và cùng một mẫu trang đơn giản.",
		options: {
			articles: { type: "integer", value: "N", help: "số bài", default: 10_000 },
			corpus: { type: "string", value: "FILE", help: "kho văn bản, mỗi dòng một JSON {title, lede, body}" },
			runs: { type: "integer", value: "N", help: "số lần đo, lấy trung vị", default: 3 },
		},
	},
	async ({ values: { articles, corpus, runs } }) => {
		const folder = await mkdtemp(path.join(tmpdir(), "tin-tinh-bench-"));
		try {
			const random = seededRandom(374);
			const { newsroom } = await readNewsroom(settingsFrom({}, NOW));
			if (!newsroom) throw new Error("The newsroom's own files cannot be read: run npm run check");
			const texts = corpus ? await readCorpus(corpus) : mixTexts(newsroom.articles, articles, random);
			const archive = path.join(folder, "content", "articles");
			const sections = newsroom.sections.map((section) => section.slug);
			await writeArchive(archive, texts, articles, sections, random);
			await cp("scripts/bench/hugo/hugo.toml", path.join(folder, "hugo.toml"));
			await mkdir(path.join(folder, "layouts", "_default"), { recursive: true });
			await cp("scripts/bench/hugo/single.html", path.join(folder, "layouts", "_default", "single.html"));

			const contenders = {
				"Tin Tĩnh, plain template": () => buildOurs(folder, "scripts/bench/plain"),
				"Tin Tĩnh, the newspaper's pages": () => buildOurs(folder, "content"),
				...(hugoIsInstalled() && { "Hugo, plain template": () => buildHugo(folder) }),
			};
			// In turn, so that all meet the same weather on a shared machine.
			const costs = new Map<string, Cost[]>(Object.keys(contenders).map((name) => [name, []]));
			for (let run = 0; run <= runs; run++) {
				for (const [name, build] of Object.entries(contenders)) {
					const cost = await build();
					// The first run fills the caches of disk and compilers.
					if (run > 0) costs.get(name)?.push(cost);
				}
			}
			report(articles, costs);
			await verifyPages(folder, articles);
			return 0;
		} finally {
			await rm(folder, { recursive: true, force: true });
		}
	},
);

/** Eleventy's own command in one process: strict reader, checks and pages; no search index. */
async function buildOurs(folder: string, templates: string): Promise<Cost> {
	const output = path.join(folder, "ours");
	await rm(output, { recursive: true, force: true });
	const settings = {
		...settingsFrom({}, NOW),
		articles: path.join(folder, "content", "articles"),
		output,
		cache: path.join(folder, "cache"),
		search: false,
		templates,
	};
	return measure(
		[
			process.execPath,
			"--import",
			"tsx",
			"node_modules/@11ty/eleventy/cmd.cjs",
			"--config=.eleventy.ts",
			"--quiet",
		],
		{ env: environmentOf(settings) },
	);
}

async function buildHugo(folder: string): Promise<Cost> {
	const output = path.join(folder, "hugo");
	await rm(output, { recursive: true, force: true });
	return measure(["hugo", "--quiet", "--destination", output], { cwd: folder });
}

function hugoIsInstalled(): boolean {
	try {
		execFileSync("hugo", ["version"], { stdio: "ignore" });
		return true;
	} catch {
		console.log("Hugo not installed: no comparison.");
		return false;
	}
}

function report(articles: number, costs: ReadonlyMap<string, readonly Cost[]>) {
	const hugo = costs.get("Hugo, plain template");
	console.log(`\n${articles} articles, one process, search left out; medians of the runs, seconds`);
	console.table(
		Object.fromEntries(
			[...costs].map(([name, runs]) => [
				name,
				{
					user: median(runs, "user"),
					system: median(runs, "system"),
					wall: median(runs, "wall"),
					...(hugo && { "user / Hugo's": Number((median(runs, "user") / median(hugo, "user")).toFixed(2)) }),
				},
			]),
		),
	);
}

/** A contender that quietly wrote fewer pages would be fast for nothing. */
async function verifyPages(folder: string, articles: number) {
	for (const contender of ["ours", ...(hugoIsInstalled() ? ["hugo"] : [])]) {
		const pages = (await findFiles(path.join(folder, contender))).filter((file) =>
			/^\d{4}\/\d\d\/\d\d\/.+\/index\.html$/.test(file),
		);
		if (pages.length !== articles) throw new Error(`${contender}: ${pages.length} pages of ${articles}`);
	}
}

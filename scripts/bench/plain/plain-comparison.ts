import { rm } from "node:fs/promises";
import path from "node:path";
import { settingsFrom } from "../../../_includes/site/settings.ts";
import { type BenchArchive, NOW, writeArchive } from "../archive/archive.ts";
import { articlesOf, type Workshop } from "../archive/workshop.ts";
import { furnishHugo, hugoIsInstalled } from "../contenders/peers.ts";
import { type Cost, measure, median } from "../measure.ts";
import { countArticlePages } from "../verify.ts";

/**
 * Compares one process of Eleventy with Hugo on the same articles, search left out, by CPU: with the same plain
 * template, and with the newspaper's own pages. Prints a table.
 *
 * @throws when a build fails or lacks a page
 */
export async function comparePlain(
	workshop: Workshop,
	archive: BenchArchive,
	{ articles, runs, stop }: { readonly articles: number; readonly runs: number; readonly stop: AbortSignal },
): Promise<void> {
	await writeArchive(archive, articles);
	await furnishHugo(workshop);
	const contenders = {
		"Tin Tĩnh, plain template": () => buildOurs(workshop, true, stop),
		"Tin Tĩnh, the newspaper's pages": () => buildOurs(workshop, false, stop),
		...(hugoIsInstalled() && { "Hugo, plain template": () => buildHugo(workshop, stop) }),
	};
	// In turn, so that all meet the same weather on a shared machine.
	const costs = new Map<string, Cost[]>(Object.keys(contenders).map((name) => [name, []]));
	for (let run = 0; run <= runs; run++) {
		for (const [name, build] of Object.entries(contenders)) {
			const { cost, output } = await build();
			const pages = await countArticlePages(output);
			// A contender that quietly wrote fewer pages would be fast for nothing.
			if (pages !== articles) throw new Error(`${name}: ${pages} pages of ${articles}`);
			// The first run fills the caches of disk and compilers.
			if (run > 0) costs.get(name)?.push(cost);
		}
	}
	report(articles, costs);
}

interface PlainBuild {
	readonly cost: Cost;
	readonly output: string;
}

/** One process: strict reader, checks and pages; no front, no search index, nothing kept from build to build. */
async function buildOurs(workshop: Workshop, plain: boolean, stop: AbortSignal): Promise<PlainBuild> {
	const output = path.join(workshop, "ours");
	for (const made of [output, path.join(workshop, "cache")]) await rm(made, { recursive: true, force: true });
	const settings = {
		...settingsFrom({}, NOW),
		articles: articlesOf(workshop),
		output,
		cache: path.join(workshop, "cache"),
		search: false,
	};
	const words = [
		"_includes/site/start/run.mjs",
		"scripts/bench/plain/print.ts",
		JSON.stringify({ settings, plain }),
	];
	const cost = await measure([process.execPath, ...words], { stop });
	return { cost, output };
}

async function buildHugo(workshop: Workshop, stop: AbortSignal): Promise<PlainBuild> {
	const output = path.join(workshop, "hugo");
	await rm(output, { recursive: true, force: true });
	return {
		cost: await measure(["hugo", "--quiet", "--destination", output], { cwd: workshop, stop }),
		output,
	};
}

function report(articles: number, costs: ReadonlyMap<string, readonly Cost[]>) {
	const middle = (name: string, figure: "user" | "system" | "wall") =>
		median((costs.get(name) ?? []).map((cost) => cost[figure]));
	const hugo = costs.has("Hugo, plain template") ? middle("Hugo, plain template", "user") : undefined;
	console.log(`\n${articles} articles, one process, search left out; medians of the runs, seconds`);
	console.table(
		Object.fromEntries(
			[...costs.keys()].map((name) => [
				name,
				{
					user: middle(name, "user"),
					system: middle(name, "system"),
					wall: middle(name, "wall"),
					...(hugo && { "user / Hugo's": Number((middle(name, "user") / hugo).toFixed(2)) }),
				},
			]),
		),
	);
}

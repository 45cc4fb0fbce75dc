import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { cp, mkdir } from "node:fs/promises";
import path from "node:path";
import { setAside, type Workshop } from "../archive/workshop.ts";
import { inTurn, measure } from "../measure.ts";
import type { Job } from "../results/results.ts";
import type { Contender } from "./contender.ts";

/**
 * The largest archive that peers are given: Pagefind holds 0.2 to 0.4 GB for each 1,000 articles that it indexes at
 * once, which is all of them.
 */
export const PEERS_UP_TO = 20_000;

const eleventyCommand = path.resolve("node_modules/@11ty/eleventy/cmd.cjs");
const pagefindCommand = path.resolve("node_modules/pagefind/lib/runner/bin.cjs");
/** Neither keeps anything between builds that would make more of these cheap. */
const jobs: readonly Job[] = ["cold", "publish"];

/** The peers that are installed, each with a plain template for the same articles, and Pagefind over its pages. */
export async function openPeers(workshop: Workshop): Promise<Contender[]> {
	if (!existsSync(pagefindCommand)) return [];
	return [
		...(hugoIsInstalled() ? [await openHugo(workshop)] : []),
		...(existsSync(eleventyCommand) ? [await openEleventy(workshop)] : []),
	];
}

/** Tells on the terminal when Hugo is missing. */
export function hugoIsInstalled(): boolean {
	try {
		execFileSync("hugo", ["version"], { stdio: "ignore" });
		return true;
	} catch {
		console.error("Hugo is not installed: no comparison with it.");
		return false;
	}
}

/** Puts the plain project of Hugo round the articles of a workshop. */
export async function furnishHugo(workshop: Workshop): Promise<void> {
	await cp("scripts/bench/contenders/hugo/hugo.toml", path.join(workshop, "hugo.toml"));
	await mkdir(path.join(workshop, "layouts", "_default"), { recursive: true });
	await cp(
		"scripts/bench/contenders/hugo/single.html",
		path.join(workshop, "layouts", "_default", "single.html"),
	);
}

async function openHugo(workshop: Workshop): Promise<Contender> {
	await furnishHugo(workshop);
	const output = path.join(workshop, "hugo-site");
	return withPagefind("hugo", workshop, output, ["hugo", "--quiet", "--destination", output]);
}

async function openEleventy(workshop: Workshop): Promise<Contender> {
	await cp(
		"scripts/bench/contenders/eleventy/eleventy.config.mjs",
		path.join(workshop, "eleventy.config.mjs"),
	);
	await mkdir(path.join(workshop, "eleventy-layouts"));
	await cp(
		"scripts/bench/contenders/eleventy/article.njk",
		path.join(workshop, "eleventy-layouts", "article.njk"),
	);
	const output = path.join(workshop, "eleventy-site");
	return withPagefind("eleventy", workshop, output, [process.execPath, eleventyCommand, "--quiet"]);
}

function withPagefind(
	name: "hugo" | "eleventy",
	workshop: Workshop,
	output: string,
	pages: readonly string[],
): Contender {
	const index = [process.execPath, pagefindCommand, "--quiet", "--site", output];
	return {
		name,
		output,
		jobs,
		clear: () => setAside(output, workshop),
		async build(stop) {
			const options = { cwd: workshop, memory: true, stop };
			return inTurn([await measure(pages, options), await measure(index, options)]);
		},
	};
}

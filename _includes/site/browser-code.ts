import { mkdir } from "node:fs/promises";
import path from "node:path";
import type UserConfig from "@11ty/eleventy/UserConfig";
import { type BuildOptions, build } from "esbuild";

import type { BuildEvent } from "./build-event.ts";
import { putFile } from "./put-file.ts";
import type { Settings } from "./settings.ts";

/** The modules of the site: one file each, under `/assets/`. Stable names, so that a change rebuilds no page. */
const MODULES = {
	search: "assets/search/search-page.ts",
	"not-found": "assets/page/not-found.ts",
	article: "assets/page/article.ts",
	"print-code": "assets/page/print-code.ts",
	masthead: "assets/page/masthead.ts",
	"search-panel": "assets/search/panel/search-panel.ts",
	"hit-marks": "assets/page/hit-marks.ts",
} as const;

/** The one script that runs before the first paint, on every page (DESIGN 4). No module, since those wait. */
const FIRST = { reading: "assets/page/first-paint.ts" } as const;

/** Bundles the browser's scripts for phones of 2021 and later. */
export function browserCode(eleventy: UserConfig, settings: Settings) {
	if (settings.pages === "volumes") return;
	eleventy.addWatchTarget("./assets/**/*.ts");
	eleventy.on("eleventy.before", async ({ directories }: BuildEvent) => {
		const outdir = path.join(directories.output, "assets");
		for (const { path: file, contents } of [
			...(await bundle(MODULES, { format: "esm", outdir })),
			...(await bundle(FIRST, { format: "iife", outdir })),
		]) {
			await mkdir(path.dirname(file), { recursive: true });
			await putFile(file, contents);
		}
	});
}

async function bundle(scripts: Readonly<Record<string, string>>, options: BuildOptions) {
	const { outputFiles } = await build({
		...options,
		entryPoints: Object.entries(scripts).map(([out, file]) => ({ in: file, out })),
		write: false,
		bundle: true,
		target: ["chrome90", "safari15", "firefox90"],
		minify: true,
		legalComments: "none",
		logLevel: "silent",
	});
	return outputFiles;
}

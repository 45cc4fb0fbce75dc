import { mkdir } from "node:fs/promises";
import path from "node:path";
import type UserConfig from "@11ty/eleventy/UserConfig";
import { type BuildOptions, build } from "esbuild";

import type { BuildEvent } from "./build-event.ts";
import { NOTICES_FILE, printNotices } from "./notices.ts";
import { keepsOffline } from "./offline/keeps-offline.ts";
import { openEdition } from "./open-edition.ts";
import { putFile } from "./put-file.ts";
import type { Settings } from "./settings.ts";

/** The modules of the site: one file each, under `/assets/`. Stable names, so that a change rebuilds no page. */
const MODULES = {
	search: "assets/search/page/search-page.ts",
	"search-offline": "assets/search/stored/open-stored.ts",
	"not-found": "assets/page/not-found.ts",
	article: "assets/page/article/article.ts",
	"print-code": "assets/page/article/print-code.ts",
	masthead: "assets/page/masthead.ts",
	"search-panel": "assets/search/panel/search-panel.ts",
	"hit-marks": "assets/page/article/hit-marks.ts",
	offline: "assets/page/offline/visit.ts",
	"offline-page": "assets/page/offline/desk/offline-page.ts",
	"not-stored": "assets/page/offline/not-stored.ts",
	"saved-stories": "assets/page/offline/saved/saved-stories.ts",
} as const;

/** The one script that runs before the first paint, on every page (DESIGN 4). No module, since those wait. */
const FIRST = { reading: "assets/page/first-paint.ts" } as const;

/**
 * `/sw.js`: the worker that keeps the newspaper for reading with no network, or the one that takes it back from browsers
 * that have it. Never without either: a browser that finds none keeps the last one it had.
 */
const WORKER = { sw: "assets/offline/worker/worker.ts" } as const;
const KILL_SWITCH = { sw: "assets/offline/worker/kill-switch.ts" } as const;

/** The scripts that pages load, by their names in the output. */
export const SCRIPT_FILES = Object.keys({ ...MODULES, ...FIRST }).map((name) => `assets/${name}.js`);

/** Bundles the browser's scripts for phones of 2021 and later. */
export function browserCode(eleventy: UserConfig, settings: Settings) {
	if (settings.pages === "volumes") return;
	eleventy.addWatchTarget("./assets/**/*.ts");
	eleventy.on("eleventy.before", async ({ directories }: BuildEvent) => {
		const { newspaper } = (await openEdition(settings)).edition;
		const offline = keepsOffline(newspaper, settings);
		const define = { OFFLINE: String(offline) };
		const outdir = path.join(directories.output, "assets");
		const root = { format: "iife", outdir: directories.output } as const;
		const bundles = await Promise.all([
			bundle(MODULES, { format: "esm", outdir, define }),
			bundle(FIRST, { format: "iife", outdir, define }),
			bundle(offline ? WORKER : KILL_SWITCH, root),
		]);
		for (const { path: file, contents } of bundles.flatMap(({ outputFiles }) => outputFiles)) {
			await mkdir(path.dirname(file), { recursive: true });
			await putFile(file, contents);
		}
		const inputs = bundles.flatMap(({ metafile }) => Object.keys(metafile.inputs));
		await putFile(path.join(directories.output, NOTICES_FILE), Buffer.from(await printNotices(inputs)));
	});
}

function bundle(scripts: Readonly<Record<string, string>>, options: BuildOptions) {
	return build({
		...options,
		entryPoints: Object.entries(scripts).map(([out, file]) => ({ in: file, out })),
		write: false,
		metafile: true,
		bundle: true,
		target: ["chrome91", "safari15", "firefox90"],
		minify: true,
		// Vietnamese as it is written: shorter than its escapes.
		charset: "utf8",
		// They stand in the file of notices, in full.
		legalComments: "none",
		logLevel: "silent",
	});
}

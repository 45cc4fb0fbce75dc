import path from "node:path";
import type { BuildOptions } from "esbuild";
import { build } from "../../start/esbuild.mjs";
import { NOTICES_FILE, printNotices } from "./notices.ts";

/** The modules of the site: one file each, under `/assets/`. Stable names, so that a change rebuilds no page. */
const MODULES = {
	search: "assets/search/page/search-page.ts",
	"search-offline": "assets/search/stored/open-stored.ts",
	gunzip: "assets/search/core/pagefind/gunzip.ts",
	"not-found": "assets/page/not-found.ts",
	article: "assets/page/article/article.ts",
	masthead: "assets/page/masthead.ts",
	"search-panel": "assets/search/panel/search-panel.ts",
	gallery: "assets/page/article/gallery/gallery.ts",
	"hit-marks": "assets/page/article/hit-marks.ts",
	offline: "assets/page/offline/visit.ts",
	"offline-page": "assets/page/offline/desk/offline-page.ts",
	"mark-links": "assets/page/offline/mark-links.ts",
	"not-stored": "assets/page/offline/not-stored.ts",
	"saved-stories": "assets/page/offline/saved/saved-stories.ts",
} as const;

/** The scripts of the editors' desk, which no reader's page loads and no reader's browser keeps. */
const DESK = { "letters-desk": "assets/admin/letters-desk.ts", today: "assets/admin/today.ts" } as const;

/** The one script that runs before the first paint, on every page (DESIGN 4). No module, since those wait. */
const FIRST = { reading: "assets/page/first-paint.ts" } as const;

/**
 * `/sw.js`: the worker that keeps the newspaper for reading with no network, or the one that takes it back from browsers
 * that have it. Never without either: a browser that finds none keeps the last one it had.
 */
const WORKER = { sw: "assets/offline/worker/worker.ts" } as const;
const KILL_SWITCH = { sw: "assets/offline/worker/kill-switch.ts" } as const;

/** What the scripts are bundled from. */
export const SCRIPT_SOURCES: readonly string[] = Object.values({
	...MODULES,
	...DESK,
	...FIRST,
	worker: WORKER.sw,
	killSwitch: KILL_SWITCH.sw,
});

/** The scripts that readers' pages load, by their names in the output. */
export const SCRIPT_FILES = Object.keys({ ...MODULES, ...FIRST }).map((name) => `assets/${name}.js`);

/**
 * Bundles the browser's scripts for phones of 2021 and later, with the notices of all that is in them.
 *
 * @param offline whether readers can keep the newspaper
 * @returns each file by its name in the output
 */
export async function bundleScripts(offline: boolean): Promise<Map<string, Uint8Array>> {
	const define = { OFFLINE: String(offline) };
	const outdir = path.resolve("unwritten");
	const root = { format: "iife", outdir } as const;
	const bundles = await Promise.all([
		bundle({ ...MODULES, ...DESK }, { format: "esm", outdir: path.join(outdir, "assets"), define }),
		bundle(FIRST, { format: "iife", outdir: path.join(outdir, "assets"), define }),
		bundle(offline ? WORKER : KILL_SWITCH, root),
	]);
	const files = bundles.flatMap(({ outputFiles }) => outputFiles);
	const inputs = bundles.flatMap(({ metafile }) => Object.keys(metafile.inputs));
	return new Map([
		...files.map(
			({ path: file, contents }) =>
				[path.relative(outdir, file).split(path.sep).join("/"), contents] as const,
		),
		[NOTICES_FILE, Buffer.from(await printNotices(inputs))],
	]);
}

async function bundle(scripts: Readonly<Record<string, string>>, options: BuildOptions) {
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

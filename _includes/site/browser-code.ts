import { mkdir } from "node:fs/promises";
import path from "node:path";
import type UserConfig from "@11ty/eleventy/UserConfig";
import { build } from "esbuild";

import type { BuildEvent } from "./build-event.ts";
import { putFile } from "./put-file.ts";
import type { Settings } from "./settings.ts";

/** The scripts of the site: one file each, under `/assets/`. Stable names, so that a change rebuilds no page. */
const SCRIPTS = { search: "assets/search/search-page.ts" } as const;

/** Bundles the browser's scripts as modules, for phones of 2021 and later. */
export function browserCode(eleventy: UserConfig, settings: Settings) {
	if (settings.pages === "volumes") return;
	eleventy.addWatchTarget("./assets/**/*.ts");
	eleventy.on("eleventy.before", async ({ directories }: BuildEvent) => {
		const { outputFiles } = await build({
			entryPoints: Object.entries(SCRIPTS).map(([out, file]) => ({ in: file, out })),
			outdir: path.join(directories.output, "assets"),
			write: false,
			bundle: true,
			format: "esm",
			target: ["chrome90", "safari15", "firefox90"],
			minify: true,
			legalComments: "none",
			logLevel: "silent",
		});
		for (const { path: file, contents } of outputFiles) {
			await mkdir(path.dirname(file), { recursive: true });
			await putFile(file, contents);
		}
	});
}

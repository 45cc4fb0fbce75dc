import { mkdir } from "node:fs/promises";
import path from "node:path";
import type UserConfig from "@11ty/eleventy/UserConfig";
import { browserslistToTargets, bundle } from "lightningcss";
import type { BuildEvent } from "./build-event.ts";
import { readFonts } from "./fonts.ts";
import { putFile } from "./put-file.ts";
import type { Settings } from "./settings.ts";

/** Phones that are still in pockets: Chromium 90 and Safari 14 are from 2021. Newer properties are rewritten for them. */
const TARGETS = browserslistToTargets(["chrome 90", "safari 14", "firefox 90"]);

/** The style of the pages, and the one of feeds that are opened in a browser. */
const SHEETS = ["site.css", "feed.css"] as const;

/** Their names in the output. */
export const SHEET_FILES = SHEETS.map((sheet) => `assets/${sheet}`);

/**
 * Bundles each sheet of `assets/styles` with all it imports into `/assets/`. The names are stable, so that a change
 * of style rebuilds no page; the fonts they name get the names they are served under.
 */
export function styles(eleventy: UserConfig, settings: Settings) {
	if (settings.pages === "volumes") return;
	eleventy.addWatchTarget("./assets/styles/");
	eleventy.on("eleventy.before", async ({ directories }: BuildEvent) => {
		const served = new Map((await readFonts()).map((font) => [font.name, font.url]));
		await mkdir(path.join(directories.output, "assets"), { recursive: true });
		for (const sheet of SHEETS) {
			const { code } = bundle({
				filename: path.resolve("assets/styles", sheet),
				minify: true,
				targets: TARGETS,
				visitor: { Url: (url) => ({ ...url, url: servedUrl(url.url, served) }) },
			});
			await putFile(path.join(directories.output, "assets", sheet), code);
		}
	});
}

function servedUrl(url: string, served: ReadonlyMap<string, string>): string {
	const name = /^\/fonts\/(.+)$/.exec(url)?.[1];
	if (name === undefined) return url;
	const hashed = served.get(name);
	if (!hashed) throw new Error(`assets/styles: no font is called ${name}; see _includes/site/fonts.ts`);
	return hashed;
}

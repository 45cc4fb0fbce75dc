import path from "node:path";
import { FONTS } from "../../../domain/addresses/paths/files.ts";
import { readFonts } from "./fonts.ts";

/** Phones that are still in pockets: Chromium 90 and Safari 14 are from 2021. Newer properties are rewritten for them. */
const BROWSERS = ["chrome 90", "safari 14", "firefox 90"];

/** The style of the pages, and the one of feeds that are opened in a browser. */
const SHEETS = { "site.css": "assets/styles/site.css", "feed.css": "assets/styles/feed.css" } as const;
/** What no reader's page loads. */
const DESK_SHEET = { "letters-desk.css": "assets/admin/letters-desk.css" } as const;

/** The names in the output of those that readers' pages load. */
export const SHEET_FILES = Object.keys(SHEETS).map((sheet) => `assets/${sheet}`);

/**
 * Bundles each sheet with all it imports. The names are stable, so that a change of style rebuilds no
 * page; the fonts they name get the names they are served under.
 *
 * @returns each sheet by its name in the output
 */
export async function bundleStyles(): Promise<Map<string, Uint8Array>> {
	// Not before it is needed: most builds bundle nothing.
	const { browserslistToTargets, bundle } = await import("lightningcss");
	const targets = browserslistToTargets(BROWSERS);
	const served = new Map((await readFonts()).map((font) => [font.name, font.url]));
	return new Map(
		Object.entries({ ...SHEETS, ...DESK_SHEET }).map(([sheet, file]) => {
			const { code } = bundle({
				filename: path.resolve(file),
				minify: true,
				targets,
				visitor: { Url: (url) => ({ ...url, url: servedUrl(url.url, served) }) },
			});
			return [`assets/${sheet}`, code];
		}),
	);
}

function servedUrl(url: string, served: ReadonlyMap<string, string>): string {
	if (!url.startsWith(FONTS)) return url;
	const name = url.slice(FONTS.length);
	const hashed = served.get(name);
	if (!hashed)
		throw new Error(`assets/styles: no font is called ${name}; see _includes/site/parts/assets/fonts.ts`);
	return hashed;
}

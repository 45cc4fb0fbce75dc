import path from "node:path";
import type { Edition } from "../domain/edition.ts";
import { offerEdition } from "./open-edition.ts";
import { environmentOf, type Settings } from "./settings.ts";

/**
 * Prints the pages of an edition that was read already, by Eleventy as `.eleventy.ts` wires it. It says nothing itself:
 * what a build did is told by the command, in Vietnamese. Plugins put what is no page into the folder that the settings
 * give for the output; the pages are only returned, so that whoever writes them can tell which one the disk refuses.
 *
 * @returns the text of each page by its file in the output, sorted: `2022/05/26/ben-pha/index.html`
 */
export async function printPages(edition: Edition, settings: Settings): Promise<Map<string, string>> {
	// Settings reach `.eleventy.ts` by the environment, as they do when Eleventy is run by its own command.
	Object.assign(process.env, environmentOf(settings));
	offerEdition(settings, edition);
	// Not before it is needed: loading it takes longer than all else that a build with nothing to print does.
	const { default: Eleventy } = await import("@11ty/eleventy");
	// Handed over, for Eleventy would import it by its path, unescaped.
	const { default: config } = await import("../../.eleventy.ts");
	const eleventy = new Eleventy(undefined, undefined, { configPath: "", config, quietMode: true });
	eleventy.disableLogger();
	const pages = (await eleventy.toJSON()) as unknown as readonly {
		/** False where a template has no page this time. */
		outputPath: string | false;
		content: string;
	}[];
	const printed = pages.flatMap(({ outputPath, content }) =>
		outputPath === false
			? []
			: [[path.relative(settings.output, outputPath).split(path.sep).join("/"), content] as const],
	);
	// Eleventy gives them in the order in which they came to their end.
	return new Map(printed.sort(([one], [other]) => (one < other ? -1 : 1)));
}

import path from "node:path";
import type UserConfig from "@11ty/eleventy/UserConfig";
import { type Templates, typedTemplates } from "../eleventy/templates.ts";
import { importBundled } from "../start/open-bundle.mjs";

/** Where Eleventy believes it writes. */
const NOWHERE = "unwritten";

let loading: Promise<typeof import("@11ty/eleventy")> | undefined;

/** Not before it is needed: a build with nothing to print has none. */
export function loadEleventy() {
	loading ??= importBundled("_includes/site/eleventy/eleventy.mjs");
	return loading;
}

/**
 * Prints pages by Eleventy, which is given the templates and their data and nothing else, and writes nothing: the site
 * that is there stays as it is until the new one is whole. It says nothing either: what a build did is told by the
 * command, in Vietnamese.
 *
 * @param data what they see, by name
 * @returns the text of each page by its file in the output, sorted: `2022/05/26/ben-pha/index.html`
 */
export async function printPages(templates: Templates, data: object): Promise<Map<string, string>> {
	const { default: Eleventy } = await loadEleventy();
	const eleventy = new Eleventy(undefined, NOWHERE, {
		// There is no file of configuration: all that Eleventy is told is told here.
		configPath: "",
		quietMode: true,
		config(own: UserConfig) {
			const { config } = own.benchmarks as { config: { setMinimumThresholdMs(least: number): void } };
			// On a slow machine it would tell what took long all the same.
			config.setMinimumThresholdMs(0);
			typedTemplates(own, templates);
			for (const [name, value] of Object.entries(data)) own.addGlobalData(name, () => value);
		},
	});
	eleventy.disableLogger();
	const pages = (await eleventy.toJSON()) as unknown as readonly {
		/** False where a template has no page this time. */
		outputPath: string | false;
		content: string;
	}[];
	const printed = pages.flatMap(({ outputPath, content }) =>
		outputPath === false
			? []
			: [[path.relative(NOWHERE, outputPath).split(path.sep).join("/"), content] as const],
	);
	// Eleventy gives them in the order in which they came to their end.
	return new Map(printed.sort(([one], [other]) => (one < other ? -1 : 1)));
}

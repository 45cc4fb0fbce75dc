import path from "node:path";
import { pathToFileURL } from "node:url";
import type UserConfig from "@11ty/eleventy/UserConfig";
import type { VNode } from "preact";
import { renderToString } from "preact-render-to-string";

/** What a template of `content/` returns: a whole page, or the text of a file that is not HTML. */
type Rendered = VNode | string;

/** What each of them exports. */
interface Template {
	readonly data: object;
	render(data: unknown): Rendered;
}

/** The one language of templates. */
const TEMPLATE_FORMATS = ["11ty.ts", "11ty.tsx"];

/**
 * Lets Eleventy read some templates of ours, in TypeScript and TSX, and print their pages as HTML documents; and nothing
 * else. They lie where the newsroom writes, and what it writes must never run: no other language of templates is alive,
 * no data file is read, and no ignore file says what is a template.
 *
 * @param templates of one folder, as files of the project
 */
export function typedTemplates(eleventy: UserConfig, templates: readonly string[]) {
	const names = templates.map((file) => path.posix.basename(file));
	// A pattern that they match and nothing else. Braces round one name would be no pattern.
	const pattern = names.length === 1 ? names : `{${names}}`;
	eleventy.setInputDirectory(`${path.posix.dirname(templates[0] ?? "")}/${pattern}`);
	eleventy.setIncludesDirectory("../_includes");
	// Eleventy runs all that is in its folder of data. This one is not there, and is not where the newsroom writes.
	eleventy.setDataDirectory("../_includes/no-data");
	eleventy.setTemplateFormats(TEMPLATE_FORMATS);
	eleventy.setDataFileSuffixes([]);
	eleventy.setUseGitIgnore(false);
	// Eleventy reads `.eleventyignore` beside templates whatever it is told; here is what it then goes by.
	eleventy.on("eleventy.ignores", (ignores: string[]) => {
		ignores.length = 0;
	});
	eleventy.addExtension(TEMPLATE_FORMATS, {
		// What runs is imported, and by us: Eleventy makes an address of a path without escaping it, and a # or a % in the
		// name of a folder would mean something else there.
		read: false,
		getInstanceFromInputPath: importTemplate,
		getData: true,
		// Once for all its pages: to find a module again takes longer than to print a short page.
		compileOptions: { cache: true },
		compile(_: string, file: string) {
			const template = importTemplate(file);
			return async (data: unknown) => printDocument((await template).render(data));
		},
	});
}

/** A template, by its path in the project. */
async function importTemplate(file: string): Promise<Template> {
	return import(pathToFileURL(file).href);
}

/** A page as the bytes that are served. */
export function printDocument(rendered: Rendered): string {
	return typeof rendered === "string" ? rendered : `<!doctype html>\n${renderToString(rendered)}\n`;
}
